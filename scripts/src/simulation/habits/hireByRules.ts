import type { BidView, JobView } from "../../agents/View.ts";
import type { Rng } from "../../work/Rng.ts";
import { part, worthOf } from "../economics.ts";
import type { SimIntent } from "../SimIntent.ts";
import type { SimView } from "../SimView.ts";

/** Hires for each own posting one of its bids; in a plain job it names and prices the provider, and pays in the next block. */
export function hireByRules(view: SimView, rng: Rng): SimIntent[] {
  const own = view.jobs.filter((job) => job.status === "Open" && job.client === view.me.address);
  return own.flatMap((posting): SimIntent[] => {
    if (posting.provider !== undefined) return [{ act: "fund", jobId: posting.id, amount: posting.budget }];
    const bid = choose(view, rng, posting);
    if (bid === undefined) return [];
    if (view.rules.silence === "bonded") return [{ act: "hire", jobId: posting.id, bid }];
    return [
      { act: "setProvider", jobId: posting.id, provider: bid.provider },
      { act: "setBudget", jobId: posting.id, amount: bid.price },
    ];
  });
}

/** The bid that it takes; undefined if it can take none. */
function choose(view: SimView, rng: Rng, posting: JobView): BidView | undefined {
  const bids = considered(view, posting);
  const [first, ...others] = bids;
  if (first === undefined) return undefined;
  if (rng.chance(view.traits.biasPercent)) return view.rules.order === "arrival" ? first : rng.pick([first, ...others]);
  return others.reduce((best, bid) => (promise(view, posting, bid) > promise(view, posting, best) ? bid : best), first);
}

/** Bids with the bond that the rules ask for, not above what the work is worth, of providers that can still be hired. */
function considered(view: SimView, { id, task }: JobView): BidView[] {
  const failed = view.setbacks.filter((setback) => setback.act === "hire" && setback.jobId === id);
  const most = task === undefined ? 0n : worthOf(task, view.traits, view.unit);
  const bondPercent = view.rules.silence === "bonded" ? view.rules.bondPercent : 0;
  return view.bids.filter(
    (bid) =>
      bid.jobId === id &&
      bid.price <= most &&
      // Providers round their bonds down.
      (bid.bond + 1n) * 100n > bid.price * BigInt(bondPercent) &&
      !failed.some((setback) => setback.provider === bid.provider),
  );
}

/** What the client expects of a bid: the worth of the work, as far as the provider's past lets it hope, less the price. */
function promise(view: SimView, { task }: JobView, { provider, price }: BidView): bigint {
  if (task === undefined) return -price;
  return part(worthOf(task, view.traits, view.unit), expected(view, provider)) - price;
}

function expected(view: SimView, provider: string): number {
  if (view.rules.ranking !== "record") return view.scores.get(provider) ?? 0;
  const { completed, rejected, expired } = view.records.get(provider) ?? { completed: 0, rejected: 0, expired: 0 };
  // Newcomers have four successes in five, so that they are tried.
  return (completed + 4) / (completed + rejected + expired + 5);
}
