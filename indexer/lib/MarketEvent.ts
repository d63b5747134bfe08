import type { jobMarketAbi } from "@surety/contracts/abi";
import type { ContractEventName, DecodeEventLogReturnType, Hex } from "viem";
import type { JOB_EVENT_NAMES } from "./names.ts";

type AbiEventName = ContractEventName<typeof jobMarketAbi>;

/** Events of modules that change nothing in the index (OpenZeppelin's `EIP712DomainChanged`). */
type Ignored = "EIP712DomainChanged";

/** Names of the market's events. */
export type MarketEventName = Exclude<AbiEventName, Ignored>;

type Decoded<N extends MarketEventName> = DecodeEventLogReturnType<typeof jobMarketAbi, N>["args"];

/** Of `JobFunded`'s two forms the one that names the provider: only plain jobs emit it, so nothing counts twice. */
export type EventArgs<N extends MarketEventName> = N extends "JobFunded"
  ? Extract<Decoded<N>, { provider: Hex }>
  : Decoded<N>;

/** Where and when an event happened. */
export type EventPlace = {
  /** Ponder's event id, which orders all events of a chain. */
  id: string;
  chainId: number;
  /** The market that emitted it, in lower case. */
  market: Hex;
  block: bigint;
  /** Unix second. */
  timestamp: bigint;
  tx: Hex;
  logIndex: number;
};

/** One event of a market, decoded, with lower-case addresses; the input of every reducer. */
export type MarketEvent<N extends MarketEventName = MarketEventName> = N extends MarketEventName
  ? { name: N; args: EventArgs<N>; place: EventPlace }
  : never;

/** Events that belong to one job. Those of terms for direct hires have job id 0 and belong to none. */
export type JobEvent = MarketEvent<(typeof JOB_EVENT_NAMES)[number]>;
