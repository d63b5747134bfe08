import { MarketError } from "./MarketError.ts";

/** The market's deployment record names no registries of agents (ERC-8004). */
export class RegistriesMissingError extends MarketError {
  override readonly name = "RegistriesMissingError";
  readonly chainId: number;

  constructor(chainId: number, options?: ErrorOptions) {
    super(
      `The deployment record of chain ${chainId} names no registries of agents.`,
      "Use a record that does: `pnpm deploy:contracts` adds them to an older one.",
      options,
    );
    this.chainId = chainId;
  }
}
