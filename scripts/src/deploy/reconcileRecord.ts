import { rm } from "node:fs/promises";
import { join } from "node:path";
import { type Deployment, DeploymentMissingError, getDeployment } from "@surety/contracts/deployments";
import type { Provider } from "ethers";
import { RecordedChainGoneError } from "./errors.ts";

/**
 * The record of an earlier deployment, if the chain still holds it. A local chain dies with its process and leaves its record
 * and journal behind: these are deleted. A public chain that does not know its own record is not the one it claims to be.
 *
 * @throws RecordedChainGoneError for a public chain.
 */
export async function reconcileRecord(options: {
  provider: Provider;
  chainId: number;
  local: boolean;
  recordsDir: string;
  journalDir: string;
}): Promise<Deployment | undefined> {
  const { provider, chainId, local, recordsDir, journalDir } = options;
  const file = join(recordsDir, `${chainId}.json`);
  const record = readRecord(chainId, recordsDir);
  const lost = await firstLostBlock(provider, record);
  if (record && lost === undefined) return record;
  if (lost !== undefined && !local) throw new RecordedChainGoneError(chainId, lost, file);
  if (local) {
    await rm(file, { force: true });
    await rm(journalDir, { recursive: true, force: true });
  }
  return undefined;
}

function readRecord(chainId: number, recordsDir: string): Deployment | undefined {
  try {
    return getDeployment(chainId, recordsDir);
  } catch (error) {
    if (error instanceof DeploymentMissingError) return undefined;
    throw error;
  }
}

/** Hash of the first recorded block that the chain does not know. */
async function firstLostBlock(provider: Provider, record: Deployment | undefined): Promise<string | undefined> {
  for (const { blockHash } of record?.markets ?? []) {
    if ((await provider.getBlock(blockHash)) === null) return blockHash;
  }
  return undefined;
}
