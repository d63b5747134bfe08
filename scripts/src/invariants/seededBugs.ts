import { HOSTILE_TOKEN_BUGS } from "./bugs/hostileTokens.ts";
import { JOB_BUGS } from "./bugs/jobs.ts";
import { MANDATE_BUGS } from "./bugs/mandates.ts";
import { MONEY_BUGS } from "./bugs/money.ts";
import { REGISTRY_BUGS } from "./bugs/registries.ts";
import { SIGNATURE_BUGS } from "./bugs/signatures.ts";
import type { SeededBug } from "./SeededBug.ts";

/** Every seeded bug; each invariant has at least one. */
export const SEEDED_BUGS: readonly SeededBug[] = [
  ...MONEY_BUGS,
  ...JOB_BUGS,
  ...MANDATE_BUGS,
  ...SIGNATURE_BUGS,
  ...HOSTILE_TOKEN_BUGS,
  ...REGISTRY_BUGS,
];
