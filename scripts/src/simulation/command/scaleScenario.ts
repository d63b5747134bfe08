import { scenarioWith } from "../gallery/scenarioWith.ts";
import type { Scenario } from "../Scenario.ts";

/** An everyday market of any size: a tenth are clients, a few judge, most offer work, and one in thirty of all cheats. */
export function scaleScenario(agents: number, jobs: number): Scenario {
  const client = Math.ceil(agents / 10);
  const evaluator = Math.ceil(agents / 50);
  const junk = Math.ceil(agents / 30);
  const apprentice = Math.ceil(agents / 4);
  return scenarioWith({
    name: "scale",
    about: "An everyday market, as large as is asked for.",
    jobs,
    populations: [
      { strategy: "client", count: client, traits: { capital: 100 * Math.ceil(jobs / client) } },
      { strategy: "junk-deliverer", count: junk },
      { strategy: "apprentice", count: apprentice },
      { strategy: "expert", count: agents - client - evaluator - junk - apprentice },
      { strategy: "diligent-evaluator", count: evaluator },
    ],
  });
}
