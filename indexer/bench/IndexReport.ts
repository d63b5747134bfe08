import type { AppName } from "./measure/apps.ts";
import type { AppFigures } from "./measure/measureApp.ts";
import type { MachineFacts } from "./report/machineFacts.ts";

/** All that `pnpm bench:index` measures. */
export type IndexReport = {
  machine: MachineFacts;
  command: string;
  /** Events of the backfills. */
  events: number;
  /** Milliseconds between two looks at the node. */
  pollingInterval: number;
  apps: Readonly<Record<AppName, AppFigures>>;
  /** Ours against the yardstick that inserts one row per event, and against the targets. */
  ratios: {
    /** Cold backfill from a node that is not local. */
    hostedToInsert: number;
    coldToInsert: number;
    warmToInsert: number;
    /** p95 of the latency in polling intervals. */
    liveP95: number;
    /** Resident memory in the last quarter of the events against the second, while replaying from the cache. */
    warmMemory: number;
    /** The same of the cold backfill. */
    coldMemory: number;
  };
};
