import type { JobView } from "../../agents/View.ts";
import { checkCostOf } from "../economics.ts";
import type { SimView } from "../SimView.ts";

/** What it costs the agent to have a job's delivery checked, token units. */
export const checkEffortOf = ({ traits, unit }: SimView, { task }: JobView): bigint =>
  task === undefined ? 0n : checkCostOf(task, traits, unit);
