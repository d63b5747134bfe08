import type { FileCoverage, Point } from "./FileCoverage.ts";
import type { Misreported } from "./misreported.ts";

/** Points of one kind: those reported as hit, those that count as hit against the report, and all. */
export type Score = { hit: number; misreported: number; total: number };

/** One file, or all together. */
export type Row = { file: string; lines: Score; branches: Score };

/** What is to be said of a report, and whether it is enough. */
export type Judgement = { rows: readonly Row[]; all: Row; problems: readonly string[]; isEnough: boolean };

const LEAST_BRANCHES = 95;

/** Percent of points that are hit, the misreported ones included; 100 when there are none. */
export function percentOf({ hit, misreported, total }: Score): number {
  return total === 0 ? 100 : (100 * (hit + misreported)) / total;
}

function sum(scores: readonly Score[]): Score {
  const add = (key: keyof Score): number => scores.reduce((total, score) => total + score[key], 0);
  return { hit: add("hit"), misreported: add("misreported"), total: add("total") };
}

/**
 * Counts lines and branches. Every missed point that `misreported` does not list is a problem, and so is every entry of it that
 * excuses nothing. Enough is: all lines, 95 % of branches, and no idle entry.
 *
 * @param folder That entries are relative to; ends in a slash.
 */
export function judgeCoverage(
  files: readonly FileCoverage[],
  misreported: readonly Misreported[],
  folder: string,
): Judgement {
  const idle = new Set(misreported);
  const missed: string[] = [];
  const score = (file: string, what: Misreported["what"], points: readonly Point[]): Score => {
    const isExcused = ({ line }: Point): boolean => {
      const entry = misreported.find((one) => folder + one.file === file && one.line === line && one.what === what);
      if (entry === undefined) missed.push(`${file}:${line}: ${what} not covered`);
      else idle.delete(entry);
      return entry !== undefined;
    };
    const misses = points.filter(({ isHit }) => !isHit);
    return { hit: points.length - misses.length, misreported: misses.filter(isExcused).length, total: points.length };
  };
  const rows = files.map(({ file, lines, branches }) => {
    return { file, lines: score(file, "line", lines), branches: score(file, "branch", branches) };
  });
  const all = { file: "all", lines: sum(rows.map((row) => row.lines)), branches: sum(rows.map((row) => row.branches)) };
  const stale = [...idle].map(({ file, line, what }) => {
    return `${folder}${file}:${line}: no ${what} is reported as missed here. Correct scripts/src/coverage/misreported.ts.`;
  });
  const isComplete = all.lines.total > 0 && percentOf(all.lines) === 100 && percentOf(all.branches) >= LEAST_BRANCHES;
  return { rows, all, problems: [...missed, ...stale], isEnough: isComplete && stale.length === 0 };
}
