import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fullestPack } from "../../src/work/check/fullestPack.ts";
import { shortestRoute } from "../../src/work/check/shortestRoute.ts";
import { solve } from "../../src/work/solve/solve.ts";

const digit = fc.integer({ min: 0, max: 9 });
const items = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), digit), { minLength: 1, maxLength: 10 });

describe("exact methods", () => {
  it("find the shortest trip around a square and the fullest small pack", () => {
    expect(
      shortestRoute([
        [0, 0],
        [5, 5],
        [0, 5],
        [5, 0],
      ]),
    ).toBe(20);
    expect(
      fullestPack(
        [
          [3, 4],
          [2, 3],
          [4, 5],
        ],
        5,
      ),
    ).toBe(7);
  });

  it("agree with trying everything (pack) and with the expert's bounds", () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 30 }), (choice, capacity) => {
        let best = 0;
        for (let set = 0; set < 1 << choice.length; set++) {
          const chosen = choice.filter((_, at) => set & (1 << at));
          const weight = chosen.reduce((sum, [each]) => sum + each, 0);
          if (weight <= capacity)
            best = Math.max(
              best,
              chosen.reduce((sum, [, each]) => sum + each, 0),
            );
        }
        const answer: number[] = JSON.parse(solve({ kind: "pack", capacity, items: choice, minValue: best }, "expert"));
        expect(fullestPack(choice, capacity)).toBe(best);
        expect(answer.reduce((sum, index) => sum + (choice[index]?.[1] ?? 0), 0)).toBe(best);
      }),
    );
  });

  it("never find a route longer than the expert's trip", () => {
    const stops = fc.uniqueArray(fc.tuple(digit, digit), { minLength: 3, maxLength: 8, selector: String });
    fc.assert(
      fc.property(stops, (places) => {
        const trip: number[] = JSON.parse(solve({ kind: "route", stops: places, maxLength: 0 }, "expert"));
        const walked = trip.reduce((sum, stop, at) => {
          const [x, y] = places[stop] ?? [0, 0];
          const [nextX, nextY] = places[trip[(at + 1) % trip.length] ?? 0] ?? [0, 0];
          return sum + Math.abs(x - nextX) + Math.abs(y - nextY);
        }, 0);
        expect(shortestRoute(places)).toBeLessThanOrEqual(walked);
      }),
      { numRuns: 50 },
    );
  });
});
