import { join } from "node:path";
import { expectedLength } from "../experiments/expectedLength.ts";
import { readTimings } from "../experiments/readTimings.ts";
import { experiments } from "../gallery/experiments.ts";
import { scenarios } from "../gallery/scenarios.ts";
import type { RunResult } from "../RunResult.ts";
import { describeAudit } from "./describeAudit.ts";
import { describeGallery } from "./describeGallery.ts";
import { describeOutcome } from "./describeOutcome.ts";
import { describeRun } from "./describeRun.ts";
import type { SimulateOptions } from "./options.ts";
import { type PlayedRuns, playRuns, type Subject } from "./playRuns.ts";
import { ResultsFolder } from "./ResultsFolder.ts";
import { screenFor } from "./screenFor.ts";
import { simulateScale } from "./simulateScale.ts";
import { toJson } from "./toJson.ts";
import { UnknownNameError } from "./UnknownNameError.ts";

/**
 * Plays what was asked for, prints what came of it, and writes report, events and figures.
 *
 * @returns The exit code: 1 if money was not conserved in a run, or the index disagrees with chain or mirror.
 * @throws UnknownNameError, FolderUnusableError, what `openStage` throws, MarketStalledError, or the signal's reason.
 */
export async function simulate(options: SimulateOptions, signal: AbortSignal): Promise<number> {
  if (options.scale) return simulateScale(options, signal);
  if (options.name === undefined || options.list) {
    console.log(options.json ? toJson(galleryForMachines(), 2) : describeGallery(scenarios, experiments));
    return 0;
  }
  const subject = find(options.name);
  const seeds = options.seeds ?? seedsOf(subject, options.full);
  const out = options.out ?? join(options.state, options.name);
  const folder = await ResultsFolder.open(out);
  try {
    announce(subject, seeds.length, options);
    const screen = screenFor(options.json);
    const played = await playRuns(subject, seeds, options, screen, signal, (run) => folder.addEvents(run));
    const { runs, outcome, audit, tokenDecimals } = played;
    const shown = "experiment" in subject ? firstOfEach(runs) : runs;
    const chapters = outcome === undefined || !("experiment" in subject) ? [] : [{ ...subject, outcome }];
    const command = `pnpm simulate ${options.name} --seeds ${seeds.join(",")}`;
    const report = { title: `Surety: ${options.name}`, command, experiments: chapters, runs: shown, tokenDecimals };
    await folder.finish({ report, outcome, runs });
    print(subject, played, options, out);
    const isConserved = runs.every(({ metrics }) => metrics.conservation.isConserved);
    const disputed = [...(audit?.differences ?? []), ...(audit?.reconciliation.differences ?? [])];
    return isConserved && disputed.length === 0 ? 0 : 1;
  } finally {
    await folder.close();
  }
}

/** Says how long an experiment will take; what a brain takes nobody knows. */
function announce(subject: Subject, seeds: number, { json, brain }: SimulateOptions): void {
  if (json || brain.size > 0 || "scenario" in subject) return;
  const timing = readTimings()[subject.experiment.id];
  if (timing !== undefined) console.log(expectedLength(subject.experiment, seeds, timing));
}

function find(name: string): Subject {
  const experiment = experiments.find(({ id }) => id === name);
  if (experiment !== undefined) return { experiment };
  const all = [...scenarios, ...experiments.flatMap(({ arms }) => arms.map((arm) => arm.scenario))];
  const scenario = all.find((each) => each.name === name);
  if (scenario !== undefined) return { scenario };
  throw new UnknownNameError(name, [...experiments.map(({ id }) => id), ...scenarios.map((each) => each.name)]);
}

function seedsOf(subject: Subject, isFull: boolean): readonly number[] {
  if ("scenario" in subject) return [1];
  return isFull ? subject.experiment.fullSeeds : subject.experiment.seeds;
}

/** One run of each scenario: enough to look at, and a report that stays small. */
function firstOfEach(runs: readonly RunResult[]): RunResult[] {
  return [...Map.groupBy(runs, ({ scenario }) => scenario).values()].flatMap(([first]) => first ?? []);
}

function print(
  subject: Subject,
  { runs, outcome, audit, brains, tokenDecimals }: PlayedRuns,
  options: SimulateOptions,
  out: string,
): void {
  const counts = Object.fromEntries([...brains].map(([role, brain]) => [role, brain.counts]));
  if (options.json) {
    const metrics = runs.map(({ scenario, seed, metrics }) => ({ scenario: scenario.name, seed, ...metrics }));
    console.log(toJson({ outcome, runs: metrics, audit, brains: counts, out }));
    return;
  }
  if (outcome !== undefined && "experiment" in subject)
    console.log(`\n${describeOutcome(subject.experiment, outcome)}`);
  else for (const run of runs) console.log(`\n${describeRun(run, tokenDecimals)}`);
  if (audit !== undefined) console.log(`\n${describeAudit(audit)}`);
  for (const [role, count] of Object.entries(counts)) console.log(`\nBrain of the ${role}: ${toJson(count)}`);
  console.log(
    `\nReport: ${join(out, "report.html")}; every act and figure beside it in events.jsonl and metrics.json.`,
  );
}

const galleryForMachines = () => ({
  scenarios,
  experiments: experiments.map(({ id, question, axis, arms, seeds, fullSeeds }) => ({
    id,
    question,
    axis,
    arms: arms.map(({ label }) => label),
    seeds,
    fullSeeds,
  })),
});
