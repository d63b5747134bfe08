import type { Answer, Market } from "../data/types.ts";
import { showAmount } from "./showAmount.ts";
import { showShare } from "./showShare.ts";
import { showSpan } from "./showSpan.ts";

type Outcomes = Answer<"/outcomes">["data"][number];

/** A figure, what it is, and what it rests on. */
export type Figure = { name: string; value: string; note?: string };

/** What a market holds and did, in figures. */
export function totalFigures(market: Market): Figure[] {
  const held = sum(market.budgetsHeld, market.evaluatorFeesHeld, market.plainHeld);
  return [
    { name: "Jobs made", value: String(market.jobsCreated), note: `${market.bids} bids` },
    { name: "Volume, raw", value: showAmount(market.volume, market), note: "earned parts of bonded budgets" },
    {
      name: "Volume, filtered",
      value: showAmount(market.filteredVolume, market),
      note: "without visible self-dealing",
    },
    { name: "In escrow", value: showAmount(held, market), note: "budgets and fees of running jobs" },
    {
      name: "In bonds and stakes",
      value: showAmount(sum(market.bondsHeld, market.stakesHeld), market),
      note: "security of running jobs",
    },
    { name: "In account balances", value: showAmount(market.balancesHeld, market), note: "free to withdraw or to use" },
  ];
}

/** How a market's newest bonded jobs ended, each rate with its sample. */
export function outcomeFigures(outcomes: Outcomes): Figure[] {
  const { settled, completed, disputed, noShows, unruled, medianSeconds, slowestTenthSeconds } = outcomes;
  return [
    { name: "Completed", value: showShare(completed, settled), note: "settled jobs" },
    { name: "Disputed", value: showShare(disputed, settled), note: "settled jobs" },
    { name: "No-shows", value: showShare(noShows, settled), note: "not delivered, or given up" },
    { name: "Left unruled", value: showShare(unruled, disputed), note: "disputes" },
    {
      name: "Median time to settle",
      value: medianSeconds === null ? "none yet" : showSpan(medianSeconds),
      note:
        slowestTenthSeconds === null
          ? "from hire on"
          : `from hire on; one in ten took ${showSpan(slowestTenthSeconds)} or more`,
    },
  ];
}

function sum(...amounts: string[]): string {
  return amounts.reduce((total, amount) => total + BigInt(amount), 0n).toString();
}
