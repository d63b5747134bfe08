import type { RegistriesDeployment } from "@surety/contracts/deployments";
import { IndexMovingError } from "../IndexMovingError.ts";
import { PinnedProvider } from "../PinnedProvider.ts";
import type { Reconciliation } from "../Reconciliation.ts";
import { readIndexed } from "../readIndexed.ts";
import { compareRegistries } from "./compareRegistries.ts";
import { Registries } from "./Registries.ts";
import { readRegistryTables } from "./readRegistryTables.ts";

/** Times that the index is read again if the registries were busy meanwhile. */
const ATTEMPTS = 10;

/**
 * Compares every row that an index has of one chain's ERC-8004 registries with the chain at one block: owners, wallets, URIs, metadata, feedback, responses,
 * validations, and each agent's totals.
 *
 * @throws IndexMovingError if the registries are too busy to be read at one block; the SDK's errors if the index does not answer.
 */
export async function reconcileRegistries(
  { rpcUrl, indexerUrl }: { rpcUrl: string; indexerUrl: string },
  chainId: number,
  records: RegistriesDeployment,
): Promise<Reconciliation> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const before = await readIndexed(indexerUrl, chainId);
    const index = await readRegistryTables(indexerUrl, chainId);
    const block = await readIndexed(indexerUrl, chainId);
    const provider = new PinnedProvider(rpcUrl, block);
    try {
      const registries = new Registries(records, provider);
      const logs = await registries.readLogs(block);
      if (logs.some((log) => log.block > before)) continue;
      const differences = await compareRegistries(index, registries, logs);
      const { agents, feedbacks, validations } = index;
      return {
        chainId,
        contract: records.identity.address,
        block,
        checkedAt: Math.floor(Date.now() / 1000),
        scope: `${agents.length} agents, ${feedbacks.length} feedback and ${validations.length} validations`,
        checked: Object.values(index).reduce((all, rows) => all + rows.length, 0),
        differences,
      };
    } finally {
      provider.destroy();
    }
  }
  throw new IndexMovingError(ATTEMPTS);
}
