import type { Client } from "pg";

/** Rows that PostgreSQL has inserted, updated or deleted in the tables of one schema, by table; what triggers write counts too. */
export async function rowsWritten(client: Client, schema: string): Promise<Record<string, number>> {
  const { rows } = await client.query<{ table: string; written: string }>(
    `SELECT relname AS "table", n_tup_ins + n_tup_upd + n_tup_del AS written FROM pg_stat_user_tables WHERE schemaname = $1`,
    [schema],
  );
  return Object.fromEntries(rows.map(({ table, written }) => [table, Number(written)]));
}
