import type { RecordView, View } from "../agents/View.ts";
import type { Task } from "../work/types.ts";
import type { Rules } from "./Scenario.ts";
import type { Traits } from "./Traits.ts";

/** What an agent of a simulation may know when it decides. */
export type SimView = View & {
  /** Its private parameters. */
  readonly traits: Traits;
  readonly rules: Rules;
  /** Its own public record as a provider. */
  readonly record: RecordView;
  /** What the ranking of the rules makes it expect of the bidders on its postings, 0 to 1, by address. */
  readonly scores: ReadonlyMap<string, number>;
  /** Accounts that it controls or is in league with, its own included. */
  readonly ring: readonly string[];
  /** True if an operator acts, within the mandate of the account that owns the money. */
  readonly isOperator: boolean;
  /** The most that one job can take from an account: its balance, within its operator's mandate if it has one. Both are public. */
  readonly reachOf: (account: string) => bigint;
  /** The last answer to this task that anybody published; undefined if there is none. */
  readonly publishedFor: (task: Task) => string | undefined;
};
