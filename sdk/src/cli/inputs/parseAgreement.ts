import type { SignedAgreement } from "../../actions/work/signAgreement.ts";
import { parseAddress } from "./parseAddress.ts";
import { parseJobId } from "./parseJobId.ts";
import { parseWhole } from "./parseWhole.ts";
import { signedFields } from "./signedFields.ts";

const REMEDY = "Pass what `surety job agree` printed, unchanged.";

/**
 * One party's word to settle, as `surety job agree` writes it.
 *
 * @throws `InvalidArgumentError` naming the field that cannot be meant.
 */
export function parseAgreement(value: unknown): SignedAgreement {
  const { signature, text } = signedFields(value, REMEDY);
  return {
    jobId: parseJobId(text("jobId")),
    share: parseWhole("share", 0, 10_000)(text("share")),
    validUntil: BigInt(parseWhole("validUntil", 0, 2 ** 40 - 1)(text("validUntil"))),
    signer: parseAddress(text("signer")),
    signature,
  };
}

/** The same as JSON, with numbers as decimal text. */
export function writeAgreement({ jobId, share, validUntil, ...rest }: SignedAgreement): Record<string, string> {
  return { jobId: `${jobId}`, share: `${share}`, validUntil: `${validUntil}`, ...rest };
}
