import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { ResultsFolder } from "../../src/simulation/command/ResultsFolder.ts";
import { FolderUnusableError } from "../../src/stack/errors.ts";
import { eventWith, OUTCOME, reportWith, runWith } from "./reports.ts";

const first = runWith([eventWith({ job: 1 }), eventWith({ job: 2 })]);
const second = runWith([eventWith({ job: 3 })]);
let parent: string;
let out: string;

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "surety-results-"));
  out = join(parent, "deep", "out");
});
afterEach(() => rm(parent, { recursive: true }));

it("leaves every act of every run, also of runs that no longer have them, with figures and report", async () => {
  const folder = await ResultsFolder.open(out);
  await folder.addEvents(first);
  await folder.addEvents(second);
  await folder.finish({ report: reportWith(), outcome: OUTCOME, runs: [first, { ...second, events: [] }] });
  await folder.close();

  expect((await readdir(out)).sort()).toEqual(["events.jsonl", "metrics.json", "report.html"]);
  const lines = (await readFile(join(out, "events.jsonl"), "utf8")).trimEnd().split("\n");
  const events = [...first.events, ...second.events].map((event) => ({ scenario: "quiet", seed: 7, ...event }));
  expect(lines.map((line) => JSON.parse(line))).toEqual(events);
  const { outcome, runs } = JSON.parse(await readFile(join(out, "metrics.json"), "utf8"));
  expect(outcome).toEqual(OUTCOME);
  expect(runs).toHaveLength(2);
  expect(await readFile(join(out, "report.html"), "utf8")).toContain("<h1>A quiet market</h1>");
});

it("leaves what an earlier command left if the runs come to no end", async () => {
  await (await ResultsFolder.open(out)).close();
  await writeFile(join(out, "events.jsonl"), "earlier\n");
  const folder = await ResultsFolder.open(out);
  await folder.addEvents(first);
  await folder.close();
  expect(await readdir(out)).toEqual(["events.jsonl"]);
  expect(await readFile(join(out, "events.jsonl"), "utf8")).toBe("earlier\n");
});

it("says which folder cannot be written to, and why", async () => {
  await writeFile(join(parent, "deep"), "a file");
  const opening = ResultsFolder.open(out);
  await expect(opening).rejects.toThrow(FolderUnusableError);
  await expect(opening).rejects.toThrow(
    `The folder ${out} cannot be written to: ENOTDIR: not a directory, mkdir '${out}'. Make room there and let this user write to it, or choose another folder.`,
  );
});
