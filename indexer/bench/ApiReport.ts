import type { HttpLoad } from "./measure/loadHttp.ts";
import type { Timing } from "./measure/Timing.ts";
import type { MachineFacts } from "./report/machineFacts.ts";

/**
 * One question, asked by as many connections of the process that indexes, of a replica (`ponder serve`), and of PostgreSQL itself. `…New`: spelled
 * otherwise each time, so that the API has no answer at hand; null for GraphQL, which keeps none.
 */
export type CaseFigures = {
  name: string;
  path: string;
  index: HttpLoad;
  indexNew: HttpLoad | null;
  replica: HttpLoad;
  replicaNew: HttpLoad | null;
  sql: Timing;
};

/** All that `pnpm bench:api` measures. */
export type ApiReport = {
  machine: MachineFacts;
  command: string;
  /** Events in the index when the load began. */
  events: number;
  /** Events mined per second meanwhile. */
  eventsPerSecond: number;
  connections: number;
  cases: CaseFigures[];
  /** All questions in turn. Lags are blocks behind, mean. */
  crowd: { connections: number; load: HttpLoad; lagBefore: number; lagDuring: number; lagAfter: number };
  /** A replica with the standard rate limit: what it said to one address. */
  limited: { load: HttpLoad; retryAfter: string | null };
};
