import { identityRegistryAbi, reputationRegistryAbi, validationRegistryAbi } from "@surety/contracts/abi";
import type { RegistriesDeployment } from "@surety/contracts/deployments";
import type { Result } from "ethers";
import type { PinnedProvider } from "../PinnedProvider.ts";
import { type ChainLog, readLogs } from "../readLogs.ts";
import { RegistryAbi } from "./RegistryAbi.ts";

/** Which of ERC-8004's registries. */
type Name = keyof RegistriesDeployment;

const NAMES = ["identity", "reputation", "validation"] as const satisfies readonly Name[];
const ABIS: Record<Name, RegistryAbi> = {
  identity: new RegistryAbi(identityRegistryAbi),
  reputation: new RegistryAbi(reputationRegistryAbi),
  validation: new RegistryAbi(validationRegistryAbi),
};

/** ERC-8004's registries at one block, through the standard's functions and events alone: canonical ones have no others. */
export class Registries {
  readonly #records: RegistriesDeployment;
  readonly #provider: PinnedProvider;

  constructor(records: RegistriesDeployment, provider: PinnedProvider) {
    this.#records = records;
    this.#provider = provider;
  }

  /** The identity registry's address, in lower case. */
  get identity(): string {
    return this.#records.identity.address.toLowerCase();
  }

  /** What a view of the registry answers; texts as bytes, in hex. */
  call(registry: Name, view: string, ...values: unknown[]): Promise<Result> {
    return ABIS[registry].call(this.#provider, this.#records[registry].address, view, ...values);
  }

  /** Every event of the three up to a block, in the order of each. */
  async readLogs(to: number): Promise<ChainLog[]> {
    const all = await Promise.all(
      NAMES.map((name) => {
        const { address, startBlock: from } = this.#records[name];
        return readLogs(address, this.#provider, { from, to }, ABIS[name]);
      }),
    );
    return all.flat();
  }
}
