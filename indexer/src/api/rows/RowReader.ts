import { and, asc, desc, type PgTable, sql } from "ponder";
import type { Database } from "../Database.ts";
import type { Filter } from "./Filter.ts";
import { fieldsOf } from "./fieldsOf.ts";
import type { JsonFields } from "./JsonFields.ts";
import type { Order } from "./Order.ts";
import type { Sql } from "./Sql.ts";
import { selectFields } from "./selectFields.ts";

/** Which rows, in which order. */
export type RowRequest = {
  table: PgTable;
  /** What to tell of each row, the same for all requests in one order; without it all columns. */
  fields?: () => JsonFields;
  order: Order;
  where: readonly Filter[];
  /** Values of the placeholders in the fields. */
  values?: Readonly<Record<string, unknown>>;
  /** At most so many rows. */
  limit: number;
};

type Statement = { execute(values: Record<string, unknown>): Promise<{ json: string }[]> };

/**
 * Reads rows as JSON that PostgreSQL makes: to make objects of a page's values and text of the objects took several times as long as the query. A
 * statement is put together once for all requests that differ in their values alone. It has no name in the database, so poolers and changed views do
 * not mind.
 */
export class RowReader {
  private readonly db: Database;
  private readonly statements = new Map<string, Statement>();

  constructor(db: Database) {
    this.db = db;
  }

  /** The rows of a table that pass every filter. */
  read(request: RowRequest): Promise<string[]> {
    const { order, where, limit } = request;
    const name = [order.name, ...where.map(({ name }) => name)].join(" ");
    const values = Object.assign({ limit }, request.values, ...where.map(({ values }) => values));
    return this.query(name, () => select(request), values);
  }

  /**
   * The rows of any query.
   *
   * @param name No other query has it.
   */
  async query(name: string, build: () => Sql, values: Record<string, unknown>): Promise<string[]> {
    const statement = this.statements.get(name) ?? this.prepare(build());
    this.statements.set(name, statement);
    return (await statement.execute(values)).map(({ json }) => json);
  }

  private prepare(query: Sql): Statement {
    const json = sql<string>`row_to_json(one)::text`;
    return this.db.select({ json }).from(sql`(${query}) one`).prepare("");
  }
}

function select({ table, fields = () => fieldsOf(table), order, where }: RowRequest): Sql {
  const condition = and(sql`true`, ...where.map(({ condition }) => condition));
  const keys = order.keys.map(([, column]) => (order.direction === "asc" ? asc(column) : desc(column)));
  const rest = sql`from ${table} where ${condition} order by ${sql.join(keys, sql`, `)} limit ${sql.placeholder("limit")}`;
  return selectFields(fields(), rest);
}
