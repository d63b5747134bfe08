import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import type { Progress } from "../../src/simulation/Progress.ts";
import { drawPanel } from "../../src/simulation/view/drawPanel.ts";
import { formatDuration } from "../../src/simulation/view/formatDuration.ts";
import { tellEvent } from "../../src/simulation/view/tellEvent.ts";
import { type Screen, Watcher } from "../../src/simulation/view/Watcher.ts";
import { eventWith } from "./reports.ts";

const TOKEN = 1_000_000n;
const progressWith = (changes: Partial<Progress> = {}): Progress => ({
  scenario: "quiet",
  seed: 7,
  step: 42,
  jobs: 10,
  settled: 5,
  statuses: new Map([
    ["Funded", 2],
    ["Completed", 5],
  ]),
  held: 3n * TOKEN,
  money: new Map([
    ["client", 200n * TOKEN],
    ["expert", 50n * TOKEN],
  ]),
  events: [],
  ...changes,
});

describe("a panel", () => {
  it("shows block, jobs by status, escrow, a bar of money per strategy, and the latest stories", () => {
    const course = { done: 1, runs: 4, left: "about 10 s left", stories: ["client-1 disputed job 3: Disputed"] };
    expect(drawPanel(progressWith(), course, 6).split("\n")).toEqual([
      "quiet, seed 7: run 2 of 4, about 10 s left",
      "block 42, 5 of 10 jobs ended; in escrow 3.00",
      "Funded 2  Completed 5",
      "",
      `client  ${"█".repeat(24)}  200.00`,
      `expert  ${"█".repeat(6)}${" ".repeat(18)}  50.00`,
      "",
      "client-1 disputed job 3: Disputed",
    ]);
  });
});

describe("a story", () => {
  it("is told of quarrels, refunds, poor work and thefts, not of daily business", () => {
    expect(tellEvent(eventWith({ act: "dispute", job: 3, outcome: "Disputed" }))).toBe(
      "client-1 disputed job 3: Disputed",
    );
    const poor = eventWith({ act: "submit", actor: "novice-1", quality: 0.2, outcome: "Submitted" });
    expect(tellEvent(poor)).toBe("novice-1 delivered poor work for job 1");
    expect(tellEvent({ ...poor, quality: 0.9 })).toBeUndefined();
    expect(tellEvent(eventWith({ act: "send", job: null, outcome: "WithdrawRefused" }))).toBe(
      "client-1 tried to send its balance to a stranger: WithdrawRefused",
    );
    expect(tellEvent(eventWith({ act: "bid" }))).toBeUndefined();
  });

  it("has no control characters of strangers", () => {
    expect(tellEvent(eventWith({ act: "dispute", actor: "x\u001b[2J\u202e" }))).toBe("x [2J  disputed job 1: Open");
  });
});

describe("a duration", () => {
  it("is in seconds, and in minutes from one on", () => {
    expect([0, 4_499, 59_400, 60_000, 125_000].map(formatDuration)).toEqual([
      "0 s",
      "4 s",
      "59 s",
      "1 min 00 s",
      "2 min 05 s",
    ]);
  });
});

describe("a watcher", () => {
  function watch(kind: Screen["kind"], runs: number) {
    const stream = new PassThrough() as unknown as NodeJS.WriteStream;
    let time = 0;
    const watcher = new Watcher(runs, 6, { kind, stream, now: () => time });
    const seen = (): string => String(stream.read() ?? "");
    return { watcher, seen, pass: (milliseconds: number) => (time += milliseconds) };
  }

  it("adds a plain line for each fifth of a run, with the time that the rest takes at this pace", () => {
    const { watcher, seen, pass } = watch("plain", 2);
    watcher.see(progressWith({ settled: 1 }));
    expect(seen()).toBe("");
    pass(10_000);
    watcher.see(progressWith({ settled: 2 }));
    watcher.see(progressWith({ settled: 2 }));
    expect(seen()).toBe("quiet, seed 7: run 1 of 2, 2 of 10 jobs ended, about 1 min 30 s left\n");
    watcher.endRun();
    pass(40_000);
    watcher.see(progressWith({ settled: 10 }));
    expect(seen()).toBe("quiet, seed 7: run 2 of 2, 10 of 10 jobs ended, about 0 s left\n");
  });

  it("redraws a panel where the output is live, and takes it away at the end", () => {
    const { watcher, seen } = watch("live", 1);
    watcher.see(progressWith({ events: [eventWith({ act: "dispute", outcome: "Disputed" })] }));
    expect(seen()).toContain("client-1 disputed job 1: Disputed");
    watcher.end();
    expect(seen()).toContain("\u001b[");
  });

  it("says nothing where the output is for machines", () => {
    const { watcher, seen } = watch("silent", 1);
    watcher.see(progressWith());
    watcher.end();
    expect(seen()).toBe("");
  });
});
