// Plays experiments with their seeds and with others, and records what they came to: all of them, or those that are named.
import { writeFile } from "node:fs/promises";
import { playRuns } from "../src/simulation/command/playRuns.ts";
import type { Experiment } from "../src/simulation/Experiment.ts";
import { readRecording, recordingPath } from "../src/simulation/experiments/readRecording.ts";
import { chooseExperiments } from "../src/simulation/gallery/chooseExperiments.ts";
import { failWith } from "../src/terminal/failWith.ts";

/** The first seed by which nothing was tuned, and how many of them are played; a ring's luck differs most from seed to seed. */
const FIRST_OTHER = 1_001;
const OTHERS = 3;
const OTHERS_OF: Readonly<Record<string, number>> = { sybil: 8 };

const othersOf = (id: string): number[] => Array.from({ length: OTHERS_OF[id] ?? OTHERS }, (_, at) => FIRST_OTHER + at);

const screen = { kind: "plain", stream: process.stderr, now: () => performance.now() } as const;
const options = { state: ".surety/recording", brain: new Map(), model: "none", patience: 1, index: false };

async function record(experiment: Experiment): Promise<void> {
  const { id, seeds } = experiment;
  const play = async (chosen: readonly number[]) => {
    const { outcome } = await playRuns({ experiment }, chosen, options, screen, new AbortController().signal);
    if (outcome === undefined) throw new Error(`The experiment ${id} came to nothing.`);
    return outcome;
  };
  const recording = { outcome: await play(seeds), others: await play(othersOf(id)) };
  await writeFile(recordingPath(id), `${JSON.stringify(recording, undefined, 2)}\n`);
  console.log(`Recorded ${id}: ${readRecording(id).outcome.arms.length} arms.`);
}

try {
  for (const experiment of chooseExperiments(process.argv.slice(2))) await record(experiment);
  process.exit(0);
} catch (error) {
  failWith(error);
  process.exit(1);
}
