import { describeReconciliation } from "../reconcile/describeReconciliation.ts";
import type { MarketReconciliation } from "../reconcile/reconcile.ts";
import type { Stack } from "../stack/startStack.ts";
import { describeSummary } from "../summary/describeSummary.ts";
import type { Summary } from "../summary/Summary.ts";
import type { Display } from "../terminal/Display.ts";
import type { StartOptions } from "./options.ts";
import type { Refusal } from "./Refusals.ts";
import type { Played } from "./runAgents.ts";

/** What a run came to. */
export type Finished = {
  readonly played: Played;
  readonly summary: Summary;
  readonly refusals: readonly Refusal[];
  readonly reconciliation: MarketReconciliation;
};

/** Shows what a run came to: tables and sentences, or one JSON object with amounts in token units. */
export function report(finished: Finished, stack: Stack, options: StartOptions, display: Display): void {
  const { played, summary, refusals, reconciliation } = finished;
  if (options.json) {
    const { seed, agents, jobs } = options;
    const { rpcUrl, apiUrl } = stack;
    const result = { seed, agents, jobs, rpcUrl, apiUrl, story: played.storyPath, summary, refusals, reconciliation };
    console.log(JSON.stringify(result, (_, value) => (typeof value === "bigint" ? value.toString() : value)));
    return;
  }
  display.print(`\n${describeSummary(summary, played.market.token)}\n`);
  for (const { error, count, example } of refusals) display.print(`Refused: ${count} × ${error}, first ${example}\n`);
  display.print(describeReconciliation(reconciliation));
  display.print(`Story: ${played.storyPath}`);
}
