import { rm } from "node:fs/promises";
import { Client, escapeIdentifier, escapeLiteral } from "pg";
import type { IndexedChain } from "../config/indexedChains.ts";
import { LOCAL_CHAIN_ID, stateDirectory } from "../config/stateDirectory.ts";

/** Ponder's own schema: every chain's blocks, by chain id alone. */
const SYNC_SCHEMA = "ponder_sync";

/**
 * Makes sure that nothing of a dead local chain is left to index from: what a database or folder holds must be of the chain that the records
 * name. PostgreSQL remembers the chain as a comment on `ponder_sync`; if it is another one, or unknown, that schema and ours are dropped.
 * Does nothing for public chains, whose history stays.
 *
 * @param schema Our tables' schema.
 * @param isDead True if what is there is known to be of a dead chain.
 */
export async function freshState(chains: readonly IndexedChain[], schema: string, isDead: boolean): Promise<void> {
  const local = chains.find(({ deployment }) => deployment.chainId === LOCAL_CHAIN_ID);
  if (local === undefined) return;
  const { DATABASE_URL } = process.env;
  if (DATABASE_URL) return freshDatabase(DATABASE_URL, schema, local, isDead);
  // The folder is named after the chain, so another chain has another one.
  if (isDead) await rm(stateDirectory(chains), { recursive: true, force: true });
}

async function freshDatabase(url: string, schema: string, local: IndexedChain, isDead: boolean): Promise<void> {
  const name = `local chain ${local.deployment.markets.map(({ blockHash }) => blockHash).join(" ")}`;
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(
      "SELECT obj_description(oid, 'pg_namespace') AS chain FROM pg_namespace WHERE nspname = $1",
      [SYNC_SCHEMA],
    );
    if (!isDead && rows[0]?.chain === name) return;
    await client.query(
      `BEGIN;
       DROP SCHEMA IF EXISTS ${escapeIdentifier(schema)}, ${SYNC_SCHEMA} CASCADE;
       CREATE SCHEMA ${SYNC_SCHEMA};
       COMMENT ON SCHEMA ${SYNC_SCHEMA} IS ${escapeLiteral(name)};
       COMMIT`,
    );
  } finally {
    await client.end();
  }
}
