import { ContractRevertError, type JobStatus } from "@surety/sdk";
import type { Act } from "../../runner/perform.ts";
import type { MirrorJob } from "../mirror/MirrorJob.ts";
import type { RunEvent } from "../RunEvent.ts";
import type { SimIntent } from "../SimIntent.ts";
import type { SimAgent } from "./SimAgent.ts";

/** An agent's act in a simulation. */
export type SimAct = Act<SimAgent, SimIntent>;

const PAYING: readonly SimIntent["act"][] = [
  "accept",
  "claimPayment",
  "claimRefund",
  "claimSplit",
  "resolve",
  "complete",
  "reject",
];

/** The line that an act becomes; `job` is what it concerns, after its block. */
export function runEventOf(act: SimAct, job: MirrorJob | undefined, at: { step: number; time: number }): RunEvent {
  const { agent, intent, jobId, refusal } = act;
  const amount = amountOf(intent, job?.budget);
  return {
    ...at,
    job: jobId === undefined ? null : Number(jobId),
    actor: agent.name,
    strategy: agent.strategy,
    act: intent.act,
    amount: amount === undefined ? null : amount.toString(),
    outcome: outcomeOf(refusal, job?.status),
    quality: intent.act === "submit" && refusal === undefined ? (job?.quality ?? null) : null,
  };
}

function outcomeOf(refusal: SimAct["refusal"], status: JobStatus | undefined): string {
  if (refusal === undefined) return status ?? "Done";
  return refusal instanceof ContractRevertError ? refusal.errorName : refusal.name;
}

function amountOf(intent: SimIntent, budget: bigint | undefined): bigint | undefined {
  if ("amount" in intent) return intent.amount;
  if (intent.act === "bid") return intent.price;
  if (intent.act === "hire") return intent.bid.price;
  return PAYING.includes(intent.act) ? budget : undefined;
}
