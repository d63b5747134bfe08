import { readFileSync } from "node:fs";
import type { Timing } from "./Timing.ts";

/** Where `pnpm time:experiments` keeps what it measured. */
export const TIMINGS = new URL("../generated/timings.json", import.meta.url);

/** What each experiment's command took when it was last timed, by the experiment's id. */
export function readTimings(): Readonly<Record<string, Timing>> {
  return JSON.parse(readFileSync(TIMINGS, "utf8"));
}
