import { Brain } from "../brains/Brain.ts";
import { type BrainRole, brainStrategies } from "../brains/brainStrategies.ts";
import type { Experiment } from "../Experiment.ts";
import type { Outcome } from "../experiments/Outcome.ts";
import { runExperiment } from "../experiments/runExperiment.ts";
import { openStage } from "../openStage.ts";
import type { IndexAudit } from "../play/auditIndex.ts";
import { playScenario } from "../play/playScenario.ts";
import type { RunOptions } from "../RunOptions.ts";
import type { RunResult } from "../RunResult.ts";
import { rankingsFor } from "../ranking/rankingsFor.ts";
import type { Scenario } from "../Scenario.ts";
import { type Screen, Watcher } from "../view/Watcher.ts";
import type { SimulateOptions } from "./options.ts";
import { playBesideIndex } from "./playBesideIndex.ts";

/** What is to be played: one scenario, or an experiment. */
export type Subject = { readonly scenario: Scenario } | { readonly experiment: Experiment };

/** What was played. */
export type PlayedRuns = {
  /** Every run; of an experiment only the first run of each arm still has its events. */
  readonly runs: readonly RunResult[];
  readonly outcome: Outcome | undefined;
  /** What the comparison of the real index with chain and mirror found in the first run. */
  readonly audit: IndexAudit | undefined;
  readonly brains: ReadonlyMap<BrainRole, Brain>;
  readonly tokenDecimals: number;
};

/**
 * Plays a subject with each seed, one run after another on one chain, which goes back to its beginning before each. Unless it is switched off,
 * the real index runs along with the first and is then held against chain and mirror.
 *
 * @param onRun Gets every run with all its events.
 */
export async function playRuns(
  subject: Subject,
  seeds: readonly number[],
  options: Pick<SimulateOptions, "state" | "brain" | "model" | "patience" | "index">,
  screen: Screen,
  signal: AbortSignal,
  onRun: (run: RunResult) => Promise<void> = async () => undefined,
): Promise<PlayedRuns> {
  const brains = brainsOf(options);
  const stage = await openStage({ stateDir: options.state, signal });
  const tokenDecimals = stage.token.decimals;
  const arms = "experiment" in subject ? subject.experiment.arms.length : 1;
  const watcher = new Watcher(arms * seeds.length, tokenDecimals, screen);
  const runs: RunResult[] = [];
  let audit: IndexAudit | undefined;
  const play = async (scenario: Scenario, seed: number): Promise<RunResult> => {
    await stage.reset();
    const run: RunOptions = {
      scenario,
      seed,
      rankings: rankingsFor(tokenDecimals),
      brains: brainStrategies(brains),
      signal,
      onProgress: (progress) => watcher.see(progress),
    };
    const isAudited = options.index && runs.length === 0;
    const beside = isAudited ? await playBesideIndex(run, stage) : undefined;
    const { result } = beside ?? (await playScenario(run, stage));
    audit ??= beside?.audit;
    watcher.endRun();
    await onRun(result);
    const keepsEvents = "scenario" in subject || runs.every((run) => run.scenario !== scenario);
    runs.push(keepsEvents ? result : { ...result, events: [] });
    return result;
  };
  try {
    let outcome: Outcome | undefined;
    if ("experiment" in subject) outcome = await runExperiment(subject.experiment, seeds, play);
    else for (const seed of seeds) await play(subject.scenario, seed);
    return { runs, outcome, audit, brains, tokenDecimals };
  } finally {
    watcher.end();
    await stage.stop();
  }
}

function brainsOf({
  brain,
  model,
  patience,
}: Pick<SimulateOptions, "brain" | "model" | "patience">): Map<BrainRole, Brain> {
  const key = process.env.SURETY_BRAIN_KEY ?? "none";
  return new Map([...brain].map(([role, url]) => [role, new Brain({ url, model, key, timeout: patience * 1_000 })]));
}
