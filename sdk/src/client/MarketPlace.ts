import type { Registries } from "../registries/Registries.ts";
import type { PaymentToken } from "./MarketClient.ts";

/** What opening a market takes from a deployment record. */
export type MarketPlace = {
  readonly chainId: number;
  readonly markets: readonly {
    readonly address: string;
    readonly startBlock: number;
    readonly paymentToken: PaymentToken;
  }[];
  readonly registries?: Registries | undefined;
};
