import { openStage } from "../openStage.ts";
import { rankingsFor } from "../ranking/rankingsFor.ts";
import { Watcher } from "../view/Watcher.ts";
import { describeScale } from "./describeScale.ts";
import { MemoryByQuarter } from "./MemoryByQuarter.ts";
import type { SimulateOptions } from "./options.ts";
import { playBesideIndex } from "./playBesideIndex.ts";
import { scaleScenario } from "./scaleScenario.ts";
import { screenFor } from "./screenFor.ts";
import { toJson } from "./toJson.ts";

const SEED = 1;

/**
 * Plays one large market that keeps nothing of what has ended, beside the real index, and prints what it took.
 *
 * @returns The exit code: 1 if money was not conserved, or the index disagrees with chain or mirror.
 * @throws What `openStage` throws, MarketStalledError, or the signal's reason.
 */
export async function simulateScale(options: SimulateOptions, signal: AbortSignal): Promise<number> {
  const scenario = scaleScenario(options.agents, options.jobs);
  const [seed = SEED] = options.seeds ?? [];
  const stage = await openStage({ stateDir: options.state, signal });
  const { decimals } = stage.token;
  const watcher = new Watcher(1, decimals, screenFor(options.json));
  const memory = new MemoryByQuarter();
  try {
    const run = { scenario, seed, rankings: rankingsFor(decimals), keepEvents: false, signal };
    const { result, audit, agents, seconds } = await playBesideIndex(
      {
        ...run,
        onProgress: (progress) => {
          memory.add(progress);
          watcher.see(progress);
        },
      },
      stage,
    );
    watcher.end();
    const { metrics } = result;
    const figures = { agents: agents.length, seconds, memory: memory.means, metrics, audit };
    console.log(options.json ? toJson(figures) : describeScale(figures, decimals));
    const { moneyIn, moneyOut, balances, held, isConserved } = metrics.conservation;
    const isIndexed = audit.moneyIn === moneyIn && audit.moneyOut === moneyOut && audit.balances === balances;
    const differences = audit.differences.length + audit.reconciliation.differences.length;
    return isConserved && isIndexed && audit.held === held && differences === 0 ? 0 : 1;
  } finally {
    watcher.end();
    await stage.stop();
  }
}
