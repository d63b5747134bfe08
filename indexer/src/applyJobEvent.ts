import type { Context } from "ponder:registry";
import { job, jobEvent } from "ponder:schema";
import type { JobEvent } from "../lib/MarketEvent.ts";
import type { JobRow } from "../lib/Rows.ts";
import { reduceJob } from "../lib/reduceJob.ts";
import { toJobEvent } from "../lib/toJobEvent.ts";
import { applyMoney } from "./applyMoney.ts";

/**
 * Writes what a job's event changes: the job, its timeline, the accounts in it and the market's totals.
 *
 * @returns The job after the event.
 */
export async function applyJobEvent(db: Context["db"], event: JobEvent): Promise<JobRow> {
  const { chainId, market } = event.place;
  const before = await db.find(job, { chainId, market, jobId: event.args.jobId });
  const after = reduceJob(before, event);
  await db.insert(job).values(after).onConflictDoUpdate(after);
  await db.insert(jobEvent).values(toJobEvent(event));
  await applyMoney(db, event, before);
  return after;
}
