import { JOB_BUGS } from "./bugs/jobs.ts";
import { MONEY_BUGS } from "./bugs/money.ts";
import type { SeededBug } from "./SeededBug.ts";

/** Every seeded bug; each invariant has at least one. */
export const SEEDED_BUGS: readonly SeededBug[] = [...MONEY_BUGS, ...JOB_BUGS];
