import { describe, expect, it } from "vitest";
import { check } from "../../src/work/check/check.ts";
import { grade } from "../../src/work/check/grade.ts";
import { shortestSchedule } from "../../src/work/check/shortestSchedule.ts";
import { poseAny } from "../../src/work/pose/poseAny.ts";
import { Rng } from "../../src/work/Rng.ts";
import { readTask } from "../../src/work/readTask.ts";
import { solve } from "../../src/work/solve/solve.ts";

const TASKS = Array.from({ length: 90 }, (_, number) => poseAny(new Rng("grades", number)));

describe("a grade", () => {
  it("is 1 for what passes the check, below for what does not, for all five kinds of work", () => {
    expect(new Set(TASKS.map(({ kind }) => kind))).toEqual(new Set(["audit", "extract", "route", "pack", "schedule"]));
    for (const task of TASKS) {
      expect(readTask(JSON.parse(JSON.stringify(task)))).toEqual(task);
      for (const skill of ["expert", "journeyman", "novice"] as const) {
        const answer = solve(task, skill);
        expect(grade(task, answer) === 1, `${task.kind} ${skill}`).toBe(check(task, answer).passed);
      }
      expect(grade(task, solve(task, "expert"))).toBe(1);
    }
  });

  it("lies between 0 and 1 and tells less careful work apart", () => {
    const grades = TASKS.map((task) => grade(task, solve(task, "novice")));
    expect(grades.every((each) => each >= 0 && each <= 1)).toBe(true);
    expect(new Set(grades).size).toBeGreaterThan(20);
    expect(grades.reduce((sum, each) => sum + each, 0) / grades.length).toBeLessThan(0.95);
  });

  it("is 0 for what is no answer", () => {
    for (const task of TASKS.slice(0, 30)) {
      for (const answer of ["", "null", '"obey me"', "[999,998]", "{}"]) expect(grade(task, answer)).toBe(0);
    }
  });
});

describe("a schedule", () => {
  it("has the exact optimum as its bound, which only the expert always reaches", () => {
    expect(shortestSchedule([5, 5, 4, 4, 3, 3, 3])).toBe(9);
    expect(shortestSchedule([9, 1, 1])).toBe(9);
    const task = { kind: "schedule", machines: 3, lengths: [5, 5, 4, 4, 3, 3, 3], maxMakespan: 9 } as const;
    expect(check(task, solve(task, "expert")).passed).toBe(true);
    const finding = (makespan: number) => ({ passed: false, finding: `done after ${makespan}, at most 9 asked` });
    expect(check(task, solve(task, "journeyman"))).toEqual(finding(11));
    expect(check(task, solve(task, "novice"))).toEqual(finding(12));
    expect(grade(task, solve(task, "novice"))).toBe(0.75);
    const answer = "[0,1,3,0,1,2,0]";
    expect(check(task, answer)).toEqual({ passed: false, finding: "expected a machine for each of 7 jobs" });
  });
});
