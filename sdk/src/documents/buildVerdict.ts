import { keccak256 } from "ethers";
import { verdictKind } from "./documentKinds.ts";
import { encodeDocument } from "./encodeDocument.ts";
import type { Verdict } from "./Verdict.ts";

/** A verdict without its version. */
export type BuildVerdictParameters = Omit<Verdict, "version">;

/**
 * Makes a verdict and checks it. An evaluator gives its hash as the `reason` of a ruling; a validator responds with it.
 *
 * @throws `InvalidDocumentError` with every problem found.
 *
 * @example
 * ```ts
 * const verdict = buildVerdict({ subject: deliverable, score: 0, summary: "The sum is 41, not 42." });
 * await market.resolve({ jobId, share: 0, reason: hashVerdict(verdict) });
 * ```
 */
export function buildVerdict(parameters: BuildVerdictParameters): Verdict {
  const verdict: Verdict = structuredClone({ ...parameters, version: 1 });
  encodeDocument(verdictKind, verdict);
  return verdict;
}

/** keccak256 of the verdict's canonical bytes. */
export function hashVerdict(verdict: Verdict): string {
  return keccak256(encodeDocument(verdictKind, verdict));
}
