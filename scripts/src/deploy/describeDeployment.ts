import type { Deployment, RegistriesDeployment } from "@surety/contracts/deployments";

const NAMES: [name: keyof RegistriesDeployment, contract: string][] = [
  ["identity", "IdentityRegistry"],
  ["reputation", "ReputationRegistry"],
  ["validation", "ValidationRegistry"],
];

/**
 * What stands on a chain after a run, one line for each contract.
 *
 * @param before What stood there before the run, if anything did.
 */
export function describeDeployment(deployment: Deployment, before: Deployment | undefined): string[] {
  const { network, markets, registries } = deployment;
  const stoodBefore = (address: string) =>
    [...(before?.markets ?? []), ...Object.values(before?.registries ?? {})].some((known) => known.address === address);
  const verbOf = (address: string) => (stoodBefore(address) ? "already stands" : "now stands");
  const lines = markets.map(
    ({ address, startBlock, paymentToken }) =>
      `JobMarket for ${paymentToken.symbol} ${verbOf(address)} on ${network} at ${address}, since block ${startBlock}.`,
  );
  if (registries === undefined) return lines;
  return lines.concat(
    NAMES.map(([name, contract]) => {
      const { address, canonical, startBlock } = registries[name];
      const where = `on ${network} at ${address}, since block ${startBlock}.`;
      return canonical ? `Canonical ${contract} is used ${where}` : `Our own ${contract} ${verbOf(address)} ${where}`;
    }),
  );
}
