import type { Context } from "ponder:registry";
import { job } from "ponder:schema";
import type { JobEvent } from "../lib/MarketEvent.ts";
import { openJob } from "../lib/openJob.ts";
import type { JobRow } from "../lib/Rows.ts";
import { plainRow } from "./plainRow.ts";

/**
 * Writes what an event changes in its job, by a reducer.
 *
 * @returns The job as it was before; null if the event creates it.
 * @throws RecordNotFoundError if there is none. That would mean that events were missed, so the index must stop rather than guess.
 */
export async function changeJob(
  db: Context["db"],
  event: JobEvent,
  reduce: (before: JobRow) => Partial<JobRow>,
): Promise<JobRow | null> {
  if (event.name === "JobCreated") {
    await db.insert(job).values(openJob(event));
    return null;
  }
  const { chainId, market } = event.place;
  const key = { chainId, market, jobId: event.args.jobId };
  if (event.name === "PaymentReleased") {
    const found = await db.find(job, key);
    // `Settled` said it: the job stays as it is.
    if (found?.kind === "bonded") return { ...plainRow(found) };
  }
  const seen: { before: JobRow | null } = { before: null };
  await db.update(job, key).set((found) => {
    const before = { ...plainRow(found) };
    seen.before = before;
    return reduce(before);
  });
  return seen.before;
}
