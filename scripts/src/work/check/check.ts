import type { Task, Verdict } from "../types.ts";
import { checkAudit } from "./checkAudit.ts";
import { checkExtract } from "./checkExtract.ts";
import { checkPack } from "./checkPack.ts";
import { checkRoute } from "./checkRoute.ts";
import { checkSchedule } from "./checkSchedule.ts";

/** Judges a delivered answer, which is untrusted text, against its task. Never throws for a bad answer. */
export function check(task: Task, answerText: string): Verdict {
  let answer: unknown;
  try {
    answer = JSON.parse(answerText);
  } catch {
    return { passed: false, finding: "the answer is no JSON" };
  }
  switch (task.kind) {
    case "audit":
      return checkAudit(task, answer);
    case "extract":
      return checkExtract(task, answer);
    case "route":
      return checkRoute(task, answer);
    case "pack":
      return checkPack(task, answer);
    case "schedule":
      return checkSchedule(task, answer);
  }
}
