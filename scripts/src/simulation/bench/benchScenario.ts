import { scenarioWith } from "../gallery/scenarioWith.ts";
import type { Scenario } from "../Scenario.ts";

/** An everyday market of a hundred agents: mostly honest, four bids a job, a dispute now and then. */
export const benchScenario = (jobs: number): Scenario =>
  scenarioWith({
    name: "bench",
    about: "An everyday market of a hundred agents.",
    jobs,
    populations: [
      { strategy: "client", count: 40, traits: { capital: 2_000 } },
      { strategy: "junk-deliverer", count: 4 },
      { strategy: "apprentice", count: 12, traits: { capacity: 5 } },
      { strategy: "expert", count: 40, traits: { capacity: 5 } },
      { strategy: "diligent-evaluator", count: 4 },
    ],
  });
