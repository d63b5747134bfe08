import type { Intent } from "../Intent.ts";
import type { View } from "../View.ts";

/** Tells everybody how the agent's own jobs went, once each, with the job as proof: 100 for accepted work, 0 for the rest. */
export function giveFeedback(view: View): Intent[] {
  const own = view.jobs.filter((job) => job.client === view.me.address && job.owesFeedback);
  return own.flatMap((job): Intent[] => {
    const agentId = agentIdOf(view, job.provider);
    if (agentId === undefined) return [];
    return [{ act: "giveFeedback", jobId: job.id, agentId, value: job.status === "Completed" ? 100n : 0n }];
  });
}

function agentIdOf({ listings }: View, provider: string | undefined): bigint | undefined {
  return [...listings.values()].flat().find((listing) => listing.address === provider)?.agentId;
}
