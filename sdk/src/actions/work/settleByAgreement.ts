import { encodeCall } from "../../chain/encodeCall.ts";
import type { Handle } from "../../chain/Handle.ts";
import { sendWrite } from "../../chain/sendWrite.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import { requireSender } from "../../client/requireSender.ts";
import { InvalidArgumentError } from "../../errors/InvalidArgumentError.ts";
import type { WriteErrorType } from "../errorTypes.ts";
import { getBondedJob } from "../market/getBondedJob.ts";
import { requireAddress } from "../requireAddress.ts";
import { requireShare } from "../requireShare.ts";
import type { Settlement } from "../Settlement.ts";
import { settlementOf } from "../settlementOf.ts";
import type { SignedAgreement } from "./signAgreement.ts";

export type SettleByAgreementParameters = SignedAgreement;
export type SettleByAgreementOptions = {
  /** The other party's word, if neither of them sends it. */
  other?: SignedAgreement;
};
export type SettleByAgreementReturnType = Handle<Settlement>;
export type SettleByAgreementErrorType = WriteErrorType;

/**
 * Ends a hired job by the share that both parties signed with `signAgreement`. A party's own call counts as its signature, so it passes
 * the other's word only; anyone else passes both.
 *
 * @example
 * ```ts
 * const { toProvider, toClient } = (await (await market.settleByAgreement(word)).wait()).result;
 * ```
 */
export function settleByAgreement(
  client: MarketClient,
  word: SettleByAgreementParameters,
  { other }: SettleByAgreementOptions = {},
): Promise<SettleByAgreementReturnType> {
  return sendWrite(client, async () => {
    const { jobId, share, validUntil } = word;
    checkSame(word, other);
    const signatures = await signaturesOf(client, word, other);
    return {
      to: client.address,
      data: encodeCall(client, "settleByAgreement", [jobId, requireShare(share), validUntil, ...signatures]),
      pushes: true,
      decode: (receipt) => settlementOf(client, receipt, jobId),
    };
  });
}

function checkSame(word: SignedAgreement, other: SignedAgreement | undefined): void {
  for (const field of ["jobId", "share", "validUntil"] as const) {
    if (other === undefined || word[field] === other[field]) continue;
    throw new InvalidArgumentError(`other.${field}`, String(other[field]), `Let both sign ${field} ${word[field]}.`);
  }
}

/** The client's signature, then the provider's; empty for the party that calls. */
async function signaturesOf(
  client: MarketClient,
  word: SignedAgreement,
  other: SignedAgreement | undefined,
): Promise<[string, string]> {
  const job = await getBondedJob(client, word.jobId);
  const { address } = requireSender(client);
  const of = (party: string, role: string): string => {
    const signed = [word, other].find((each) => each !== undefined && requireAddress("signer", each.signer) === party);
    if (signed !== undefined) return signed.signature;
    if (address === party) return "0x";
    throw new InvalidArgumentError("other", String(other?.signer), `Add the word of the ${role}, ${party}.`);
  };
  return [of(job.client, "client"), of(job.provider, "provider")];
}
