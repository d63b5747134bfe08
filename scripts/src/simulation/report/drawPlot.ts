import { dot, line, plot, ruleX } from "@observablehq/plot";
import type { Experiment } from "../Experiment.ts";
import type { Outcome } from "../experiments/Outcome.ts";
import { pointsOf } from "../experiments/pointsOf.ts";
import type { PageDocument, PageElement } from "./elements.ts";

const COLOURS = ["var(--one)", "var(--two)", "var(--three)", "var(--four)"];

/** An experiment's first measure over its arms as SVG: means as dots, 95 % intervals as bars. */
export function drawPlot(
  document: PageDocument,
  { arms, axis, measures: [measure] }: Experiment,
  outcome: Outcome,
): PageElement {
  const rows = pointsOf(outcome, measure.name).map(({ arm, estimate }) => ({
    x: arm.x,
    series: arm.series ?? "",
    mean: estimate.mean,
    low: Number.isFinite(estimate.low) ? estimate.low : estimate.mean,
    high: Number.isFinite(estimate.high) ? estimate.high : estimate.mean,
  }));
  const isOrdinal = arms.some(({ x }) => typeof x === "string");
  const isSplit = arms.some(({ series }) => series !== undefined);
  const position = { x: "x", y: "mean", stroke: "series" };
  return plot({
    document,
    width: 640,
    height: 320,
    marginLeft: 64,
    marginBottom: 44,
    ariaLabel: `${measure.name} by ${axis}`,
    style: { background: "none", color: "inherit", fontFamily: "inherit" },
    x: { label: axis, ...(isOrdinal ? { type: "point" as const, padding: 0.5 } : {}) },
    y: { label: `${measure.name} (${measure.unit})`, grid: true, zero: true, nice: true },
    color: { range: COLOURS, legend: isSplit },
    marks: [
      ...(isOrdinal ? [] : [line(rows, position)]),
      ruleX(rows, { x: "x", y1: "low", y2: "high", stroke: "series", strokeWidth: 2 }),
      dot(rows, { ...position, fill: "series", r: 4 }),
    ],
  });
}
