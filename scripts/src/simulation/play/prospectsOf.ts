import { grade } from "../../work/check/grade.ts";
import type { Task } from "../../work/types.ts";
import { costOf, worthOf } from "../economics.ts";
import type { Prospect } from "../Prospect.ts";
import type { SimStrategyName } from "../SimStrategyName.ts";
import { solveOnce } from "../solveOnce.ts";
import type { SimAgent } from "./SimAgent.ts";

/** Strategies that can do real work, if they want to. */
const WORKERS: readonly SimStrategyName[] = [
  "expert",
  "apprentice",
  "novice",
  "contractor",
  "foreman",
  "price-cutter",
  "exit-scammer",
  "late-deliverer",
];

/** What every worker would make of all that principals want done. Call it before anything is posted. */
export function prospectsOf(agents: readonly SimAgent[], unit: bigint): Prospect[] {
  const workers = workersOf(agents);
  return agents
    .filter(({ strategy }) => strategy !== "sybil")
    .flatMap((client) =>
      client.needs.map((task) => ({
        client: client.name,
        value: worthOf(task, client.traits, unit),
        offers: workers.map((worker) => offerOf(worker, task, unit)),
      })),
    );
}

/** Agents that can do real work. */
export const workersOf = (agents: readonly SimAgent[]): SimAgent[] =>
  agents.filter(({ strategy }) => WORKERS.includes(strategy));

function offerOf({ name, traits }: SimAgent, task: Task, unit: bigint): Prospect["offers"][number] {
  return { provider: name, quality: grade(task, solveOnce(task, traits.skill)), cost: costOf(task, traits, unit) };
}
