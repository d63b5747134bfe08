export type { Deployment, MarketDeployment, RegistriesDeployment, RegistryDeployment } from "./Deployment.ts";
export { DeploymentInvalidError } from "./DeploymentInvalidError.ts";
export { DeploymentMissingError } from "./DeploymentMissingError.ts";
export { deploymentsDirectory } from "./deploymentsDirectory.ts";
export { getDeployment } from "./getDeployment.ts";
export { listDeployments } from "./listDeployments.ts";
export { parseDeployment } from "./parseDeployment.ts";
