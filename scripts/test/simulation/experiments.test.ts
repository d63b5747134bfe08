import { describe, expect, it } from "vitest";
import { chapterOf } from "../../src/simulation/experiments/chapterOf.ts";
import { checkRanges } from "../../src/simulation/experiments/checkRanges.ts";
import { runExperiment } from "../../src/simulation/experiments/runExperiment.ts";
import { shareOfOptimum } from "../../src/simulation/experiments/shareOfOptimum.ts";
import { experimentWith, OUTCOME, runWith, timingWith } from "./reports.ts";

const range = { measure: "loss", arm: "half", against: "none", min: -5, max: -1, reason: "a bond deters" };

describe("an experiment", () => {
  it("plays every arm with the same seeds and keeps one figure of each run", async () => {
    const played: string[] = [];
    const loss = { name: "loss", unit: "TUSD", of: () => (played.length === 3 ? Number.NaN : played.length) };
    const outcome = await runExperiment(experimentWith({ measures: [loss] }), [4, 9], async (scenario, seed) => {
      played.push(`${scenario.name} ${seed}`);
      return runWith([]);
    });
    expect(played).toEqual(["quiet 4", "quiet 9", "quiet 4", "quiet 9"]);
    expect(outcome).toEqual({
      id: "bond",
      seeds: [4, 9],
      arms: [
        { label: "none", x: 0, series: null, samples: { loss: [1, 2] } },
        { label: "half", x: 50, series: null, samples: { loss: [null, 4] } },
      ],
    });
  });

  it("meets a range with the mean of an arm, or of its difference from another, ends included", () => {
    const met = (changes: object) => checkRanges(OUTCOME, [{ ...range, ...changes }])[0];
    expect(met({})).toMatchObject({ isMet: true, estimate: { mean: -4, samples: 2 } });
    expect(met({ max: -4.01 })).toMatchObject({ isMet: false });
    expect(met({ min: -4 })).toMatchObject({ isMet: true });
    expect(checkRanges(OUTCOME, [{ measure: "loss", arm: "none", min: 5, max: 5, reason: "" }])[0]?.isMet).toBe(true);
    expect(() => met({ arm: "whole" })).toThrow(RangeError);
  });

  it("leaves out of a difference the seeds of which one arm has no figure", () => {
    const arms = [
      { label: "none", x: 0, series: null, samples: { loss: [4, null, 6] } },
      { label: "half", x: 50, series: null, samples: { loss: [1, 9, 1] } },
    ];
    expect(checkRanges({ ...OUTCOME, arms }, [range])[0]?.estimate).toMatchObject({ mean: -4, samples: 2 });
  });

  it("has a chapter with question, result, command, figures and what was expected of it", () => {
    const experiment = experimentWith({ ranges: [range, { ...range, max: -5 }] });
    const recording = { outcome: OUTCOME, others: { ...OUTCOME, seeds: [1001, 1002] } };
    const text = chapterOf(experiment, recording, timingWith({ runs: 4, seconds: 65.4 }));
    expect(text).toContain("## bond: Does a bond help?\n\n**Result.** It does.");
    expect(text).toContain("`pnpm simulate bond` plays 2 arms with the seeds 1, 2, 4 runs, in 1 min 05 s.");
    expect(text).toContain("| none             | 5.00 [-7.71, 17.71] |");
    expect(text).toContain("(`pnpm simulate bond --seeds 1001,1002`)");
    expect(text.match(/\*\*not met\*\*/g)).toHaveLength(2);
    // The difference of two seeds, -4 [-16.71, 8.71], in two rows and two columns.
    expect(text.match(/not clear of 0/g)).toHaveLength(4);
    expect(text).toContain("**Beside it.** a paper.");
    expect(text).toContain(
      "Time: `pnpm time:experiments bond` on 2026-11-28 at commit abcdef0: 2 cores (a processor), ",
    );
  });
});

describe("the share of the optimum", () => {
  it("compares welfare with the best matching within capacities", () => {
    const offers = [
      { provider: "good", quality: 1, cost: 1_000_000n },
      { provider: "poor", quality: 0.5, cost: 500_000n },
    ];
    const prospects = [
      { client: "a", value: 5_000_000n, offers },
      { client: "b", value: 3_000_000n, offers },
    ];
    const capacity = new Map([
      ["good", 1],
      ["poor", 5],
    ]);
    // The good one does the first, worth 4; the poor one the second, worth 1. Welfare is 3.
    expect(shareOfOptimum.of({ ...runWith([]), prospects, capacity })).toBe(60);
    expect(shareOfOptimum.of(runWith([]))).toBeNaN();
  });
});
