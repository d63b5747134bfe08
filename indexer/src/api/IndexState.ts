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
 * What changes with every write to the checkpoints, also where a reorganisation replaces a block by another of the same height and time. `row` is the
 * transaction that last wrote the row; views, which a replica may read through, do not show it, so there it is the database's newest one.
 */
export type VersionSource = "row" | "database";

export async function findVersionSource(db: Database): Promise<VersionSource> {
  const { rows } = await db.execute(
    sql`select relkind::text as kind from pg_class where oid = '_ponder_checkpoint'::regclass`,
  );
  return (rows as { kind: string }[])[0]?.kind === "r" ? "row" : "database";
}

/** Reads it from Ponder's own two tables. */
export async function readIndexState(db: Database, source: VersionSource): Promise<IndexState> {
  const version = source === "row" ? sql`xmin::text` : sql`pg_current_snapshot()::text`;
  const { rows } = await db.execute(sql`
    select chain_name, chain_id, latest_checkpoint as latest, finalized_checkpoint as finalized, ${version} as version,
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
