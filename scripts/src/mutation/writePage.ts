import { markdownTable } from "markdown-table";
import { EXPLANATIONS } from "./explanations.ts";
import type { Mutant } from "./Mutant.ts";
import type { Result } from "./Result.ts";
import { summarize } from "./summarize.ts";

const BEGIN = "<!-- begin measured -->";
const END = "<!-- end measured -->";

function code(text: string): string {
  return `\`${text.replace(/\s+/g, " ").trim().replaceAll("|", "\\|") || " "}\``;
}

/**
 * `page` with the part between its marks replaced by the results.
 *
 * @param command What makes them again.
 * @param total Number of mutants that the sample was drawn from.
 */
export function writePage(
  page: string,
  command: string,
  modules: readonly string[],
  sample: readonly (readonly [Mutant, Result])[],
  total: number,
): string {
  const [head, tail] = [page.split(BEGIN)[0], page.split(END)[1]];
  if (head === undefined || tail === undefined)
    throw new Error(`docs/mutation.md lacks the lines "${BEGIN}" and "${END}".`);
  const scores = summarize(modules, sample).map(({ module, judged, killed, equivalent, score }) => {
    return [
      module,
      `${judged}`,
      `${killed}`,
      `${equivalent}`,
      `${judged - killed - equivalent}`,
      `${score.toFixed(1)} %`,
    ];
  });
  const survivors = sample
    .filter(([, { verdict }]) => verdict === "survived")
    .map(([{ id, module, place, line, original, replacement }]) => {
      const known = EXPLANATIONS[id];
      const change = `${code(original)} → ${code(replacement)}`;
      return [
        `${module}.${place}, line ${line}`,
        change,
        known?.equivalent ? "equivalent" : "gap",
        known?.reason ?? "**not explained**",
      ];
    })
    .sort((left, right) => (left.join() < right.join() ? -1 : 1));
  const parts = [
    `\`${command}\`, drawn from ${total} mutants:`,
    markdownTable([["module", "judged", "killed", "equivalent", "gaps", "score"], ...scores]),
    "Survivors:",
    markdownTable([["place", "change", "kind", "why it survives"], ...survivors]),
  ];
  return `${head}${BEGIN}\n\n${parts.join("\n\n")}\n\n${END}${tail}`;
}
