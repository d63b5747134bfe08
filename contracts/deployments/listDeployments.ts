import { readdirSync } from "node:fs";
import type { Deployment } from "./Deployment.ts";
import { deploymentsDirectory } from "./deploymentsDirectory.ts";
import { getDeployment } from "./getDeployment.ts";

/**
 * Every chain's record, by ascending chain id; empty if the folder has none or does not exist.
 *
 * @param directory Folder of the records; by default {@link deploymentsDirectory}.
 * @throws DeploymentInvalidError if a file is not a record.
 */
export function listDeployments(directory: string = deploymentsDirectory()): readonly Deployment[] {
  return listFiles(directory)
    .map((file) => /^(\d+)\.json$/.exec(file)?.[1])
    .filter((chainId) => chainId !== undefined)
    .map(Number)
    .sort((a, b) => a - b)
    .map((chainId) => getDeployment(chainId, directory));
}

function listFiles(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}
