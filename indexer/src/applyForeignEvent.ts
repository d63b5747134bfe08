import type { Context } from "ponder:registry";
import { job, jobEvent } from "ponder:schema";
import type { EventPlace } from "../lib/MarketEvent.ts";
import { reduceForeignJob } from "../lib/reduceForeignJob.ts";
import { summedOf } from "../lib/summedOf.ts";
import { type ForeignArgs, toForeignEvent } from "../lib/toForeignEvent.ts";
import { toJobEvent } from "../lib/toJobEvent.ts";
import { applyMoney } from "./applyMoney.ts";
import { changeJob } from "./changeJob.ts";
import { marketOf } from "./marketOf.ts";
import { plainRow } from "./plainRow.ts";

/** Writes what an event of a foreign ERC-8183 contract changes, with the reducers of our own. */
export async function applyForeignEvent(
  db: Context["db"],
  name: string,
  args: ForeignArgs,
  place: EventPlace,
): Promise<void> {
  const market = marketOf(place);
  const found = await db.find(job, { chainId: place.chainId, market: place.market, jobId: args.jobId });
  const event = toForeignEvent(name, args, place, found && plainRow(found), market.paymentToken);
  if (event === null) return;
  const before = await changeJob(db, event, (row) => reduceForeignJob(event, { market, job: row }));
  await applyMoney(db, summedOf(event, before), before);
  await db.insert(jobEvent).values(toJobEvent(event));
}
