import type { Context } from "ponder:registry";
import { jobEvent } from "ponder:schema";
import type { JobEvent } from "../lib/MarketEvent.ts";
import { reduceJob } from "../lib/reduceJob.ts";
import { toJobEvent } from "../lib/toJobEvent.ts";
import { applyMoney } from "./applyMoney.ts";
import { changeJob } from "./changeJob.ts";

/** Writes what a job's event changes: the job, the accounts in it, the market's totals, and its timeline. */
export async function applyJobEvent(db: Context["db"], event: JobEvent): Promise<void> {
  const before = await changeJob(db, event, (row) => reduceJob(row, event));
  await applyMoney(db, event, before);
  await db.insert(jobEvent).values(toJobEvent(event));
}
