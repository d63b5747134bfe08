import type { Mirror } from "../mirror/Mirror.ts";
import type { Progress } from "../Progress.ts";
import type { RunEvent } from "../RunEvent.ts";
import type { RunOptions } from "../RunOptions.ts";
import type { SimAgent } from "./SimAgent.ts";
import type { Tally } from "./Tally.ts";

/** How far a run is. */
export function progressOf(run: {
  options: RunOptions;
  agents: readonly SimAgent[];
  mirror: Mirror;
  tally: Tally;
  step: number;
  events: readonly RunEvent[];
}): Progress {
  const { options, agents, mirror, tally, step, events } = run;
  const { scenario, seed } = options;
  const money = new Map<string, bigint>();
  for (const { strategy, address } of agents) {
    const own = mirror.money.balances.of(address) + mirror.money.wallets.of(address);
    money.set(strategy, (money.get(strategy) ?? 0n) + own);
  }
  const { completed, rejected, expired } = tally.counts;
  const statuses = Map.groupBy(mirror.jobs.values(), ({ status }) => status);
  return {
    scenario: scenario.name,
    seed,
    step,
    jobs: scenario.jobs,
    settled: completed + rejected + expired,
    statuses: new Map([...statuses].map(([status, jobs]) => [status, jobs.length])),
    held: mirror.held(),
    money,
    events,
  };
}
