import type { JobEvent, MarketEvent } from "./MarketEvent.ts";
import { HOWS } from "./names.ts";
import { nonZero } from "./nonZero.ts";
import type { JobEventRow } from "./Rows.ts";

type Facts = Partial<JobEventRow>;

/** A job's event as a row of its timeline. */
export function toJobEvent(event: JobEvent): JobEventRow {
  const { place } = event;
  return {
    id: place.id,
    cursor: BigInt(place.id),
    chainId: place.chainId,
    market: place.market,
    jobId: event.args.jobId,
    kind: event.name,
    actor: null,
    counterparty: null,
    amount: null,
    how: null,
    share: null,
    toProvider: null,
    toClient: null,
    toEvaluator: null,
    marketFee: null,
    score: null,
    hash: null,
    block: place.block,
    timestamp: place.timestamp,
    tx: place.tx,
    logIndex: place.logIndex,
    ...factsOf(event),
  };
}

function factsOf(event: JobEvent): Facts {
  switch (event.name) {
    case "JobCreated":
      return { actor: event.args.client, counterparty: nonZero(event.args.provider) };
    case "ProviderSet":
      return { counterparty: event.args.provider };
    case "BudgetSet":
      return { amount: event.args.amount };
    case "TermsPublished":
      return { hash: event.args.termsHash };
    case "BidPlaced":
      return { actor: event.args.provider, amount: event.args.offer.price, hash: event.args.offer.termsHash };
    case "Hired":
      return {
        actor: event.args.caller,
        counterparty: event.args.provider,
        amount: event.args.offer.price,
        hash: event.args.offer.termsHash,
      };
    case "JobFunded":
      return { actor: event.args.client, counterparty: event.args.provider, amount: event.args.amount };
    case "JobSubmitted":
      return { actor: event.args.provider, hash: event.args.deliverable };
    case "Disputed":
      return { actor: event.args.by, amount: event.args.stake };
    case "JobCompleted":
      return { actor: nonZero(event.args.evaluator), hash: event.args.reason };
    case "JobRejected":
      return { actor: nonZero(event.args.rejector), hash: event.args.reason };
    case "Settled":
      return settled(event);
    case "Rated":
      return { actor: event.args.by, counterparty: event.args.ratee, score: event.args.score, hash: event.args.tag };
    default:
      return paid(event);
  }
}

function settled({ args }: MarketEvent<"Settled">): Facts {
  const { toProvider, toClient, toEvaluator, marketFee } = args;
  return {
    how: HOWS[args.how] ?? null,
    share: Number(args.share),
    amount: toProvider + toClient + toEvaluator + marketFee,
    toProvider,
    toClient,
    toEvaluator,
    marketFee,
  };
}

function paid(
  event: MarketEvent<
    "PaymentReleased" | "Refunded" | "Credited" | "PlatformFeePaid" | "EvaluatorFeePaid" | "Delivered" | "JobExpired"
  >,
): Facts {
  switch (event.name) {
    case "PaymentReleased":
      return { counterparty: event.args.recipient, amount: event.args.amount };
    case "Refunded":
      return { counterparty: event.args.client, amount: event.args.amount };
    case "Credited":
      return { counterparty: event.args.account, amount: event.args.amount };
    case "PlatformFeePaid":
      return { counterparty: event.args.treasury, amount: event.args.amount };
    case "EvaluatorFeePaid":
      return { counterparty: event.args.evaluator, amount: event.args.amount };
    default:
      return {};
  }
}
