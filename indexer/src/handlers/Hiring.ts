import { ponder } from "ponder:registry";
import { bid, job, nonce } from "ponder:schema";
import { jobOf } from "../../lib/jobOf.ts";
import { reduceBid } from "../../lib/reduceBid.ts";
import { reduceNonce } from "../../lib/reduceNonce.ts";
import { applyJobEvent } from "../applyJobEvent.ts";
import { toMarketEvent } from "../toMarketEvent.ts";

ponder.on("JobMarket:BidPlaced", async (input) => {
  const { db } = input.context;
  const event = toMarketEvent("BidPlaced", input);
  const { chainId, market } = event.place;
  const posting = jobOf(await db.find(job, { chainId, market, jobId: event.args.jobId }), event);
  const after = reduceBid(event, posting);
  let isNews = true;
  await db
    .insert(bid)
    .values(after)
    .onConflictDoUpdate(() => {
      isNews = false;
      return after;
    });
  // Anyone may put the same offer on record again: that is no news.
  if (isNews) await applyJobEvent(db, event);
});

ponder.on("JobMarket:Hired", async (input) => {
  const { db } = input.context;
  const event = toMarketEvent("Hired", input);
  const { chainId, market } = event.place;
  const { jobId, provider, offer } = event.args;
  await applyJobEvent(db, event);
  await db.insert(nonce).values(reduceNonce(event));
  // Only an offer for a posting can be on record as a bid.
  if (offer.jobId === 0n) return;
  const bidKey = { chainId, market, jobId, provider, nonce: offer.nonce };
  if ((await db.find(bid, bidKey)) !== null) await db.update(bid, bidKey).set({ isHired: true });
});

ponder.on("JobMarket:NonceCancelled", async (input) => {
  await input.context.db.insert(nonce).values(reduceNonce(toMarketEvent("NonceCancelled", input)));
});
