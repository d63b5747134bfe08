import { readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { IndexedChain } from "./indexedChains.ts";

/** Hardhat's and anvil's chain id: each start is another chain under the same number. */
export const LOCAL_CHAIN_ID = 31337;

/**
 * PGlite's directory, `<SURETY_INDEX_DIR or indexer/.ponder>/<chain id>-<16 hex digits of the deploy block's hash>`, several chains
 * joined by `_`. Ponder keeps a chain's blocks by chain id alone, so a restarted local chain needs a directory of its own;
 * those of dead local chains are deleted here.
 */
export function stateDirectory(chains: readonly IndexedChain[], env: NodeJS.ProcessEnv = process.env): string {
  const parent = stateParent(env);
  const name = chains.map(keyOf).join("_");
  for (const sibling of siblingsOf(parent)) {
    if (sibling !== name && holdsLocalChain(sibling)) rmSync(join(parent, sibling), { recursive: true, force: true });
  }
  return join(parent, name);
}

/** Folder of everything that the index keeps on disk: `SURETY_INDEX_DIR`, by default `indexer/.ponder`. */
export function stateParent(env: NodeJS.ProcessEnv = process.env): string {
  return resolve(env.SURETY_INDEX_DIR || fileURLToPath(new URL("../.ponder", import.meta.url)));
}

function keyOf({ deployment }: IndexedChain): string {
  return `${deployment.chainId}-${deployment.markets[0]?.blockHash.slice(2, 18) ?? "foreign"}`;
}

function holdsLocalChain(directory: string): boolean {
  return directory.split("_").some((key) => new RegExp(`^${LOCAL_CHAIN_ID}-[0-9a-f]{16}$`).test(key));
}

function siblingsOf(parent: string): string[] {
  try {
    return readdirSync(parent);
  } catch {
    return [];
  }
}
