import type { jobMarketAbi } from "@surety/contracts/abi";
import type { ContractEventName, DecodeEventLogReturnType, Hex } from "viem";
import type { IGNORED_EVENTS, JOB_EVENT_NAMES } from "./names.ts";

type AbiEventName = ContractEventName<typeof jobMarketAbi>;

/** Names of the events that are reduced: the market's, but for the ignored ones, and those that only foreign contracts emit. */
export type MarketEventName = Exclude<AbiEventName, keyof typeof IGNORED_EVENTS> | keyof ForeignArgs;

type Decoded<N extends AbiEventName> = DecodeEventLogReturnType<typeof jobMarketAbi, N>["args"];

/** What foreign ERC-8183 contracts say and ours does not. */
type ForeignArgs = { EvaluatorFeePaid: { jobId: bigint; evaluator: Hex; amount: bigint } };

/**
 * An event's arguments. Of `JobFunded`'s two forms the one that names the provider: only plain jobs emit it, so nothing counts twice.
 * `BudgetSet` of a foreign contract names the token where it is not the market's.
 */
export type EventArgs<N extends MarketEventName> = N extends keyof ForeignArgs
  ? ForeignArgs[N]
  : N extends "JobFunded"
    ? Extract<Decoded<N>, { provider: Hex }>
    : N extends "BudgetSet"
      ? Decoded<N> & { otherToken?: Hex }
      : N extends AbiEventName
        ? Decoded<N>
        : never;

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
