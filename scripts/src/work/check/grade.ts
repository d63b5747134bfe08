import type { AuditTask, ExtractTask, PackTask, RouteTask, ScheduleTask, Task } from "../types.ts";
import { auditAnswer } from "./auditAnswer.ts";
import { releasesOf } from "./checkExtract.ts";
import { packOf } from "./checkPack.ts";
import { tripLength } from "./checkRoute.ts";
import { makespanOf } from "./checkSchedule.ts";

/**
 * How good a delivered answer is, 0 to 1, by the checker's own means: the share found of what is to be found, less what is wrong, or how near
 * the result comes to the bound that the terms name. What passes the check has 1; what is no answer at all has 0. Rounded to 1/10,000.
 */
export function grade(task: Task, answerText: string): number {
  let answer: unknown;
  try {
    answer = JSON.parse(answerText);
  } catch {
    return 0;
  }
  return Math.round(Math.min(1, Math.max(0, share(task, answer))) * 10_000) / 10_000;
}

function share(task: Task, answer: unknown): number {
  switch (task.kind) {
    case "audit":
      return ofAudit(task, answer);
    case "extract":
      return ofExtract(task, answer);
    case "route":
      return ofRoute(task, answer);
    case "pack":
      return ofPack(task, answer);
    case "schedule":
      return ofSchedule(task, answer);
  }
}

const lists = (answer: unknown): unknown[] => (Array.isArray(answer) ? answer : []);

function ofAudit(task: AuditTask, answer: unknown): number {
  const wanted = auditAnswer(task);
  const given = lists(answer);
  const parts = wanted.map((expected, at) => {
    const ids = new Set(lists(given[at]));
    const found = expected.filter((id) => ids.has(id)).length;
    // Something wrong costs as much as something missing.
    return found / Math.max(expected.length, ids.size, 1);
  });
  return parts.reduce((sum, part) => sum + part, 0) / parts.length;
}

function ofExtract(task: ExtractTask, answer: unknown): number {
  const known = releasesOf(task.package);
  const given = lists(answer);
  const facts = task.releases.flatMap((release, at) => {
    const wanted = known.find((each) => each.release === release);
    const entry = typeof given[at] === "object" && given[at] !== null ? (given[at] as Record<string, unknown>) : {};
    return (["date", "entries", "issues"] as const).map(
      (fact) => JSON.stringify(entry[fact]) === JSON.stringify(wanted?.[fact]),
    );
  });
  return facts.filter(Boolean).length / facts.length;
}

function ofRoute(task: RouteTask, answer: unknown): number {
  const length = tripLength(task, answer);
  return length === undefined ? 0 : task.maxLength / Math.max(length, 1);
}

function ofPack(task: PackTask, answer: unknown): number {
  const pack = packOf(task, answer);
  return pack === undefined || pack.weight > task.capacity ? 0 : pack.value / Math.max(task.minValue, 1);
}

function ofSchedule(task: ScheduleTask, answer: unknown): number {
  const makespan = makespanOf(task, answer);
  return makespan === undefined ? 0 : task.maxMakespan / Math.max(makespan, 1);
}
