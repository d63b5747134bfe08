import type { Job } from "../data/types.ts";

/** One movement of a job's money, in token units. */
export type Flow = { from: string; to: string; what: string; units: string };

/** Fields of a job that money follows. */
export type Moneyed = Pick<
  Job,
  | "status"
  | "budget"
  | "bond"
  | "evaluatorFee"
  | "stake"
  | "hiredAt"
  | "toProvider"
  | "toClient"
  | "toEvaluator"
  | "marketFee"
>;

/**
 * Where a job's money came from and went to: into escrow as it was hired and disputed, out of it as it ended. What came in is what went out.
 */
export function moneyFlow(job: Moneyed): Flow[] {
  if (job.hiredAt === null) return [];
  const into: Flow[] = [
    { from: "client", to: "escrow", what: "budget", units: job.budget },
    { from: "client", to: "escrow", what: "evaluator's fee", units: job.evaluatorFee },
    { from: "provider", to: "escrow", what: "bond", units: job.bond },
    { from: "client", to: "escrow", what: "stake of the dispute", units: job.stake },
  ];
  const out: Flow[] = [
    { from: "escrow", to: "provider", what: "payout", units: job.toProvider ?? "0" },
    { from: "escrow", to: "client", what: "payout", units: job.toClient ?? "0" },
    { from: "escrow", to: "evaluator", what: "fee", units: job.toEvaluator ?? "0" },
    { from: "escrow", to: "market", what: "fee", units: job.marketFee ?? "0" },
  ];
  return [...into, ...out].filter(({ units }) => units !== "0");
}
