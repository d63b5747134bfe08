import type { JobStory } from "../data/types.ts";
import { useChainTimes } from "../data/useChainTimes.ts";
import { showTime } from "../view/showTime.ts";
import { titleOf } from "../view/titleOf.ts";
import { turnText } from "../view/turnText.ts";
import { StatusBadge } from "./StatusBadge.tsx";

/** What a job is about, its state, and whose turn it is until when. */
export function JobHead({ job }: { job: JobStory }) {
  const { data: times } = useChainTimes();
  const time = times?.find(({ chainId }) => chainId === job.chainId)?.time ?? null;
  return (
    <div className="job-head">
      <p className="job-subject">
        <bdi>{titleOf(job.terms?.text)}</bdi>
      </p>
      <p>
        <StatusBadge status={job.effectiveStatus} /> <strong>{turnText(job, time)}</strong>
        {job.turnUntil !== null && <span className="quiet"> until {showTime(job.turnUntil)}</span>}
      </p>
      <p className="quiet small">
        Chain {job.chainId}, market <code className="hash">{job.market}</code>
      </p>
    </div>
  );
}
