import { appendFileSync, writeFileSync } from "node:fs";
import { ContractRevertError, formatAmount } from "@surety/sdk";
import type { Intent } from "../agents/Intent.ts";
import type { AgentAct } from "./runStep.ts";
import type { StoryLine } from "./StoryLine.ts";
import type { World } from "./World.ts";

/** Writes what happened to a file, one JSON object per line, in the order of the chain. */
export class Story {
  readonly #path: string;
  readonly #decimals: number;

  /** Begins an empty story. */
  constructor(path: string, decimals: number) {
    this.#path = path;
    this.#decimals = decimals;
    writeFileSync(path, "");
  }

  /**
   * Adds the acts of one block.
   *
   * @param world What the index shows after that block.
   * @returns The lines written.
   */
  add(acts: readonly AgentAct[], world: World): StoryLine[] {
    const lines = acts.map((act) => this.#line(act, world));
    appendFileSync(this.#path, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
    return lines;
  }

  #line({ agent, intent, jobId, refusal }: AgentAct, world: World): StoryLine {
    const job = jobId === undefined ? undefined : world.jobs.get(jobId);
    const amount = amountOf(intent, job?.budget);
    return {
      job: jobId?.toString() ?? null,
      actor: agent.name,
      act: intent.act,
      amount: amount === undefined ? null : formatAmount(amount, this.#decimals),
      outcome: refusal === undefined ? (job?.status ?? "Done") : nameOf(refusal),
    };
  }
}

const nameOf = (refusal: Error): string => (refusal instanceof ContractRevertError ? refusal.errorName : refusal.name);

function amountOf(intent: Intent, budget: bigint | undefined): bigint | undefined {
  if (intent.act === "deposit" || intent.act === "withdraw") return intent.amount;
  if (intent.act === "bid") return intent.price;
  if (intent.act === "hire") return intent.bid.price;
  return ["order", "accept", "claimPayment", "claimRefund", "resolve"].includes(intent.act) ? budget : undefined;
}
