import type { JobRow } from "../view/jobRow.ts";
import { AccountLink } from "./AccountLink.tsx";
import { JobLink } from "./JobLink.tsx";
import { StatusBadge } from "./StatusBadge.tsx";

/** One job of the board. Its title comes after it. */
export function JobLine({ row: { job, status, budget, turn }, title }: { row: JobRow; title: string | undefined }) {
  return (
    <div className="job-line">
      <div className="job-line-main">
        <JobLink job={job} /> <bdi className="job-title">{title ?? "Loading…"}</bdi>
        <div className="quiet small">
          {turn} · by <AccountLink address={job.client} />
          {job.provider !== null && (
            <>
              {" "}
              for <AccountLink address={job.provider} />
            </>
          )}
        </div>
      </div>
      <StatusBadge status={status} />
      <span className="number">{budget}</span>
    </div>
  );
}
