import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check } from "../../src/work/check/check.ts";
import { poseTask } from "../../src/work/pose/poseTask.ts";
import { Rng } from "../../src/work/Rng.ts";
import { readTask } from "../../src/work/readTask.ts";
import { solve } from "../../src/work/solve/solve.ts";
import type { Skill, Task } from "../../src/work/types.ts";

const TASKS = Array.from({ length: 120 }, (_, number) => poseTask(new Rng("kinds", number)));
const passes = (task: Task, skill: Skill): boolean => check(task, solve(task, skill)).passed;

describe("posed work", () => {
  it("has four kinds, is readable from terms and fits into them", () => {
    expect(new Set(TASKS.map((task) => task.kind))).toEqual(new Set(["audit", "extract", "route", "pack"]));
    for (const task of TASKS) {
      expect(readTask(JSON.parse(JSON.stringify(task)))).toEqual(task);
      expect(JSON.stringify(task).length).toBeLessThan(2_000);
      expect(solve(task, "expert").length).toBeLessThan(1_600);
    }
  });

  it("is the same for the same seed and differs for another", () => {
    expect(poseTask(new Rng("kinds", 7))).toEqual(TASKS[7]);
    expect(poseTask(new Rng("other", 7))).not.toEqual(TASKS[7]);
  });
});

describe.each(["audit", "extract", "route", "pack"] as const)("%s", (kind) => {
  const tasks = TASKS.filter((task) => task.kind === kind);

  it("passes when an expert did it", () => {
    for (const task of tasks) expect(check(task, solve(task, "expert"))).toMatchObject({ passed: true });
  });

  it("fails more often the less careful the worker is", () => {
    const passed = (skill: Skill): number => tasks.filter((task) => passes(task, skill)).length;
    expect(passed("journeyman")).toBeLessThan(tasks.length);
    expect(passed("novice")).toBeLessThan(passed("journeyman"));
  });

  it("rejects junk, and never throws", () => {
    const judged = fc.tuple(fc.constantFrom(...tasks), fc.oneof(fc.string(), fc.json({ maxDepth: 3 })));
    fc.assert(fc.property(judged, ([task, text]) => check(task, text).passed === false));
  });

  it("rejects another task's answer", () => {
    const [first, second] = tasks;
    if (first === undefined || second === undefined) throw new Error("two tasks of every kind are posed");
    expect(check(first, solve(second, "expert")).passed).toBe(false);
  });
});
