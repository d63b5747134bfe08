import { describe, expect, it } from "vitest";
import { checkRanges } from "../../src/simulation/experiments/checkRanges.ts";
import { readRecording } from "../../src/simulation/experiments/readRecording.ts";
import { experiments } from "../../src/simulation/gallery/experiments.ts";

describe.each(experiments.map((experiment) => ({ ...experiment, title: experiment.id })))(
  "the recording of $title",
  (experiment) => {
    const { outcome, others } = readRecording(experiment.id);

    it("is of this experiment: its arms, its measures, its seeds, and others", () => {
      expect(outcome.seeds).toEqual(experiment.seeds);
      expect(others.seeds.filter((seed) => experiment.seeds.includes(seed))).toEqual([]);
      for (const { arms, seeds } of [outcome, others]) {
        expect(arms.map(({ label }) => label)).toEqual(experiment.arms.map(({ label }) => label));
        for (const { samples } of arms) {
          expect(Object.keys(samples)).toEqual(experiment.measures.map(({ name }) => name));
          for (const each of Object.values(samples)) expect(each).toHaveLength(seeds.length);
        }
      }
    });

    it.each(["outcome", "others"] as const)("lies within what was expected: %s", (name) => {
      const missed = checkRanges({ outcome, others }[name], experiment.ranges).filter(({ isMet }) => !isMet);
      expect(missed.map(({ range, estimate }) => ({ ...range, mean: estimate.mean }))).toEqual([]);
    });
  },
);
