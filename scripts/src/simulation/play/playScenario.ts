import { customs } from "../../agents/customs.ts";
import { Clock } from "../../runner/Clock.ts";
import { MarketStalledError } from "../../runner/MarketStalledError.ts";
import { perform } from "../../runner/perform.ts";
import { Rng } from "../../work/Rng.ts";
import { Mirror } from "../mirror/Mirror.ts";
import { readBlock } from "../mirror/readBlock.ts";
import type { RunEvent } from "../RunEvent.ts";
import type { RunOptions } from "../RunOptions.ts";
import type { RunResult } from "../RunResult.ts";
import type { Stage } from "../Stage.ts";
import { checkConservation } from "./checkConservation.ts";
import { enrolAll } from "./enrolAll.ts";
import { metricsOf } from "./metricsOf.ts";
import { progressOf } from "./progressOf.ts";
import { prospectsOf, workersOf } from "./prospectsOf.ts";
import { remember } from "./remember.ts";
import { runEventOf } from "./runEventOf.ts";
import type { SimAgent } from "./SimAgent.ts";
import { sendIntent } from "./sendIntent.ts";
import { contextOf, isOver, sightOf } from "./sightOf.ts";
import { simViewOf } from "./simViewOf.ts";
import { Tally } from "./Tally.ts";

/** Steps that a run may take at least, and per job of one client. */
const MIN_STEPS = 120;
const STEPS_PER_JOB = 30;
/** Steps after which an ended job is forgotten in runs that keep nothing. */
const MEMORY = 40n * BigInt(customs.beat);
/** Blocks from a bid to its payment; a provider's capacity is free again after them. */
const TURNAROUND = 5;

/** A run that is over, with the mirror that it was played by. */
export type Played = {
  readonly result: RunResult;
  readonly mirror: Mirror;
  readonly agents: readonly SimAgent[];
  /** Seconds from the first step to the last block. */
  readonly seconds: number;
};

/**
 * Plays one scenario with one seed on a stage that is as new: agents observe, decide and act, one block after another, until all work is done
 * or given up. Money is counted at the end, to the last unit.
 *
 * @throws MarketStalledError, or the signal's reason.
 */
export async function playScenario(options: RunOptions, stage: Stage): Promise<Played> {
  const { scenario, seed, signal, onProgress, keepEvents = true } = options;
  const clock = await Clock.take(stage.provider, customs.beat);
  const begin = clock.latest;
  const agents = await enrolAll(options, stage, clock);
  const mirror = new Mirror(scenario.rules.ranking !== "record" && scenario.rules.ranking !== "none");
  for (let number = begin.number + 1; number <= clock.latest.number; number++) {
    mirror.apply(await readBlock(stage.provider, stage.market, { number, timestamp: clock.latest.timestamp }));
  }
  const prospects = keepEvents ? prospectsOf(agents, stage.unit) : [];
  const tally = new Tally(agents, stage.unit);
  const events: RunEvent[] = [];
  const mostSteps = MIN_STEPS + STEPS_PER_JOB * Math.max(...agents.map(({ needs }) => needs.length));
  const numbers = new Map<string, bigint>();
  const since = performance.now();
  let step = 0;
  while (!isOver(agents, mirror, clock.latest.timestamp)) {
    signal.throwIfAborted();
    step += 1;
    if (step > mostSteps) throw new MarketStalledError(step, mirror.jobs.size);
    const sight = sightOf(agents, mirror, { ...options, now: clock.latest.timestamp, unit: stage.unit });
    const context = contextOf(mirror, clock.latest.timestamp, numbers);
    const plans = await Promise.all(
      agents.map(async (agent) => {
        const intents = await agent.decide(simViewOf(agent, sight), new Rng(seed, agent.name, step));
        return intents.map((intent) => ({ agent, intent }));
      }),
    );
    const { acts, block } = await perform(
      plans.flat(),
      ({ agent, intent }) => sendIntent(agent, intent, context, scenario.rules),
      clock,
    );
    const changed = mirror.apply(await readBlock(stage.provider, stage.market, block));
    tally.addStep(acts, changed);
    for (const act of acts) remember(act);
    const at = { step, time: Number(block.timestamp - begin.timestamp) };
    const lines = acts.map((act) => runEventOf(act, mirror.jobs.get(act.jobId ?? 0n), at));
    if (keepEvents) events.push(...lines);
    else mirror.forgetBefore(block.timestamp - MEMORY);
    onProgress?.(progressOf({ options, agents, mirror, tally, step, events: lines }));
  }
  const seconds = (performance.now() - since) / 1000;
  const conservation = await checkConservation(
    stage,
    mirror,
    agents.map(({ address }) => address),
  );
  const metrics = metricsOf({ agents, mirror, tally, blocks: step, conservation, unit: stage.unit });
  const rounds = Math.ceil(step / TURNAROUND);
  const capacity = new Map(workersOf(agents).map(({ name, traits }) => [name, traits.capacity * rounds]));
  return { result: { scenario, seed, metrics, events, prospects, capacity }, mirror, agents, seconds };
}
