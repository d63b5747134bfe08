import type { How } from "../types/how.ts";

/** How a job ended and who got what; amounts in token units, together the whole pot. */
export type Settlement = {
  jobId: bigint;
  /** How a bonded job's pot was divided; null for a plain job. */
  how: How | null;
  /** The provider share in basis points. */
  share: bigint;
  toProvider: bigint;
  toClient: bigint;
  toEvaluator: bigint;
  marketFee: bigint;
};
