import type { IndexedMarket } from "@surety/sdk";
import type { StrategyName } from "../agents/roster.ts";
import type { Task } from "../work/types.ts";

/** What the agents of one strategy did; amounts in token units. */
export type StrategyRow = {
  readonly strategy: StrategyName;
  readonly agents: number;
  /** Jobs as client. */
  readonly posted: number;
  /** Jobs as provider. */
  readonly hired: number;
  readonly delivered: number;
  readonly accepted: number;
  /** Jobs as provider that the client disputed. */
  readonly disputed: number;
  readonly rejected: number;
  /** Jobs as provider that ran out undelivered. */
  readonly noShow: number;
  /** Disputes ruled as evaluator. */
  readonly ruled: number;
  /** Net gain as provider and evaluator. */
  readonly earned: bigint;
  /** Bonds that went to clients. */
  readonly bondsLost: bigint;
  /** Net cost as client. */
  readonly spent: bigint;
  /** Mean of the verified feedback about its agents under `starred`, 0 to 100; null if there is none. */
  readonly stars: number | null;
};

/** What the registries hold. */
export type IdentityTotals = {
  /** Registered agents. */
  readonly agents: number;
  /** Feedback about them that was not taken back, and how much of it a settled job verifies. */
  readonly feedback: number;
  readonly verified: number;
};

/** How one kind of work went. */
export type KindRow = {
  readonly kind: Task["kind"];
  readonly jobs: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly undelivered: number;
};

/** What came of a run, as the index tells it. */
export type Summary = {
  readonly strategies: readonly StrategyRow[];
  readonly kinds: readonly KindRow[];
  readonly totals: IndexedMarket;
  readonly identity: IdentityTotals;
};
