import type { Client } from "pg";

/** Rows that PostgreSQL has inserted, updated or deleted in an app's tables; Ponder's own, whose names begin with `_`, do not count. */
export async function rowsWritten(client: Client, schema: string): Promise<number> {
  const { rows } = await client.query<{ written: string }>(
    `SELECT sum(n_tup_ins + n_tup_upd + n_tup_del) AS written FROM pg_stat_user_tables
     WHERE schemaname = $1 AND relname NOT LIKE '\\_%'`,
    [schema],
  );
  return Number(rows[0]?.written);
}
