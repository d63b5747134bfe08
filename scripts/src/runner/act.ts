import type { Handle, SignedOffer } from "@surety/sdk";
import { customs } from "../agents/customs.ts";
import type { Intent } from "../agents/Intent.ts";
import type { BidView } from "../agents/View.ts";
import { manifestOf, termsOf } from "../market/documents.ts";
import type { Actor } from "./Agent.ts";

/** What turning an intent into a transaction needs beyond the intent. */
export type ActContext = {
  /** Time of the last block, Unix seconds. */
  readonly now: bigint;
  /** A job's facts that its offers and deliveries repeat. */
  jobOf(jobId: bigint): { readonly client: string; readonly evaluator: string; readonly termsHash: string };
  /** The signed offer behind a bid. */
  offerOf(bid: BidView): SignedOffer;
  /** Number of an account's next offer; without it the SDK draws one. */
  offerNumber?(account: string): bigint;
};

/**
 * Sends an intent's transaction through the SDK; it is in the pool when this resolves.
 *
 * @throws The SDK's errors: an act that the market would refuse now is not sent.
 */
export function act(agent: Actor, intent: Intent, context: ActContext): Promise<Handle<unknown>> {
  const { market } = agent;
  switch (intent.act) {
    case "deposit":
      return market.deposit({ amount: intent.amount });
    case "withdraw":
      return market.withdraw({ amount: intent.amount });
    case "post": {
      const expiresAt = context.now + intent.openFor;
      return market.post({ evaluator: intent.evaluator, terms: termsOf(intent.task), expiresAt });
    }
    case "bid":
      return bid(agent, intent, context);
    case "hire":
      return market.hire(context.offerOf(intent.bid));
    case "submit": {
      const { jobId, answer } = intent;
      return market.submit({ jobId, manifest: manifestOf(jobId, context.jobOf(jobId).termsHash, answer) });
    }
    case "accept":
      return market.accept({ jobId: intent.jobId, rating: { score: intent.score } });
    case "dispute":
      return market.dispute({ jobId: intent.jobId, reason: intent.reason });
    case "resolve":
      return market.resolve({ jobId: intent.jobId, share: intent.share, reason: intent.reason });
    case "rate":
      return market.rate({ jobId: intent.jobId, score: intent.score });
    case "claimRefund":
      return market.claimRefund({ jobId: intent.jobId });
    case "claimPayment":
      return market.claimPayment({ jobId: intent.jobId });
  }
}

async function bid(
  { market, address }: Actor,
  { jobId, price, bond, evaluatorFee, deliveryPeriod }: Extract<Intent, { act: "bid" }>,
  { now, jobOf, offerNumber }: ActContext,
): Promise<Handle<unknown>> {
  const { client, evaluator, termsHash } = jobOf(jobId);
  const offer = await market.signOffer({
    jobId,
    client,
    evaluator,
    termsHash,
    price,
    bond,
    evaluatorFee,
    deliveryPeriod,
    reviewPeriod: customs.reviewPeriod,
    rulingPeriod: customs.rulingPeriod,
    validUntil: now + customs.openFor,
    ...(offerNumber && { nonce: offerNumber(address) }),
  });
  return market.bid(offer);
}
