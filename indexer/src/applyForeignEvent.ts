import type { Context } from "ponder:registry";
import { job, jobEvent, market } from "ponder:schema";
import type { EventPlace } from "../lib/MarketEvent.ts";
import { reduceForeignJob } from "../lib/reduceForeignJob.ts";
import { summedOf } from "../lib/summedOf.ts";
import { type ForeignArgs, toForeignEvent } from "../lib/toForeignEvent.ts";
import { toJobEvent } from "../lib/toJobEvent.ts";
import { applyMoney } from "./applyMoney.ts";
import { plainRowOrNull } from "./plainRow.ts";
import { writeJob } from "./writeJob.ts";

/** Writes what an event of a foreign ERC-8183 contract changes, with the reducers of our own. */
export async function applyForeignEvent(
  db: Context["db"],
  name: string,
  args: ForeignArgs,
  place: EventPlace,
): Promise<void> {
  const { chainId, market: address } = place;
  const marketRow = plainRowOrNull(await db.find(market, { chainId, address }));
  if (marketRow === null) throw new Error(`Market ${address} of chain ${chainId} is not configured`);
  const before = plainRowOrNull(await db.find(job, { chainId, market: address, jobId: args.jobId }));
  const event = toForeignEvent(name, args, place, before, marketRow.paymentToken);
  if (event === null) return;
  const after = reduceForeignJob(event, { market: marketRow, job: before });
  await applyMoney(db, summedOf(event, before), before);
  await writeJob(db, before, after);
  await db.insert(jobEvent).values(toJobEvent(event));
}
