import type { Hex } from "viem";
import type { EventArgs, EventPlace, JobEvent, MarketEvent, MarketEventName } from "../../../lib/MarketEvent.ts";
import { openJob } from "../../../lib/openJob.ts";
import type { JobRow, MarketRow } from "../../../lib/Rows.ts";
import { reduceJob } from "../../../lib/reduceJob.ts";

/** The account with this number. */
export function who(number: number): Hex {
  return `0x${number.toString(16).padStart(40, "0")}`;
}

/** 32 bytes with this number. */
export function word(number: number): Hex {
  return `0x${number.toString(16).padStart(64, "0")}`;
}

export const ZERO = who(0);
export const [CLIENT, PROVIDER, EVALUATOR, TREASURY, MARKET] = [who(1), who(2), who(3), who(9), who(0xaa)] as const;

/** Where an event happened: by default in block 10, at second 1000. */
function place(overrides: Partial<EventPlace> = {}): EventPlace {
  return {
    id: "7",
    chainId: 31337,
    market: MARKET,
    block: 10n,
    timestamp: 1000n,
    tx: word(1),
    logIndex: 0,
    ...overrides,
  };
}

/** An event with these arguments. */
export function event<N extends MarketEventName>(
  name: N,
  args: EventArgs<N>,
  overrides: Partial<EventPlace> = {},
): MarketEvent<N> {
  return { name, args, place: place(overrides) } as MarketEvent<N>;
}

type Offer = EventArgs<"Hired">["offer"];

/** An offer of the provider to the client: 1 token, bond 0.2, fee 0.05. */
export function offer(overrides: Partial<Offer> = {}): Offer {
  return {
    provider: PROVIDER,
    signer: PROVIDER,
    client: CLIENT,
    jobId: 0n,
    termsHash: word(5),
    price: 1_000_000n,
    bond: 200_000n,
    evaluator: EVALUATOR,
    evaluatorFee: 50_000n,
    deliveryPeriod: 3600,
    reviewPeriod: 600,
    rulingPeriod: 900,
    payTo: ZERO,
    validUntil: 9000,
    nonce: 3n,
    ...overrides,
  };
}

/** A job after one of its events. */
export function jobAfter(row: JobRow, happened: JobEvent): JobRow {
  return { ...row, ...reduceJob(row, happened) };
}

/** An Open job, number 1, without provider. */
export function openedJob(overrides: Partial<EventArgs<"JobCreated">> = {}): JobRow {
  const args = { jobId: 1n, client: CLIENT, provider: ZERO, evaluator: EVALUATOR, expiredAt: 5000n, hook: ZERO };
  return openJob(event("JobCreated", { ...args, ...overrides }));
}

/** Job 1, hired by `offer(overrides)` at second 1000. */
export function hiredJob(overrides: Partial<Offer> = {}): JobRow {
  const hire = { jobId: 1n, client: CLIENT, provider: PROVIDER, offer: offer(overrides), caller: CLIENT };
  return jobAfter(openedJob({ provider: PROVIDER }), event("Hired", hire));
}

/** Plain job 1 with a budget of 1 token, funded at second 1000. */
export function fundedJob(): JobRow {
  const args = { jobId: 1n, client: CLIENT, provider: PROVIDER, amount: 1_000_000n };
  return jobAfter(openedJob({ provider: PROVIDER }), event("JobFunded", args));
}

/** A market with 6 decimals, before its first event. */
export function marketRow(overrides: Partial<MarketRow> = {}): MarketRow {
  return {
    chainId: 31337,
    address: MARKET,
    kind: "surety",
    generation: null,
    paymentToken: who(0xbb),
    tokenSymbol: "TUSD",
    tokenDecimals: 6,
    feeBps: 50,
    feeRecipient: TREASURY,
    startBlock: 1n,
    jobsCreated: 0,
    jobsHired: 0,
    jobsFunded: 0,
    jobsCompleted: 0,
    jobsRejected: 0,
    jobsExpired: 0,
    jobsCalledOff: 0,
    jobsDisputed: 0,
    bids: 0,
    ratings: 0,
    volume: 0n,
    plainVolume: 0n,
    filteredVolume: 0n,
    marketFees: 0n,
    evaluatorFees: 0n,
    balancesHeld: 0n,
    budgetsHeld: 0n,
    evaluatorFeesHeld: 0n,
    bondsHeld: 0n,
    stakesHeld: 0n,
    plainHeld: 0n,
    deposited: 0n,
    withdrawn: 0n,
    paidOut: 0n,
    updatedBlock: 1n,
    updatedAt: 0n,
    ...overrides,
  };
}
