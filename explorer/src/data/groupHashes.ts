import type { Job } from "./types.ts";

/** The part of a job that leads to its terms. */
export type Termed = Pick<Job, "chainId" | "market" | "jobId" | "termsHash">;

/** Jobs of one market that are asked for together; fewer than the API takes at once. */
const GROUP = 50n;

/** The group that a job belongs to: by its number, so that it stays in it however many newer jobs come. */
export function groupOf({ chainId, market, jobId }: Termed): string {
  return `${chainId}:${market}:${BigInt(jobId) / GROUP}`;
}

/** The different terms hashes of each group, joined as the API takes them; a group without any has no entry. */
export function groupHashes(jobs: readonly Termed[]): ReadonlyMap<string, string> {
  const groups = new Map<string, Set<string>>();
  for (const job of jobs) {
    if (job.termsHash === null) continue;
    const group = groupOf(job);
    groups.set(group, (groups.get(group) ?? new Set()).add(job.termsHash));
  }
  return new Map([...groups].map(([group, hashes]) => [group, [...hashes].join()]));
}
