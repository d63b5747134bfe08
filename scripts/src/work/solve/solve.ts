import type { Skill, Task } from "../types.ts";
import { solveAudit } from "./audit/solveAudit.ts";
import { solveExtract } from "./solveExtract.ts";
import { solvePack } from "./solvePack.ts";
import { solveRoute } from "./solveRoute.ts";
import { solveSchedule } from "./solveSchedule.ts";

/**
 * Does the work and returns the answer as JSON text. Deterministic: the same task and skill give the same bytes.
 *
 * @example
 * solve({ kind: "pack", capacity: 5, items: [[3, 4], [2, 3], [4, 5]], minValue: 7 }, "expert"); // "[0,1]"
 */
export function solve(task: Task, skill: Skill): string {
  switch (task.kind) {
    case "audit":
      return JSON.stringify(solveAudit(task, skill));
    case "extract":
      return JSON.stringify(solveExtract(task, skill));
    case "route":
      return JSON.stringify(solveRoute(task, skill));
    case "pack":
      return JSON.stringify(solvePack(task, skill));
    case "schedule":
      return JSON.stringify(solveSchedule(task, skill));
  }
}
