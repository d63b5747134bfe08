import { describeMachine } from "@surety/indexer/bench/report/describeMachine.ts";
import { markdownTable } from "markdown-table";
import type { Experiment } from "../Experiment.ts";
import type { Estimate } from "../statistics/estimate.ts";
import { formatDuration } from "../view/formatDuration.ts";
import { checkRanges } from "./checkRanges.ts";
import { formatEstimate } from "./formatEstimate.ts";
import type { Recording } from "./Recording.ts";
import { rowsOf } from "./rowsOf.ts";
import type { Timing } from "./Timing.ts";

/** An experiment's part of the page: question, result, command and its time, every figure, and what was expected. */
export function chapterOf(experiment: Experiment, { outcome, others }: Recording, timing: Timing): string {
  const { id, question, beside, measures, arms, finding } = experiment;
  const runs = outcome.seeds.length * arms.length;
  return [
    `## ${id}: ${question}`,
    `**Result.** ${finding(outcome)}`,
    `\`pnpm simulate ${id}\` plays ${arms.length} arms with the seeds ${list(outcome.seeds)}, ${runs} runs, in ${formatDuration(timing.seconds * 1_000)}. The first column of figures answers the question.`,
    measured(experiment, outcome),
    `Expected before the run, and what came of it with these seeds and with others, ${list(others.seeds)} (\`pnpm simulate ${id} --seeds ${others.seeds.join(",")}\`):`,
    expected(experiment, { outcome, others }),
    `**Beside it.** ${beside}.`,
    `Units: ${measures.map(({ name, unit }) => `${name} in ${unit}`).join(", ")}.`,
    `Time: ${describeMachine(`pnpm time:experiments ${id}`, timing.machine)}`,
  ].join("\n\n");
}

function measured({ axis, measures }: Experiment, outcome: Recording["outcome"]): string {
  return markdownTable([[axis, ...measures.map(({ name }) => name)], ...rowsOf(outcome, measures)]);
}

function expected({ ranges }: Experiment, { outcome, others }: Recording): string {
  const again = checkRanges(others, ranges);
  const rows = checkRanges(outcome, ranges).map(({ range, estimate, isMet }, at) => {
    const other = again[at];
    const figures = [{ estimate, isMet }, ...(other === undefined ? [] : [other])].map(
      (each) =>
        formatEstimate(each.estimate) +
        (range.against !== undefined && includesZero(each.estimate) ? ", not clear of 0" : "") +
        (each.isMet ? "" : ", **not met**"),
    );
    const { measure, arm, against, min, max, reason } = range;
    const what = `${measure}, ${arm}${against === undefined ? "" : ` less ${against}`}`;
    return [what, `${min} to ${max}`, ...figures, reason];
  });
  return markdownTable([["what", "expected mean", "these seeds", "other seeds", "because"], ...rows]);
}

const includesZero = ({ low, high }: Estimate): boolean => low <= 0 && high >= 0;

const list = (seeds: readonly number[]): string => {
  const [first, last] = [seeds[0], seeds.at(-1)];
  const isRun = seeds.every((seed, at) => seed === (first ?? 0) + at);
  return isRun && seeds.length > 2 ? `${first} to ${last}` : seeds.join(", ");
};
