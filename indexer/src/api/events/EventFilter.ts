import { and, eq, inArray, or } from "ponder";
import type { Hex } from "viem";
import type { JobEventRow } from "../../../lib/Rows.ts";
import { jobEvent } from "../../../schema/jobEvent.ts";

/** Which events a stream wants; what is undefined sets no condition. */
export type EventFilter = {
  market: Hex | undefined;
  jobId: bigint | undefined;
  /** Actor or counterparty. */
  agent: Hex | undefined;
  kinds: JobEventRow["kind"][] | undefined;
};

/** The filter as a condition for the database. */
export function conditionOf({ market, jobId, agent, kinds }: EventFilter) {
  return and(
    market === undefined ? undefined : eq(jobEvent.market, market),
    jobId === undefined ? undefined : eq(jobEvent.jobId, jobId),
    agent === undefined ? undefined : or(eq(jobEvent.actor, agent), eq(jobEvent.counterparty, agent)),
    kinds === undefined ? undefined : inArray(jobEvent.kind, kinds),
  );
}

/** The filter applied to a row in memory. */
export function isWanted({ market, jobId, agent, kinds }: EventFilter, row: JobEventRow): boolean {
  return (
    (market === undefined || row.market === market) &&
    (jobId === undefined || row.jobId === jobId) &&
    (agent === undefined || row.actor === agent || row.counterparty === agent) &&
    (kinds === undefined || kinds.includes(row.kind))
  );
}
