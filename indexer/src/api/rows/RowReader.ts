import { and, asc, desc, type PgTable, sql } from "ponder";
import type { Database } from "../Database.ts";
import type { Filter } from "./Filter.ts";
import type { Order } from "./Order.ts";

/** Which rows, in which order. */
export type RowRequest<T extends PgTable> = {
  table: T;
  order: Order;
  where: readonly Filter[];
  /** At most so many rows. */
  limit: number;
};

type Statement = { execute(values: Record<string, unknown>): Promise<unknown> };

/**
 * Reads tables. A statement is put together once for all requests that differ in their values alone: for a single row that takes longer than
 * PostgreSQL does. It has no name in the database, so poolers and changed views do not mind.
 */
export class RowReader {
  private readonly db: Database;
  private readonly statements = new Map<string, Statement>();

  constructor(db: Database) {
    this.db = db;
  }

  /** The rows that pass every filter. */
  async read<T extends PgTable>(request: RowRequest<T>): Promise<T["$inferSelect"][]> {
    const { order, where, limit } = request;
    const shape = [order.name, ...where.map(({ name }) => name)].join(" ");
    const statement = this.statements.get(shape) ?? this.prepare(request);
    this.statements.set(shape, statement);
    const values = Object.assign({ limit }, ...where.map(({ values }) => values));
    return (await statement.execute(values)) as T["$inferSelect"][];
  }

  private prepare<T extends PgTable>({ table, order, where }: RowRequest<T>): Statement {
    return this.db
      .select()
      .from(table as PgTable)
      .where(and(...where.map(({ condition }) => condition)))
      .orderBy(...order.keys.map(([, column]) => (order.direction === "asc" ? asc(column) : desc(column))))
      .limit(sql.placeholder("limit"))
      .prepare("");
  }
}
