import { solve } from "../work/solve/solve.ts";
import type { Skill, Task } from "../work/types.ts";

const answers = new WeakMap<Task, Map<Skill, string>>();

/** What `solve` gives; the same task is worked on once per skill and process. */
export function solveOnce(task: Task, skill: Skill): string {
  const known = answers.get(task) ?? new Map<Skill, string>();
  answers.set(task, known);
  const answer = known.get(skill) ?? solve(task, skill);
  known.set(skill, answer);
  return answer;
}
