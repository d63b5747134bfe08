import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Deployment } from "./Deployment.ts";
import { DeploymentInvalidError } from "./DeploymentInvalidError.ts";
import { DeploymentMissingError } from "./DeploymentMissingError.ts";
import { deploymentsDirectory } from "./deploymentsDirectory.ts";
import { parseDeployment } from "./parseDeployment.ts";

/**
 * The record of one chain.
 *
 * @param directory Folder of the records; by default {@link deploymentsDirectory}.
 * @throws DeploymentMissingError if there is no record.
 * @throws DeploymentInvalidError if the file is not a record of that chain.
 * @example const [market] = getDeployment(84532).markets;
 */
export function getDeployment(chainId: number, directory: string = deploymentsDirectory()): Deployment {
  const file = join(directory, `${chainId}.json`);
  if (!existsSync(file)) throw new DeploymentMissingError(chainId, directory);
  const deployment = parseDeployment(readFileSync(file, "utf8"), file);
  if (deployment.chainId !== chainId) throw new DeploymentInvalidError(file, "chainId", String(chainId));
  return deployment;
}
