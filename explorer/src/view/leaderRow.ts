import type { Agent } from "../data/types.ts";
import { type Interval, intervalOf } from "./intervalOf.ts";
import { showAmount, type Token } from "./showAmount.ts";

/** A provider as a line of the leaderboard. */
export type LeaderRow = {
  address: string;
  rank: string;
  samples: number;
  filteredVolume: string;
  filteredLoss: string;
  clients: number;
  /** Completed of all ended bonded jobs. */
  interval: Interval | null;
  intervalText: string;
};

/** A provider's line. */
export function leaderRow(agent: Agent, token: Token): LeaderRow {
  const interval = intervalOf(agent.completed, agent.completed + agent.rejected + agent.expired);
  return {
    address: agent.address,
    rank: agent.rankScore.toFixed(2),
    samples: agent.rankSamples,
    filteredVolume: showAmount(agent.filteredVolume, token),
    filteredLoss: showAmount(agent.filteredLoss, token),
    clients: agent.clientsServed,
    interval,
    intervalText: interval === null ? "none yet" : intervalText(interval),
  };
}

function intervalText({ share, low, high }: Interval): string {
  const percent = (value: number) => (value * 100).toFixed(0);
  return `${percent(share)} % (${percent(low)} to ${percent(high)})`;
}
