import { markdownTable } from "markdown-table";
import type { Judgement, Row, Score } from "./judgeCoverage.ts";
import { percentOf } from "./judgeCoverage.ts";
import type { Misreported } from "./misreported.ts";

function cellsOf(score: Score): string[] {
  return [`${score.hit} of ${score.total}`, `${score.misreported || ""}`, `${percentOf(score).toFixed(1)} %`];
}

/**
 * Lines and branches of each file. Percentages include the misreported points.
 *
 * @param folder Left out of the names.
 */
export function coverageTable({ rows, all }: Judgement, folder: string): string {
  const line = ({ file, lines, branches }: Row): string[] => [
    file.startsWith(folder) ? file.slice(folder.length) : file,
    ...cellsOf(lines),
    ...cellsOf(branches),
  ];
  return markdownTable([
    ["file", "lines hit", "misreported", "lines", "branches hit", "misreported", "branches"],
    ...[...rows, all].map(line),
  ]);
}

/** The entries with their reasons. */
export function misreportedTable(entries: readonly Misreported[]): string {
  return markdownTable([
    ["place", "what", "why it is misreported", "fails without it"],
    ...entries.map(({ file, line, what, why, test }) => [`${file}, line ${line}`, what, why, `\`${test}\``]),
  ]);
}
