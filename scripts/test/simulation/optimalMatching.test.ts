import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { optimalMatching } from "../../src/simulation/matching/optimalMatching.ts";

describe("optimal matching", () => {
  it("gives up the best single match for the best whole", () => {
    const values = [
      [5n, 4n],
      [5n, 1n],
    ];
    expect(optimalMatching(values, [1, 1])).toEqual({ value: 9n, providers: [1, 0] });
    expect(optimalMatching(values, [2, 0])).toEqual({ value: 10n, providers: [0, 0] });
  });

  it("leaves undone what nobody does at a gain or has room for", () => {
    expect(optimalMatching([[-3n], [0n]], [2])).toEqual({ value: 0n, providers: [undefined, undefined] });
    expect(optimalMatching([[3n], [7n]], [1])).toEqual({ value: 7n, providers: [undefined, 0] });
    expect(optimalMatching([], [1])).toEqual({ value: 0n, providers: [] });
    expect(optimalMatching([[1n]], [])).toEqual({ value: 0n, providers: [undefined] });
  });

  it("is as good as the best of all assignments, and keeps capacities", () => {
    const market = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 })).chain(([jobs, providers]) =>
      fc.tuple(
        fc.array(fc.array(fc.bigInt({ min: -9n, max: 9n }), { minLength: providers, maxLength: providers }), {
          minLength: jobs,
          maxLength: jobs,
        }),
        fc.array(fc.integer({ min: 0, max: 2 }), { minLength: providers, maxLength: providers }),
      ),
    );
    fc.assert(
      fc.property(market, ([values, capacities]) => {
        const found = optimalMatching(values, capacities);
        expect(found.value).toBe(bestOf(values, capacities));
        expect(worthOf(values, found.providers)).toBe(found.value);
        for (const [provider, capacity] of capacities.entries()) {
          expect(found.providers.filter((each) => each === provider).length).toBeLessThanOrEqual(capacity);
        }
      }),
    );
  });
});

function worthOf(values: bigint[][], providers: readonly (number | undefined)[]): bigint {
  return providers.reduce((sum: bigint, provider, job) => sum + (values[job]?.[provider ?? -1] ?? 0n), 0n);
}

/** Tries every assignment. */
function bestOf(values: bigint[][], capacities: number[]): bigint {
  const [first, ...others] = values;
  if (first === undefined) return 0n;
  return capacities.reduce(
    (best, capacity, provider) => {
      if (capacity === 0) return best;
      const left = capacities.with(provider, capacity - 1);
      const value = (first[provider] ?? 0n) + bestOf(others, left);
      return value > best ? value : best;
    },
    bestOf(others, capacities),
  );
}
