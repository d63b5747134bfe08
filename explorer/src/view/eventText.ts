import type { JobEvent } from "../data/types.ts";
import { showAmount, type Token } from "./showAmount.ts";

type Kind = JobEvent["kind"];

const SAYS: Readonly<Record<Kind, string>> = {
  JobCreated: "made the job",
  ProviderSet: "was named provider",
  BudgetSet: "noted the budget",
  TermsPublished: "noted the terms",
  BidPlaced: "bid",
  Hired: "hired",
  JobFunded: "funded the job",
  JobSubmitted: "submitted the work",
  Delivered: "noted the manifest of the delivery",
  Disputed: "disputed the work",
  JobCompleted: "completed the job",
  JobRejected: "rejected the job",
  JobExpired: "let the job expire",
  Settled: "settled the job",
  PaymentReleased: "was paid out",
  Refunded: "was refunded",
  Credited: "was credited, since a push failed",
  PlatformFeePaid: "was paid the market's fee",
  EvaluatorFeePaid: "was paid the evaluator's fee",
  Rated: "rated the other party",
};

/** What happened, in words that follow the name of who did it or whom it befell, with the amount that it is about. */
export function eventText(event: JobEvent, token: Token): string {
  const details: string[] = [];
  if (event.amount !== null) details.push(showAmount(event.amount, token));
  if (event.how !== null) details.push(event.how);
  if (event.share !== null) details.push(`${(event.share / 100).toFixed(2)} % to the provider`);
  if (event.score !== null) details.push(`${event.score} of 100`);
  return details.length === 0 ? SAYS[event.kind] : `${SAYS[event.kind]}: ${details.join(", ")}`;
}
