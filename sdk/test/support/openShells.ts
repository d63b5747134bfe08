import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Deployment } from "@surety/contracts/deployments";
import { openShell, type Shell } from "./surety.ts";

/** What shells are told of a chain. */
type Place = { rpcUrl: string; indexerUrl?: string; deployment: Deployment };

/** One shell per private key, each on the same chain. */
export function openShells({ rpcUrl, indexerUrl, deployment }: Place, keys: readonly string[]): Shell[] {
  const folder = mkdtempSync(join(tmpdir(), "surety-records-"));
  writeFileSync(join(folder, `${deployment.chainId}.json`), JSON.stringify(deployment));
  return keys.map((key) =>
    openShell({
      SURETY_RPC_URL: rpcUrl,
      SURETY_DEPLOYMENTS_DIR: folder,
      SURETY_PRIVATE_KEY: key,
      ...(indexerUrl === undefined ? {} : { SURETY_INDEXER_URL: indexerUrl }),
    }),
  );
}
