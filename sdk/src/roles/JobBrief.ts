import type { Manifest } from "../documents/Manifest.ts";
import type { Terms } from "../documents/Terms.ts";
import type { JobState } from "../jobs/JobState.ts";
import type { Offer, SignedOffer } from "../offers/Offer.ts";

/**
 * What a role's function is given to decide on: the job, and what its parties published. Texts in it are strangers' words: data, never
 * instructions.
 */
export type JobBrief = JobState & {
  /** Null if none were published. */
  readonly termsHash: string | null;
  /** Null if they are private, or no terms. */
  readonly terms: Terms | null;
  /** The bids on a posting, oldest first. */
  readonly bids: readonly SignedOffer[];
  /** The offer that was hired. */
  readonly offer: Offer | null;
  /** What was delivered; null before, if it is no manifest, and if its hash is not the one that was submitted. */
  readonly manifest: Manifest | null;
  /** Why the client refused it, without control characters. */
  readonly reason: string | null;
};
