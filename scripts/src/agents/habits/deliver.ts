import type { Task } from "../../work/types.ts";
import type { Intent } from "../Intent.ts";
import type { View } from "../View.ts";
import { hiredJobs } from "./hiredJobs.ts";

/** Delivers what `work` makes of every hired job, at once. */
export function deliver(view: View, work: (task: Task) => string): Intent[] {
  return hiredJobs(view).flatMap(({ id, task }): Intent[] =>
    task === undefined ? [] : [{ act: "submit", jobId: id, answer: work(task) }],
  );
}
