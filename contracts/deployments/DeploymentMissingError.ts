/** No record for a chain: nothing was deployed there, or the records are looked for in another folder. */
export class DeploymentMissingError extends Error {
  override readonly name = "DeploymentMissingError";
  readonly chainId: number;
  readonly directory: string;
  readonly remedy: string;

  constructor(chainId: number, directory: string) {
    const remedy =
      "Deploy with `pnpm deploy:contracts --network <name>`, or point SURETY_DEPLOYMENTS_DIR at the folder that has the record.";
    super(`No deployment of the market is recorded for chain ${chainId} in ${directory}. ${remedy}`);
    this.chainId = chainId;
    this.directory = directory;
    this.remedy = remedy;
  }
}
