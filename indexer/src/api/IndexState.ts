import { sql } from "ponder";
import type { Database } from "./Database.ts";

/** How far the index of one chain has come. */
export type ChainState = {
  chainId: number;
  /** Name in the deployment record. */
  network: string;
  /** Last indexed block. */
  block: number;
  /** Unix second of that block. */
  time: bigint;
  /** Cursor up to which (inclusive) no reorganisation can withdraw an event. */
  finalized: bigint;
  /** Changes with every block indexed, a replaced one included. */
  version: string;
};

/** How far the index has come. */
export type IndexState = { isReady: boolean; chains: ChainState[] };

type Row = { chain_name: string; chain_id: number | string; latest: string; finalized: string; version: string };

/**
 * Reads it from Ponder's own two tables. `xmin` is the transaction that last wrote the row: unlike the block number it also differs
 * when a reorganisation replaces a block by another of the same height and time.
 */
export async function readIndexState(db: Database): Promise<IndexState> {
  const { rows } = await db.execute(sql`
    select chain_name, chain_id, latest_checkpoint as latest, finalized_checkpoint as finalized, xmin::text as version,
      (select value->>'is_ready' from _ponder_meta where key = 'app') as ready
    from _ponder_checkpoint order by chain_id`);
  const found = rows as (Row & { ready: string })[];
  return { isReady: found[0]?.ready === "1", chains: found.map(toChainState) };
}

/** A checkpoint is block time (10 digits), chain (16), block (16) and place in the block (33). */
function toChainState(row: Row): ChainState {
  return {
    chainId: Number(row.chain_id),
    network: row.chain_name,
    block: Number(row.latest.slice(26, 42)),
    time: BigInt(row.latest.slice(0, 10)),
    finalized: BigInt(row.finalized),
    version: `${row.latest}-${row.version}`,
  };
}
