import { markdownTable } from "markdown-table";
import type { Invariant } from "./listInvariants.ts";
import type { SeededBug } from "./SeededBug.ts";

const BEGIN = "<!-- begin generated -->";
const END = "<!-- end generated -->";

/** `page` with the part between its marks replaced by a table of the invariants and the bugs that break them. */
export function writePage(page: string, invariants: readonly Invariant[], bugs: readonly SeededBug[]): string {
  const [head, tail] = [page.split(BEGIN)[0], page.split(END)[1]];
  if (head === undefined || tail === undefined) {
    throw new Error(`docs/invariants.md lacks the lines "${BEGIN}" and "${END}".`);
  }
  const rows = invariants.map(({ name, statement, rules }, index) => {
    const own = bugs.filter(({ breaks }) => breaks === name).map((bug) => bug.name);
    const [contract, invariant] = name.split(".");
    return [`${index + 1}`, `\`${invariant}\` (${contract})`, statement, rules.join(", "), own.join(" ")];
  });
  const table = markdownTable([["no.", "invariant", "what holds", "rules", "seeded bug that breaks it"], ...rows]);
  return `${head}${BEGIN}\n\n${table}\n\n${END}${tail}`;
}
