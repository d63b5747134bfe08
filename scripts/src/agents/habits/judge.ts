import { check } from "../../work/check/check.ts";
import type { Verdict } from "../../work/types.ts";
import type { JobView } from "../View.ts";

/** The checker's verdict on a job's delivery; a job without readable terms or answer does not pass. */
export function judge({ task, answer }: JobView): Verdict {
  if (task === undefined) return { passed: false, finding: "the terms hold no task" };
  if (answer === undefined) return { passed: false, finding: "the delivery holds no answer" };
  return check(task, answer);
}
