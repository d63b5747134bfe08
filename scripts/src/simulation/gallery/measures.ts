import type { Measure } from "../Experiment.ts";
import type { RunMetrics } from "../RunMetrics.ts";
import type { SimStrategyName } from "../SimStrategyName.ts";

/** Units in one whole token of local markets. */
const UNIT = 1_000_000;
const tokens = (amount: bigint): number => Number(amount) / UNIT;
const percent = (part: number, all: number): number => (all === 0 ? Number.NaN : (100 * part) / all);

/** Figures of a run; what each adds up stands in `RunMetrics`. */
export const measures = {
  welfare: { name: "welfare", unit: "TUSD", of: ({ metrics }) => tokens(metrics.welfare) },
  fraudLoss: { name: "fraud loss", unit: "TUSD", of: ({ metrics }) => tokens(metrics.fraudLoss) },
  fraudShare: {
    name: "fraud loss per volume",
    unit: "%",
    of: ({ metrics }) => percent(tokens(metrics.fraudLoss), tokens(metrics.hiredVolume)),
  },
  injectionLoss: {
    name: "largest loss of one fooled principal",
    unit: "TUSD",
    of: ({ metrics }) => tokens(metrics.injectionLoss),
  },
  wrongVerdicts: {
    name: "wrong verdicts",
    unit: "%",
    of: ({ metrics }) => percent(metrics.wrongVerdicts, metrics.rulings),
  },
  needsMet: { name: "needs met", unit: "%", of: ({ metrics }) => percent(metrics.completed, metrics.posted) },
  honestProfit: {
    name: "profit of honest providers",
    unit: "TUSD",
    of: ({ metrics }) => profitOf(metrics, ["expert", "apprentice", "novice"]),
  },
} satisfies Record<string, Measure>;

/** Profit of all agents of some strategies together. */
export function profit(name: string, strategies: readonly SimStrategyName[]): Measure {
  return { name, unit: "TUSD", of: ({ metrics }) => profitOf(metrics, strategies) };
}

function profitOf({ strategies }: RunMetrics, wanted: readonly string[]): number {
  const own = strategies.filter(({ strategy }) => wanted.includes(strategy));
  return tokens(own.reduce((sum, each) => sum + each.profit, 0n));
}
