import { type FileHandle, mkdir, open, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { FolderUnusableError } from "../../stack/errors.ts";
import type { Outcome } from "../experiments/Outcome.ts";
import type { RunResult } from "../RunResult.ts";
import type { Report } from "../report/Report.ts";
import { renderReport } from "../report/renderReport.ts";
import { toJson } from "./toJson.ts";

/** What is left of runs when all are over; their events were added one run at a time. */
type Results = { readonly report: Report; readonly outcome: Outcome | undefined; readonly runs: readonly RunResult[] };

/**
 * The folder of `report.html`, `events.jsonl` (one act per line, with its scenario and seed) and `metrics.json`. Events are written as runs end; what
 * an earlier command left there stays until all runs are over.
 */
export class ResultsFolder {
  readonly #folder: string;
  readonly #partial: string;
  readonly #events: FileHandle;

  private constructor(folder: string, partial: string, events: FileHandle) {
    this.#folder = folder;
    this.#partial = partial;
    this.#events = events;
  }

  /** @throws FolderUnusableError before anything is played. */
  static async open(folder: string): Promise<ResultsFolder> {
    // Of this process: another one may be about to learn that the state folder is taken.
    const partial = join(folder, `events.${process.pid}.partial`);
    return orUnusable(folder, async () => {
      await mkdir(folder, { recursive: true });
      return new ResultsFolder(folder, partial, await open(partial, "w"));
    });
  }

  /** @throws FolderUnusableError */
  async addEvents({ scenario, seed, events }: RunResult): Promise<void> {
    const lines = events.map((event) => `${JSON.stringify({ scenario: scenario.name, seed, ...event })}\n`);
    await orUnusable(this.#folder, () => this.#events.appendFile(lines.join("")));
  }

  /** @throws FolderUnusableError */
  async finish({ report, outcome, runs }: Results): Promise<void> {
    const metrics = runs.map(({ scenario, seed, metrics }) => ({ scenario: scenario.name, seed, ...metrics }));
    const page = renderReport(report);
    await orUnusable(this.#folder, async () => {
      await writeFile(join(this.#folder, "metrics.json"), `${toJson({ outcome, runs: metrics }, 2)}\n`);
      await writeFile(join(this.#folder, "report.html"), page);
      await rename(this.#partial, join(this.#folder, "events.jsonl"));
    });
  }

  /** Lets go of the folder; events of runs that came to no end go too. */
  async close(): Promise<void> {
    await this.#events.close();
    await rm(this.#partial, { force: true });
  }
}

async function orUnusable<T>(folder: string, use: () => Promise<T>): Promise<T> {
  return use().catch((error: unknown) => {
    throw new FolderUnusableError(folder, error);
  });
}
