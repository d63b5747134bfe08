import { ZeroAddress } from "ethers";
import type { ChainLog } from "./readLogs.ts";
import type { Row } from "./readTable.ts";

/** What a bid is measured against: a posting as its events have made it so far. */
type Posting = { client: string; provider: string; evaluator: string; termsHash: string | null };

/** The bids that the index should have: of those with the same nonce the last, marked if the posting's offer must equal it, and if it was hired. */
export function bidsOf(logs: readonly ChainLog[]): Row[] {
  const postings = new Map<bigint, Posting>();
  const bids = new Map<string, Row>();
  for (const log of logs) {
    const { name, args } = log;
    const posting = postings.get(args.jobId);
    if (name === "JobCreated") {
      const { client, provider, evaluator } = args;
      postings.set(args.jobId, { client, provider, evaluator, termsHash: null });
    }
    if (name === "ProviderSet" && posting) posting.provider = args.provider;
    if (name === "TermsPublished" && posting) posting.termsHash = args.termsHash;
    if (name === "BidPlaced" && posting) bids.set(keyOf(log), toRow(log, isMatching(args.offer, posting)));
    if (name === "Hired") {
      const hired = bids.get(keyOf(log));
      if (hired) bids.set(keyOf(log), { ...hired, isHired: true });
    }
  }
  return [...bids.values()];
}

const keyOf = ({ args }: ChainLog): string => [args.jobId, args.provider, args.offer.nonce].join();

/** What `hire` will ask of the offer; null while the terms are private. */
function isMatching(offer: ChainLog["args"], posting: Posting): boolean | null {
  if (offer.client !== posting.client || offer.evaluator !== posting.evaluator) return false;
  if (posting.provider !== ZeroAddress && posting.provider !== offer.provider) return false;
  return posting.termsHash === null ? null : posting.termsHash === offer.termsHash;
}

function toRow({ args, block, tx }: ChainLog, isMatching: boolean | null): Row {
  const { offer } = args;
  return {
    jobId: String(args.jobId),
    provider: args.provider.toLowerCase(),
    nonce: String(offer.nonce),
    signer: offer.signer.toLowerCase(),
    client: offer.client.toLowerCase(),
    termsHash: offer.termsHash,
    price: String(offer.price),
    bond: String(offer.bond),
    evaluator: offer.evaluator.toLowerCase(),
    evaluatorFee: String(offer.evaluatorFee),
    deliveryPeriod: String(offer.deliveryPeriod),
    reviewPeriod: String(offer.reviewPeriod),
    rulingPeriod: String(offer.rulingPeriod),
    payTo: offer.payTo.toLowerCase(),
    validUntil: String(offer.validUntil),
    signature: args.signature,
    isMatching,
    isHired: false,
    placedBlock: String(block),
    placedTx: tx,
  };
}
