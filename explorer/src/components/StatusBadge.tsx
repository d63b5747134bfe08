import type { Job } from "../data/types.ts";

/** A job's status by the clock. The word says it; the colour only helps. */
export function StatusBadge({ status }: { status: Job["effectiveStatus"] }) {
  return <span className={`badge badge-${status.toLowerCase()}`}>{status}</span>;
}
