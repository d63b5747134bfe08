import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import type { Job } from "../data/types.ts";
import { useChainTimes } from "../data/useChainTimes.ts";
import { useTermsTitles } from "../data/useTermsTitles.ts";
import { useTokens } from "../data/useTokens.ts";
import { jobRow } from "../view/jobRow.ts";
import { titleOf } from "../view/titleOf.ts";
import { JobLine } from "./JobLine.tsx";
import { Empty } from "./states/Empty.tsx";

/** Pixels of a line before it is measured. */
const LINE = 76;
/** Lines from the end at which the next page is asked for. */
const AHEAD = 20;

/** Jobs as a list of which only the visible part is in the document, so that ten thousand scroll like ten. */
export function JobBoard({ jobs, hasMore, onMore }: { jobs: readonly Job[]; hasMore: boolean; onMore: () => void }) {
  const list = useRef<HTMLUListElement>(null);
  const { tokenOf } = useTokens();
  const { data: times } = useChainTimes();
  const virtual = useWindowVirtualizer({
    count: jobs.length,
    estimateSize: () => LINE,
    overscan: 8,
    scrollMargin: list.current?.offsetTop ?? 0,
    getItemKey: (index) => jobs[index]?.id ?? index,
  });
  const lines = virtual.getVirtualItems();
  const last = lines.at(-1)?.index ?? 0;
  const titles = useTermsTitles(jobs, jobs.slice(lines[0]?.index ?? 0, last + 1));
  useEffect(() => {
    if (hasMore && last >= jobs.length - AHEAD) onMore();
  }, [hasMore, last, jobs.length, onMore]);
  if (jobs.length === 0) return <Empty>No job is like that.</Empty>;
  return (
    <>
      <p className="quiet" role="status">
        {jobs.length} jobs read{hasMore ? ", more follow as you scroll" : ""}.
      </p>
      <ul ref={list} className="board" style={{ height: virtual.getTotalSize() }}>
        {lines.map(({ key, index, start }) => {
          const job = jobs[index];
          const token = job && tokenOf(job);
          if (job === undefined || token === undefined) return null;
          const time = times?.find(({ chainId }) => chainId === job.chainId)?.time ?? null;
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              aria-setsize={hasMore ? -1 : jobs.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start - virtual.options.scrollMargin}px)` }}
            >
              <JobLine
                row={jobRow(job, token, time)}
                title={job.termsHash === null ? titleOf(undefined) : titles.get(job.termsHash)}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}
