import type { Arm, Experiment } from "../Experiment.ts";
import { expectations } from "../experiments/expectations.ts";
import { findings } from "../experiments/findings.ts";
import { shareOfOptimum } from "../experiments/shareOfOptimum.ts";
import type { Rules } from "../Scenario.ts";
import { measures } from "./measures.ts";
import { scenarioWith } from "./scenarioWith.ts";
import { seeds } from "./seeds.ts";

const SERIES: readonly { label: string; biasPercent: number; order: Rules["order"] }[] = [
  { label: "chooses the best", biasPercent: 0, order: "arrival" },
  { label: "takes the first to arrive", biasPercent: 90, order: "arrival" },
  { label: "takes the first of a sealed order", biasPercent: 90, order: "sealed" },
];

/** Those who think least answer first: they stand before the others in the order of arrival. */
export const bids: Experiment = {
  id: "bids",
  question: "Does more choice help, and what does taking the first bid cost?",
  axis: "bids per posting",
  arms: [1, 3, 8].flatMap((count) => SERIES.map((series) => armOf(count, series))),
  measures: [shareOfOptimum, measures.welfare, measures.fraudLoss, measures.honestProfit],
  beside:
    "Magentic Marketplace (arXiv 2510.25779): first proposals are taken 10 to 30 times as often; welfare falls from about 2000 to 1400 (GPT-5) as options grow from 3 to 100",
  seeds: seeds(3),
  fullSeeds: seeds(24),
  ranges: expectations.bids,
  finding: findings.bids,
};

function armOf(count: number, { label, biasPercent, order }: (typeof SERIES)[number]): Arm {
  return {
    label: `${count}, ${label}`,
    x: count,
    series: label,
    scenario: scenarioWith({
      name: `bids-${count}-${biasPercent}-${order}`,
      about: `At most ${count} providers find a posting; its client ${label}.`,
      jobs: 30,
      rules: { bids: count, order },
      populations: [
        { strategy: "client", count: 5, traits: { biasPercent } },
        { strategy: "junk-deliverer", count: 2 },
        { strategy: "price-cutter", count: 2 },
        { strategy: "novice", count: 2 },
        { strategy: "apprentice", count: 2 },
        { strategy: "expert", count: 4 },
        { strategy: "diligent-evaluator", count: 2 },
      ],
    }),
  };
}
