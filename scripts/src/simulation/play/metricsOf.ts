import type { Mirror } from "../mirror/Mirror.ts";
import type { Conservation, RunMetrics, StrategyMetrics } from "../RunMetrics.ts";
import type { SimAgent } from "./SimAgent.ts";
import type { Tally } from "./Tally.ts";

/** What a run came to. */
export function metricsOf(run: {
  agents: readonly SimAgent[];
  mirror: Mirror;
  tally: Tally;
  blocks: number;
  conservation: Conservation;
  unit: bigint;
}): RunMetrics {
  const { tally, blocks, conservation } = run;
  const { rulings, wrongVerdicts, transactions, gas, value, workCost, checkCost, fraudLoss, hiredVolume } = tally;
  const byStrategy = Map.groupBy(run.agents, ({ strategy }) => strategy);
  return {
    ...tally.counts,
    rulings,
    wrongVerdicts,
    blocks,
    transactions,
    gas,
    value,
    workCost,
    checkCost,
    welfare: value - workCost - checkCost,
    fraudLoss,
    hiredVolume,
    injectionLoss: tally.injectionLoss,
    strategies: [...byStrategy].map(([strategy, agents]) => ofStrategy(strategy, agents, run)),
    conservation,
  };
}

function ofStrategy(
  strategy: string,
  agents: readonly SimAgent[],
  { mirror, tally, unit }: { mirror: Mirror; tally: Tally; unit: bigint },
): StrategyMetrics {
  const sum = (of: (agent: SimAgent) => bigint): bigint => agents.reduce((total, agent) => total + of(agent), 0n);
  const { balances, wallets } = mirror.money;
  const moneyGain = sum(
    ({ address, traits }) => balances.of(address) + wallets.of(address) - BigInt(traits.capital) * unit,
  );
  const received = sum(({ address }) => tally.deedsOf(address).received);
  const effort = sum(({ address }) => tally.deedsOf(address).effort);
  return {
    strategy,
    agents: agents.length,
    bought: agents.reduce((total, { address }) => total + tally.deedsOf(address).bought, 0),
    sold: agents.reduce((total, { address }) => total + tally.deedsOf(address).sold, 0),
    moneyGain,
    received,
    effort,
    profit: moneyGain + received - effort,
  };
}
