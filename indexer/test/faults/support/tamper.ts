import { Client } from "pg";

/** Runs a statement past Ponder's triggers, as a damaged disk would change rows. */
export async function tamper(databaseUrl: string | undefined, statement: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`SET session_replication_role = replica; ${statement}`);
  } finally {
    await client.end();
  }
}
