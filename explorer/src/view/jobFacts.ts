import type { Job } from "../data/types.ts";
import type { Figure } from "./marketFigures.ts";
import { showAmount, type Token } from "./showAmount.ts";
import { showSpan } from "./showSpan.ts";
import { showTime } from "./showTime.ts";

/** What was agreed for a job, and how it ended. */
export function jobFacts(job: Job, token: Token): Figure[] {
  const facts: Figure[] = [{ name: "Kind", value: job.kind ?? "open: bonded once hired" }];
  const amount = (name: string, units: string) => {
    if (units !== "0") facts.push({ name, value: showAmount(units, token) });
  };
  amount("Budget", job.budget);
  amount("Bond", job.bond);
  amount("Evaluator's fee", job.evaluatorFee);
  amount("Stake", job.stake);
  const period = (name: string, seconds: string | null) => {
    if (seconds !== null) facts.push({ name, value: showSpan(Number(seconds)) });
  };
  period("To deliver", job.deliveryPeriod);
  period("To answer", job.reviewPeriod);
  period("To rule", job.rulingPeriod);
  if (job.status === "Open") facts.push({ name: "Open until", value: showTime(job.expiredAt) });
  if (job.how !== null) facts.push({ name: "Ended how", value: job.how });
  if (job.share !== null) facts.push({ name: "Provider's share", value: `${(job.share / 100).toFixed(2)} %` });
  return facts;
}
