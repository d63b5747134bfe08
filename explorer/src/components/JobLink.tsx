import { Link } from "wouter";
import type { Job } from "../data/types.ts";

/** A job, to its page. */
export function JobLink({ job }: { job: Pick<Job, "chainId" | "market" | "jobId"> }) {
  return <Link href={`/jobs/${job.chainId}:${job.market}:${job.jobId}`}>{`Job ${job.jobId}`}</Link>;
}
