import type { Context } from "ponder:registry";
import { job } from "ponder:schema";
import type { JobRow } from "../lib/Rows.ts";
import { changesOf } from "./changesOf.ts";

/** Writes a job as it is now. `before` is what it was; null if it is new. */
export async function writeJob(db: Context["db"], before: JobRow | null, after: JobRow): Promise<void> {
  if (before === null) {
    await db.insert(job).values(after);
  } else {
    const { chainId, market, jobId } = before;
    await db.update(job, { chainId, market, jobId }).set(changesOf(before, after));
  }
}
