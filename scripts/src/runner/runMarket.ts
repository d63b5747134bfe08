import type { Agent } from "./Agent.ts";
import type { Clock } from "./Clock.ts";
import { MarketStalledError } from "./MarketStalledError.ts";
import type { Observer } from "./Observer.ts";
import { type AgentAct, runStep } from "./runStep.ts";
import type { Story } from "./Story.ts";
import type { StoryLine } from "./StoryLine.ts";
import type { World } from "./World.ts";

/** Steps that a run may take at least, and per job: far more than any needs. */
const MIN_STEPS = 60;
const STEPS_PER_JOB = 4;

/** What happened in one step. */
export type StepReport = {
  readonly acts: readonly AgentAct[];
  readonly lines: readonly StoryLine[];
  readonly world: World;
};

/** What a run works with. */
export type RunOptions = {
  readonly agents: readonly Agent[];
  readonly observer: Observer;
  readonly clock: Clock;
  readonly story: Story;
  readonly seed: number;
  /** Token units in one whole token. */
  readonly unit: bigint;
  readonly signal: AbortSignal;
  readonly onStep: (report: StepReport) => void;
};

/**
 * Lets the agents observe, decide and act, one block at a time, until all work is posted and every job has ended.
 *
 * @throws MarketStalledError if that does not happen in time; the signal's reason if it is aborted.
 */
export async function runMarket(options: RunOptions): Promise<void> {
  const { agents, observer, clock, story, signal, onStep } = options;
  const jobs = agents.reduce((sum, agent) => sum + agent.needs.length, 0);
  const maxSteps = MIN_STEPS + jobs * STEPS_PER_JOB;
  let world = await observer.observe(clock.latest);
  for (let step = 1; !isOver(agents, world); step++) {
    if (step > maxSteps) throw new MarketStalledError(maxSteps, running(world).length);
    signal.throwIfAborted();
    const { acts, block } = await runStep(options, world, step);
    world = await observer.observe(block);
    onStep({ acts, lines: story.add(acts, world), world });
  }
}

/** Over once nothing is left to post, to end, to rate or to say. */
function isOver(agents: readonly Agent[], world: World): boolean {
  const isUnrated = [...world.jobs.values()].some((job) => job.status === "Rejected" && job.clientScore === undefined);
  const isUnsaid = [...world.jobs.values()].some((job) => job.owesFeedback);
  return agents.every((agent) => agent.needs.length === 0) && running(world).length === 0 && !isUnrated && !isUnsaid;
}

const running = (world: World): unknown[] => [...world.jobs.values()].filter((job) => job.turnUntil !== undefined);
