import type { Experiment } from "../../src/simulation/Experiment.ts";
import type { Outcome } from "../../src/simulation/experiments/Outcome.ts";
import type { Timing } from "../../src/simulation/experiments/Timing.ts";
import type { RunEvent } from "../../src/simulation/RunEvent.ts";
import type { RunResult } from "../../src/simulation/RunResult.ts";
import type { Report } from "../../src/simulation/report/Report.ts";
import type { Scenario } from "../../src/simulation/Scenario.ts";

const TOKEN = 1_000_000n;

/** A scenario of one sentence, and of nobody. */
export function scenarioWith(about = "Nobody meets nobody."): Scenario {
  const rules = {
    bondPercent: 20,
    ranking: "none",
    bids: 3,
    order: "arrival",
    silence: "bonded",
    mandate: false,
  } as const;
  return { name: "quiet", about, jobs: 2, populations: [], rules };
}

/** An act in a run. */
export function eventWith(changes: Partial<RunEvent>): RunEvent {
  const usual = { step: 1, time: 600, job: 1, actor: "client-1", strategy: "client", act: "post", amount: null };
  return { ...usual, outcome: "Open", quality: null, ...changes };
}

/** A run with these events, and figures that a reader can check. */
export function runWith(events: readonly RunEvent[], about?: string): RunResult {
  return {
    scenario: scenarioWith(about),
    seed: 7,
    metrics: {
      posted: 2,
      hired: 1,
      completed: 1,
      rejected: 0,
      expired: 0,
      disputed: 0,
      wrongVerdicts: 0,
      rulings: 0,
      bids: 1,
      blocks: 4,
      transactions: 5,
      gas: 1n,
      value: 4n * TOKEN,
      workCost: TOKEN,
      checkCost: 0n,
      welfare: 3n * TOKEN,
      fraudLoss: 0n,
      hiredVolume: 2n * TOKEN,
      injectionLoss: 0n,
      strategies: [
        {
          strategy: "client",
          agents: 1,
          bought: 1,
          sold: 0,
          moneyGain: -2n * TOKEN,
          received: 4n * TOKEN,
          effort: 0n,
          profit: 2n * TOKEN,
        },
      ],
      conservation: { moneyIn: 9n, moneyOut: 2n, balances: 7n, held: 0n, market: 7n, isConserved: true },
    },
    events,
    prospects: [],
    capacity: new Map(),
  };
}

/** Two arms on a plot of numbers. */
export function experimentWith(changes: Partial<Experiment> = {}): Experiment {
  const arm = (label: string, x: number) => ({ label, x, scenario: scenarioWith() });
  return {
    id: "bond",
    question: "Does a bond help?",
    axis: "bond, % of price",
    arms: [arm("none", 0), arm("half", 50)],
    measures: [{ name: "loss", unit: "TUSD", of: () => 0 }],
    beside: "a paper",
    seeds: [1, 2],
    fullSeeds: [1, 2],
    ranges: [],
    finding: () => "It does.",
    ...changes,
  };
}

/** What {@link experimentWith} came to. */
export const OUTCOME: Outcome = {
  id: "bond",
  seeds: [1, 2],
  arms: [
    { label: "none", x: 0, series: null, samples: { loss: [4, 6] } },
    { label: "half", x: 50, series: null, samples: { loss: [1, 1] } },
  ],
};

/** What the command of {@link experimentWith} took. */
export function timingWith({ runs, seconds }: Pick<Timing, "runs" | "seconds">): Timing {
  const versions = { node: "24.21.0", ponder: "0.16.10", postgres: "17.10.0" };
  const machine = { cpu: "a processor", cores: 2, memoryGiB: 8, platform: "linux x64", load: 0.1, ...versions };
  return { runs, seconds, machine: { date: "2026-11-28", commit: "abcdef0", ...machine } };
}

/** A report with one experiment and one run. */
export function reportWith(changes: Partial<Report> = {}): Report {
  const experiment = experimentWith();
  return {
    title: "A quiet market",
    command: "pnpm simulate quiet",
    experiments: [{ experiment, outcome: OUTCOME }],
    runs: [runWith([eventWith({})])],
    tokenDecimals: 6,
    ...changes,
  };
}
