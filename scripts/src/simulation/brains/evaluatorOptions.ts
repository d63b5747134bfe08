import { judge } from "../../agents/habits/judge.ts";
import type { SimView } from "../SimView.ts";
import { pending, verdict } from "../strategies/evaluator.ts";
import { checkEffortOf } from "./checkEffortOf.ts";
import type { Option } from "./Option.ts";

/** What an evaluator decides: for whom to rule. */
export function evaluatorOptions(view: SimView): Option[] {
  return pending(view).flatMap((job): Option[] => {
    const effort = checkEffortOf(view, job);
    const { passed, finding } = judge(job);
    return [
      {
        text: `Rule on job ${job.id} for the provider. Its check ${passed ? "passes" : "fails"}: ${finding}.`,
        untrusted: job.answer ?? "",
        intents: () => [verdict(view, job, true, effort)],
      },
      { text: `Rule on job ${job.id} for the client.`, intents: () => [verdict(view, job, false, effort)] },
    ];
  });
}
