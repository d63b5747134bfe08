import type { ERC8183_EVENTS } from "@surety/contracts/erc8183-events";

/** A contract of others that an index covers, as `/v1/deployments` names it. */
export type ForeignMarket = {
  readonly chainId: number;
  readonly address: string;
  /** Which events it emits. */
  readonly generation: keyof typeof ERC8183_EVENTS;
  readonly startBlock: number;
  readonly paymentToken: { readonly address: string };
};
