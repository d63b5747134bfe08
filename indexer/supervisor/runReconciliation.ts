import { execFile } from "node:child_process";
import { rename, writeFile } from "node:fs/promises";
import type { IndexedChain } from "../config/indexedChains.ts";

/** Bytes of output that are read at most. */
const MAX_OUTPUT = 64 * 2 ** 20;
/** Differences that are named in full. */
const SAMPLE = 20;

/** What the program prints for one market, or for a chain's registries. */
type Reconciliation = {
  chainId: number;
  contract: string;
  block: number;
  checkedAt: number;
  checked: number;
  differences: { what: string; index: string; chain: string }[];
};

/**
 * Runs a program that compares the index with each chain, as `pnpm reconcile --json --indexer-url <url>` with the chain's RPC in `SURETY_RPC_URL`, and writes the summary that `/v1/reconcile` shows: an array of
 * `{ chainId, contract, block, checkedAt, checked, differences, sample }`, one per market and one for the registries.
 *
 * @param script The program, for Node.
 * @param indexerUrl Where Ponder answers.
 * @throws Error with the program's message if a comparison could not be made; the file stays as it was then.
 */
export async function runReconciliation(
  script: string,
  chains: readonly IndexedChain[],
  indexerUrl: string,
  file: string,
  signal: AbortSignal,
): Promise<void> {
  const found: Reconciliation[] = [];
  for (const { rpcUrl } of chains) found.push(...(await reconcile(script, rpcUrl, indexerUrl, signal)));
  const summary = found.map(({ chainId, contract, block, checkedAt, checked, differences }) => ({
    chainId,
    contract,
    block,
    checkedAt,
    checked,
    differences: differences.length,
    sample: differences.slice(0, SAMPLE).map(({ what, index, chain }) => `${what}: index ${index}, chain ${chain}`),
  }));
  // A reader sees the old file or the new one, never a part.
  await writeFile(`${file}.new`, JSON.stringify(summary));
  await rename(`${file}.new`, file);
}

/** The URL may hold an access key, so it goes by the environment, which other users cannot read. */
function reconcile(script: string, rpcUrl: string, indexerUrl: string, signal: AbortSignal): Promise<Reconciliation[]> {
  const env = { ...process.env, SURETY_RPC_URL: rpcUrl };
  const options = { env, signal, maxBuffer: MAX_OUTPUT };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [script, "--json", "--indexer-url", indexerUrl], options, (error, stdout, stderr) => {
      // Differences are an exit code too, but then with the result.
      if (stdout === "") reject(new Error(stderr.trim() || error?.message));
      else resolve(JSON.parse(stdout));
    });
  });
}
