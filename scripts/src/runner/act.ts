import { type Handle, hashTerms, type Market, type SignedOffer } from "@surety/sdk";
import { customs } from "../agents/customs.ts";
import type { Quote } from "../agents/habits/quote.ts";
import type { Intent } from "../agents/Intent.ts";
import type { BidView } from "../agents/View.ts";
import { manifestOf, termsOf } from "../market/documents.ts";
import type { Task } from "../work/types.ts";
import type { Actor } from "./Agent.ts";
import { OfferDeclinedError } from "./OfferDeclinedError.ts";

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
  /** What an agent asks for a task, and its market to sign the offer with; undefined if it declines. Without it nobody can be asked. */
  quoteOf?(provider: string, task: Task): { readonly quote: Quote; readonly market: Market } | undefined;
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
    case "order":
      return order(agent, intent, context);
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
    case "giveFeedback": {
      const { agentId, value, jobId } = intent;
      return market.identity.giveFeedback({ agentId, value, tag1: "starred", jobId });
    }
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

/** Asks the provider for an offer, as one behind HTTP would be, and hires by it. */
async function order(
  { market, address }: Actor,
  { provider, agentId, task, evaluator }: Extract<Intent, { act: "order" }>,
  { now, quoteOf }: ActContext,
): Promise<Handle<unknown>> {
  const asked = quoteOf?.(provider, task);
  if (asked === undefined) throw new OfferDeclinedError(agentId);
  const terms = termsOf(task);
  const offer = await asked.market.signOffer({
    ...asked.quote,
    client: address,
    evaluator,
    termsHash: hashTerms(terms),
    reviewPeriod: customs.reviewPeriod,
    rulingPeriod: customs.rulingPeriod,
    validUntil: now + customs.openFor,
  });
  return market.hire(offer, { terms });
}
