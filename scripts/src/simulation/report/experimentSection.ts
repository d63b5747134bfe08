import { rowsOf } from "../experiments/rowsOf.ts";
import { drawPlot } from "./drawPlot.ts";
import type { Elements, PageElement } from "./elements.ts";
import type { Report } from "./Report.ts";

/** One experiment: its question, its result, the plot, every figure, and what it stands beside. */
export function experimentSection(
  { document, make }: Elements,
  { experiment, outcome }: Report["experiments"][number],
): PageElement {
  const header = make("tr", {}, make("th", {}, experiment.axis));
  for (const { name, unit } of experiment.measures) header.append(make("th", {}, `${name} (${unit})`));
  const rows = rowsOf(outcome, experiment.measures).map(([label = "", ...figures]) =>
    make("tr", {}, make("th", {}, label), ...figures.map((figure) => make("td", {}, figure))),
  );
  return make(
    "section",
    {},
    make("h2", {}, experiment.question),
    make("p", { class: "finding" }, experiment.finding(outcome)),
    make("figure", {}, drawPlot(document, experiment, outcome)),
    make("table", {}, make("thead", {}, header), make("tbody", {}, ...rows)),
    make(
      "p",
      { class: "note" },
      `Means over seeds ${outcome.seeds.join(", ")}, with Student's 95 % interval. Beside it: ${experiment.beside}`,
    ),
  );
}
