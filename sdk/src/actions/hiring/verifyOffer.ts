import { Interface, verifyTypedData } from "ethers";
import { readContract } from "../../chain/readContract.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import { toMarketError } from "../../errors/toMarketError.ts";
import type { Offer, SignedOffer } from "../../offers/Offer.ts";
import { hashOffer, offerDomain, offerTypes } from "../../offers/offerTypedData.ts";
import type { ReadErrorType } from "../errorTypes.ts";
import { getMandate } from "../mandate/getMandate.ts";
import { getLatestBlock } from "../market/getLatestBlock.ts";

const contractSigner = new Interface(["function isValidSignature(bytes32,bytes) view returns (bytes4)"]);

export type VerifyOfferParameters = SignedOffer;
export type VerifyOfferReturnType = {
  /** What the signer signed. */
  digest: string;
  /** Why nobody could hire it now, one sentence each; none if it stands. The provider's balance and the posting are the hire's to check. */
  problems: string[];
};
export type VerifyOfferErrorType = ReadErrorType;

/**
 * Reads the chain. Whether an offer that somebody handed over is signed by who may sign it, still holds, and was neither used nor
 * called off.
 *
 * @example
 * ```ts
 * const { problems } = await market.verifyOffer(signedOffer);
 * if (problems.length === 0) await market.hire(signedOffer, { terms });
 * ```
 */
export async function verifyOffer(
  client: MarketClient,
  { offer, signature }: VerifyOfferParameters,
): Promise<VerifyOfferReturnType> {
  const digest = hashOffer(client, offer);
  const [isSigned, mayOffer, isUsed, { timestamp }] = await Promise.all([
    isSignedBy(client, offer, signature, digest),
    maySign(client, offer),
    readContract(client, "nonceUsed", [offer.provider, offer.nonce]),
    getLatestBlock(client),
  ]);
  const problems = [
    ...(isSigned ? [] : [`It is not signed by ${offer.signer}.`]),
    ...(mayOffer ? [] : [`${offer.signer} may not sign offers of ${offer.provider}.`]),
    ...(isUsed ? [`Its nonce ${offer.nonce} was used or called off.`] : []),
    ...(BigInt(timestamp) < offer.validUntil ? [] : [`It held until ${offer.validUntil}, and it is ${timestamp} now.`]),
  ];
  return { digest, problems };
}

async function isSignedBy(client: MarketClient, offer: Offer, signature: string, digest: string): Promise<boolean> {
  if (recover(client, offer, signature) === offer.signer) return true;
  // A contract account says for itself (ERC-1271); an account without code gives no answer.
  const data = contractSigner.encodeFunctionData("isValidSignature", [digest, signature]);
  try {
    const answer = await client.provider.call({ to: offer.signer, data, blockTag: "latest" });
    return answer.startsWith(contractSigner.getFunction("isValidSignature")?.selector ?? "-");
  } catch (error) {
    const failure = toMarketError(error, { url: client.rpcOrigin });
    if (failure.name.endsWith("RevertError")) return false;
    throw failure;
  }
}

function recover(client: MarketClient, offer: Offer, signature: string): string | undefined {
  try {
    return verifyTypedData(offerDomain(client), offerTypes, offer, signature);
  } catch {
    return undefined;
  }
}

async function maySign(client: MarketClient, { provider, signer }: Offer): Promise<boolean> {
  if (signer === provider) return true;
  const mandate = await getMandate(client, { principal: provider, operator: signer });
  return mandate?.rights.includes("offer") === true && mandate.resetsAt !== 0n;
}
