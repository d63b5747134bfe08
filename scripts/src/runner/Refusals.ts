import { ContractRevertError, cleanText } from "@surety/sdk";
import type { AgentAct } from "./runStep.ts";

/** How often the market refused something for one reason. */
export type Refusal = {
  /** Name of the contract's error. */
  readonly error: string;
  readonly count: number;
  /** The first one in full: who, what, values and remedy. */
  readonly example: string;
};

/** Counts what the market refused, by the error's name. */
export class Refusals {
  readonly #byError = new Map<string, Refusal>();

  /** Takes note of the acts of one block. */
  add(acts: readonly AgentAct[]): void {
    for (const { agent, intent, refusal } of acts) {
      if (refusal === undefined) continue;
      const error = refusal instanceof ContractRevertError ? refusal.errorName : refusal.name;
      const known = this.#byError.get(error);
      const example = known?.example ?? `${agent.name}, ${intent.act}: ${cleanText(refusal.message, 600)}`;
      this.#byError.set(error, { error, count: (known?.count ?? 0) + 1, example });
    }
  }

  /** In order of first appearance. */
  list(): Refusal[] {
    return [...this.#byError.values()];
  }
}
