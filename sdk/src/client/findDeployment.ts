import { isLocalChain } from "@surety/contracts/isLocalChain";
import { readRecord } from "#readRecord";
import { DeploymentUnknownError } from "../errors/DeploymentUnknownError.ts";
import { askDeployment } from "./askDeployment.ts";
import type { Connection } from "./connectProvider.ts";
import type { MarketPlace } from "./MarketPlace.ts";

/**
 * Where the market stands on a chain. Who names a market's address decides who holds the money, so it comes from the records; only on
 * a local chain, whose token is worth nothing and whose signatures hold nowhere else, may the index name it.
 */
export async function findDeployment(connection: Connection, indexerUrl: string | undefined): Promise<MarketPlace> {
  const { chainId } = connection;
  const record = readRecord(chainId);
  if (record !== undefined) return record;
  const isLocal = isLocalChain(chainId);
  if (!isLocal || indexerUrl === undefined) throw new DeploymentUnknownError(chainId, isLocal);
  return askDeployment(connection, indexerUrl);
}
