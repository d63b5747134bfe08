import lcovParser from "@friedemannsommer/lcov-parser/sync";
import type { FileCoverage } from "./FileCoverage.ts";

/**
 * What a report says of the files in one folder, by name.
 *
 * @param report In lcov's format.
 * @param folder Ends in a slash.
 */
export function readReport(report: string, folder: string): FileCoverage[] {
  return lcovParser({ from: report })
    .filter(({ path }) => path.startsWith(folder))
    .map(({ path, lines, branches }) => {
      const pointOf = ({ line, hit }: { line: number; hit: number }) => ({ line, isHit: hit > 0 });
      return { file: path, lines: lines.details.map(pointOf), branches: branches.details.map(pointOf) };
    })
    .sort((left, right) => (left.file < right.file ? -1 : 1));
}
