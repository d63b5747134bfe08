import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Outcome } from "../experiments/Outcome.ts";
import type { RunResult } from "../RunResult.ts";
import type { Report } from "../report/Report.ts";
import { renderReport } from "../report/renderReport.ts";
import { toJson } from "./toJson.ts";

/** What is left of runs that were played. */
export type Results = {
  readonly report: Report;
  readonly outcome: Outcome | undefined;
  /** Every run, with its events if they were kept. */
  readonly runs: readonly RunResult[];
};

/** Writes `report.html`, `events.jsonl` (one act per line, with its scenario and seed) and `metrics.json` to a folder. */
export async function writeResults(folder: string, { report, outcome, runs }: Results): Promise<void> {
  await mkdir(folder, { recursive: true });
  const events = runs.flatMap(({ scenario, seed, events }) =>
    events.map((event) => `${JSON.stringify({ scenario: scenario.name, seed, ...event })}\n`),
  );
  const metrics = runs.map(({ scenario, seed, metrics }) => ({ scenario: scenario.name, seed, ...metrics }));
  await writeFile(join(folder, "events.jsonl"), events.join(""));
  await writeFile(join(folder, "metrics.json"), `${toJson({ outcome, runs: metrics }, 2)}\n`);
  await writeFile(join(folder, "report.html"), renderReport(report));
}
