import { describe, expect, it } from "vitest";
import { UnknownNameError } from "../../src/simulation/command/UnknownNameError.ts";
import { expectedLength } from "../../src/simulation/experiments/expectedLength.ts";
import { readTimings } from "../../src/simulation/experiments/readTimings.ts";
import { chooseExperiments } from "../../src/simulation/gallery/chooseExperiments.ts";
import { experiments } from "../../src/simulation/gallery/experiments.ts";
import { experimentWith, timingWith } from "./reports.ts";

/** Seconds that the project promises for the command of any experiment, on two cores. */
const PROMISED = 300;

describe("what experiments take", () => {
  it("was recorded for the command of each, on two cores, and is what is promised", () => {
    const timings = readTimings();
    expect(Object.keys(timings).sort()).toEqual(experiments.map(({ id }) => id).sort());
    for (const { id, arms, seeds } of experiments) {
      const { runs, seconds = Number.NaN, machine } = timings[id] ?? {};
      expect({ id, runs, cores: machine?.cores }).toEqual({ id, runs: arms.length * seeds.length, cores: 2 });
      expect(seconds, id).toBeLessThan(PROMISED);
    }
  });

  it("is told for more seeds by the time of the runs that were timed", () => {
    expect(expectedLength(experimentWith(), 24, timingWith({ runs: 10, seconds: 65 }))).toBe(
      "bond: 2 arms with 24 seeds, 48 runs: about 5 min 12 s, if each takes as long as when 10 of them took 1 min 05 s on 2 cores.",
    );
  });
});

describe("chooseExperiments", () => {
  it("takes those that are named, all without a name, and none that it does not know", () => {
    expect(chooseExperiments(["bids", "bond"]).map(({ id }) => id)).toEqual(["bond", "bids"]);
    expect(chooseExperiments([])).toEqual(experiments);
    expect(() => chooseExperiments(["bond", "bound"])).toThrow(
      new UnknownNameError("bound", ["bond", "diligence", "mandate", "sybil", "bids", "silence"]),
    );
  });
});
