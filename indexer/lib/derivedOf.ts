import type { JobRow } from "./Rows.ts";
import { turnOf } from "./turnOf.ts";

/** Columns of a job that follow from the others. */
export function derivedOf(job: JobRow): Pick<JobRow, "whoseTurn" | "turnUntil" | "nextAct" | "isSelfDealing"> {
  const { provider, client, evaluator } = job;
  return { ...turnOf(job), isSelfDealing: provider !== null && (provider === client || provider === evaluator) };
}
