import { GuardRefusedError } from "../errors/GuardRefusedError.ts";
import type { Act } from "./decode/Act.ts";
import type { SignedAct } from "./decode/decodeSignature.ts";
import type { ChainView, Facts, JobFacts } from "./Facts.ts";
import { gatherAgents } from "./gatherAgents.ts";

type Jobs = ReadonlyMap<bigint, JobFacts>;

/** Reads all that is to be known about acts before they are judged. */
export async function gatherFacts(
  acts: readonly (Act | SignedAct)[],
  account: string,
  chain: ChainView,
): Promise<Facts> {
  const ids = [...new Set(acts.flatMap((act) => jobIdOf(act) ?? []))].filter((id) => id !== 0n);
  const [now, fee, entries, { agents, validations }] = await Promise.all([
    chain.now(),
    chain.fee(),
    Promise.all(ids.map(async (id) => [id, await jobOf(chain, id)] as const)),
    gatherAgents(acts, chain),
  ]);
  const jobs: Jobs = new Map(entries);
  const principals = new Set(acts.flatMap((act) => principalOf(act, jobs) ?? []));
  principals.delete(account);
  const mandates = await Promise.all(
    [...principals].map(async (one) => [one, await chain.mandate(one, account)] as const),
  );
  return { now, fee, jobs, agents, validations, mandates: new Map(mandates) };
}

/** The job that an act names, be it within its offer. */
function jobIdOf(act: Act | SignedAct): bigint | undefined {
  const fields: object = "kind" in act ? act.message : act.args;
  const { jobId, offer } = fields as { jobId?: bigint; offer?: { jobId: bigint } };
  return jobId ?? offer?.jobId;
}

/** For whom an act is, where that may be another than its sender. */
function principalOf(act: Act | SignedAct, jobs: Jobs): string | undefined {
  if ("kind" in act) return act.kind === "Offer" ? act.message.provider : undefined;
  if (act.contract !== "market") return undefined;
  switch (act.name) {
    case "accept":
    case "dispute":
      return jobs.get(act.args.jobId)?.client;
    case "submit":
      return jobs.get(act.args.jobId)?.provider;
    case "postFor":
    case "hireFor":
    case "cancelNonce":
      return act.args.principal;
    default:
      return undefined;
  }
}

async function jobOf(chain: ChainView, jobId: bigint): Promise<JobFacts> {
  const job = await chain.job(jobId);
  if (job !== null) return job;
  const remedy = "Check the job's id. A job that the same transaction creates needs a transaction of its own first.";
  throw new GuardRefusedError({ rule: "facts", asked: `job ${jobId}, which is not on the chain`, remedy });
}
