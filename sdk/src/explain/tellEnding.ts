import { ZeroAddress } from "ethers";
import type { JobFacts } from "../guard/Facts.ts";
import { splitOf } from "../guard/splitOf.ts";
import type { How } from "../types/how.ts";
import type { Telling } from "./Telling.ts";
import type { Told } from "./Told.ts";

const ENDS = "The job is over; each side may rate the other once within 30 days with rate.";

/** The end of a bonded job, with who gets what. */
export function tellEnding(what: string, job: JobFacts, how: How, share: bigint, { amount, facts }: Telling): Told {
  const { toProvider, toClient, toEvaluator, marketFee } = splitOf(job, how, share, facts.fee.bps);
  const others = [
    ...(toEvaluator === 0n ? [] : [`${amount(toEvaluator)} to the evaluator ${job.evaluator}`]),
    ...(marketFee === 0n ? [] : [`${amount(marketFee)} to the market`]),
  ];
  const payee = job.payTo === ZeroAddress ? job.provider : `${job.provider} at ${job.payTo}`;
  const parts = [
    `${amount(toProvider)} to the provider ${payee}`,
    `${amount(toClient)} to the client ${job.client}`,
    ...others,
  ];
  return { does: `${what} of job ${job.jobId}: ${parts.join(", ")}. This is final.`, next: ENDS };
}

/** complete or reject, of either kind of job. */
export function tellDecision(job: JobFacts, share: bigint, telling: Telling): Told {
  const verb = share === 0n ? "rejects" : "completes";
  if (job.isBonded) return tellEnding(`It ${verb} the delivery`, job, "Ruled", share, telling);
  if (job.status === "Open") return { does: `It calls off job ${job.jobId}, which holds no money.` };
  const to = share === 0n ? job.client : job.provider;
  return {
    does: `It ${verb} plain job ${job.jobId}: ${telling.amount(job.budget)} go to ${to}, less the market's fee if any. This is final.`,
  };
}
