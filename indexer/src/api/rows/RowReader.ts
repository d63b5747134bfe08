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
 * Statements that PostgreSQL keeps by a name. Each connection keeps its own, and callers can combine filters in thousands of ways, so there must be an
 * end; later ones are planned anew each time.
 */
const MAX_NAMED = 32;

/**
 * Reads rows as JSON that PostgreSQL makes: to make objects of a page's values and text of the objects took longer than the query. A statement is put
 * together once for all requests that differ in their values alone, and PostgreSQL too reads and plans it once per connection, which for a single row
 * takes several times as long as running it. When a view changes, it plans anew; the answer is one text in any case.
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
   * The rows of any query with one column, `json`.
   *
   * @param name No other query has it.
   */
  async query(name: string, build: () => Sql, values: Record<string, unknown>): Promise<string[]> {
    const statement = this.statements.get(name) ?? this.prepare(build());
    this.statements.set(name, statement);
    return (await statement.execute(values)).map(({ json }) => json);
  }

  private prepare(query: Sql): Statement {
    const json = sql<string>`json`;
    const { size } = this.statements;
    const statement = this.db.select({ json }).from(sql`(${query}) found`);
    return statement.prepare(size < MAX_NAMED ? `surety_api_${size}` : "");
  }
}

function select({ table, fields = () => fieldsOf(table), order, where }: RowRequest): Sql {
  const condition = and(sql`true`, ...where.map(({ condition }) => condition));
  const keys = order.keys.map(([, column]) => (order.direction === "asc" ? asc(column) : desc(column)));
  const rest = sql`from ${table} where ${condition} order by ${sql.join(keys, sql`, `)} limit ${sql.placeholder("limit")}`;
  return selectFields(fields(), rest);
}
