import type { View } from "../agents/View.ts";
import type { Rules } from "./Scenario.ts";
import type { Traits } from "./Traits.ts";

/** What an agent of a simulation may know when it decides. */
export type SimView = View & {
  /** Its private parameters. */
  readonly traits: Traits;
  readonly rules: Rules;
  /** What the ranking of the rules makes it expect of the bidders on its postings, 0 to 1, by address. */
  readonly scores: ReadonlyMap<string, number>;
  /** Accounts that it controls or is in league with, its own included. */
  readonly ring: readonly string[];
  /** Account balances are public, token units. */
  readonly balanceOf: (account: string) => bigint;
};
