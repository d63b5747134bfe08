import type { JobRow } from "./Rows.ts";

/**
 * The job that an event presupposes.
 *
 * @throws Error if there is none. That would mean that events were missed, so the index must stop rather than guess.
 */
export function jobOf(job: JobRow | null, event: { name: string; place: { id: string } }): JobRow {
  if (job === null) throw new Error(`${event.name} ${event.place.id} belongs to a job whose JobCreated was never seen`);
  return job;
}
