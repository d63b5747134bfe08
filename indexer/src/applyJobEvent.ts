import type { Context } from "ponder:registry";
import { job, jobEvent } from "ponder:schema";
import type { JobEvent } from "../lib/MarketEvent.ts";
import { reduceJob } from "../lib/reduceJob.ts";
import { toJobEvent } from "../lib/toJobEvent.ts";
import { applyMoney } from "./applyMoney.ts";
import { plainRowOrNull } from "./plainRow.ts";
import { writeJob } from "./writeJob.ts";

/** Writes what a job's event changes: the accounts in it, the market's totals, the job, and its timeline. */
export async function applyJobEvent(db: Context["db"], event: JobEvent): Promise<void> {
  const { chainId, market } = event.place;
  const before = plainRowOrNull(await db.find(job, { chainId, market, jobId: event.args.jobId }));
  const after = reduceJob(before, event);
  await applyMoney(db, event, before);
  await writeJob(db, before, after);
  await db.insert(jobEvent).values(toJobEvent(event));
}
