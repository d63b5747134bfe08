import { describe, expect, it } from "vitest";
import { estimate } from "../../src/simulation/statistics/estimate.ts";
import { estimateDifference } from "../../src/simulation/statistics/estimateDifference.ts";
import { Rng } from "../../src/work/Rng.ts";

describe("estimates", () => {
  // t(0.975) with 4 degrees of freedom is 2.776445 in every table; s/√n of 1 to 5 is √½.
  it("give the mean with Student's 95 % interval", () => {
    const { mean, low, high, samples } = estimate([1, 2, 3, 4, 5]);
    expect({ mean, samples }).toEqual({ mean: 3, samples: 5 });
    expect(low).toBeCloseTo(3 - 2.776445 * Math.SQRT1_2, 5);
    expect(high).toBeCloseTo(3 + 2.776445 * Math.SQRT1_2, 5);
  });

  it("know nothing of the spread of a single sample, and have no width where samples agree", () => {
    expect(estimate([7])).toEqual({ mean: 7, low: -Infinity, high: Infinity, samples: 1 });
    expect(estimate([7, 7, 7])).toEqual({ mean: 7, low: 7, high: 7, samples: 3 });
  });

  it("refuse no samples and what is no finite number", () => {
    expect(() => estimate([])).toThrow(new RangeError("Expected at least one finite number, got []."));
    expect(() => estimate([1, Number.NaN])).toThrow(
      new RangeError("Expected at least one finite number, got [1, NaN]."),
    );
  });

  it("of differences are made seed by seed, so that what the seeds share cancels", () => {
    const { mean, low, high } = estimateDifference([101, 202, 303], [100, 200, 300]);
    expect(mean).toBe(2);
    expect(low).toBeGreaterThan(-1);
    expect(high).toBeLessThan(5);
    expect(() => estimateDifference([1], [1, 2])).toThrow(
      new RangeError("1 samples do not pair with 2 of the baseline."),
    );
  });

  it("hold the true mean in about 95 of 100 cases", () => {
    const rng = new Rng("estimates");
    const trials = Array.from({ length: 2_000 }, () => Array.from({ length: 5 }, () => rng.integer(0, 1_000)));
    const held = trials.map(estimate).filter(({ low, high }) => low <= 500 && high >= 500);
    expect(held.length / trials.length).toBeGreaterThan(0.92);
    expect(held.length / trials.length).toBeLessThan(0.97);
  });
});
