import { type Deployment, DeploymentMissingError, getDeployment } from "@surety/contracts/deployments";

/**
 * The deployment record of a chain: from the folder that `SURETY_DEPLOYMENTS_DIR` names, else from this package.
 *
 * @throws `DeploymentInvalidError` of `@surety/sdk/deployments` if a file is not a record.
 */
export function readRecord(chainId: number): Deployment | undefined {
  try {
    return getDeployment(chainId);
  } catch (error) {
    if (error instanceof DeploymentMissingError) return undefined;
    throw error;
  }
}
