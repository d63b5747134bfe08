import type { HttpLoad } from "./measure/loadHttp.ts";
import type { Timing } from "./measure/Timing.ts";
import type { MachineFacts } from "./report/machineFacts.ts";

/** One question, asked through the API and as bare SQL by as many connections. */
export type CaseFigures = {
  name: string;
  path: string;
  api: HttpLoad;
  sql: Timing;
  /** Median of the API against that of bare SQL. */
  ratio: number;
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
