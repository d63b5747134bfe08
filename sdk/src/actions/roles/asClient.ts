import { type Amount, parseAmount } from "../../amounts/parseAmount.ts";
import type { Handle } from "../../chain/Handle.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import { requireSender } from "../../client/requireSender.ts";
import type { Terms } from "../../documents/Terms.ts";
import type { InvalidAmountError } from "../../errors/InvalidAmountError.ts";
import type { InvalidDocumentError } from "../../errors/InvalidDocumentError.ts";
import type { ReorgTooDeepError } from "../../errors/ReorgTooDeepError.ts";
import type { JobState } from "../../jobs/JobState.ts";
import { waitForStatus } from "../../jobs/waitForStatus.ts";
import type { SignedOffer } from "../../offers/Offer.ts";
import type { JobBrief } from "../../roles/JobBrief.ts";
import { once } from "../../roles/once.ts";
import type { Role, RoleOptions } from "../../roles/RoleOptions.ts";
import { runRole } from "../../roles/runRole.ts";
import { claimSplit } from "../dispute/claimSplit.ts";
import { dispute } from "../dispute/dispute.ts";
import type { WriteErrorType } from "../errorTypes.ts";
import { hire } from "../hiring/hire.ts";
import { post } from "../hiring/post.ts";
import { getLatestBlock } from "../market/getLatestBlock.ts";
import { reject } from "../plain/reject.ts";
import { accept } from "../work/accept.ts";
import { claimRefund } from "../work/claimRefund.ts";
import type { Rating } from "../work/encodeRating.ts";

/** What a client says to a delivery: true or a rating takes it, a text disputes it, null leaves it unanswered, which pays the provider. */
export type Review = true | Rating | string | null;

export type AsClientParameters = RoleOptions & {
  /** Who rules on disputes over what is ordered. */
  evaluator: string;
  /** Most to pay for one job, evaluator's fee included. */
  maxPrice: Amount;
  /** Answers a delivery; asked once for each. */
  review: (job: JobBrief) => Review | Promise<Review>;
  /** Picks among the bids that fit terms, evaluator and price; null waits for more. The cheapest by default. */
  choose?: (bids: readonly SignedOffer[], posting: JobBrief) => SignedOffer | null | Promise<SignedOffer | null>;
};
export type OrderOptions = {
  /** Seconds of chain time for bids to come; an hour by default. A posting that nobody was hired for is called off then. */
  openFor?: number;
};
export type ClientRole = Role & {
  /** Posts work and resolves once its job has ended, however it did. */
  order(terms: Terms, options?: OrderOptions): Promise<JobState>;
};
export type AsClientReturnType = ClientRole;
/** Told to `onError`, with whatever `review` and `choose` throw. */
export type AsClientErrorType = WriteErrorType | InvalidAmountError | InvalidDocumentError | ReorgTooDeepError;

/**
 * Plays the client until the signal: hires for the signer's postings, answers deliveries, and takes back what a silent provider or
 * evaluator owes. `order` posts work and waits for its end.
 *
 * @example
 * ```ts
 * const client = market.asClient({ signal, evaluator, maxPrice: "25", review: ({ manifest }) => isRight(manifest) || "Wrong sum." });
 * const { status } = await client.order(terms);
 * ```
 */
export function asClient(client: MarketClient, parameters: AsClientParameters): AsClientReturnType {
  const { evaluator, maxPrice, review, choose = cheapest, ...options } = parameters;
  const { address } = requireSender(client);
  const ceiling = parseAmount(maxPrice, client.token.decimals);
  const judge = once(review);
  const role = runRole(
    client,
    {
      concerns: (job) => job.client === address && job.kind !== "plain",
      actOf: ({ jobId, status }, { acts: [act] }) => {
        if (act === "bid") return { name: "hire", run: async (brief) => pick(client, await brief(), ceiling, choose) };
        if (act === "accept") return { name: act, run: async (brief) => answer(client, await brief(), judge) };
        if (act === "claimRefund") return { name: act, run: () => claimRefund(client, { jobId }) };
        if (act === "claimSplit") return { name: act, run: () => claimSplit(client, { jobId }) };
        return status === "Open" && act === undefined
          ? { name: "reject", run: () => reject(client, { jobId }) }
          : undefined;
      },
    },
    options,
  );
  const order = async (terms: Terms, { openFor = 3_600 }: OrderOptions = {}) => {
    const { timestamp } = await getLatestBlock(client);
    const posting = await (await post(client, { evaluator, terms, expiresAt: timestamp + openFor })).wait();
    const forEver = { timeoutMs: Number.POSITIVE_INFINITY, ...(options.signal && { signal: options.signal }) };
    return waitForStatus(client, posting.result.jobId, ["Completed", "Rejected", "Expired"], forEver);
  };
  return { ...role, order };
}

function cheapest(bids: readonly SignedOffer[]): SignedOffer | null {
  return bids.toSorted((a, b) => Number(a.offer.price - b.offer.price))[0] ?? null;
}

async function pick(
  client: MarketClient,
  posting: JobBrief,
  ceiling: bigint,
  choose: NonNullable<AsClientParameters["choose"]>,
): Promise<Handle<unknown> | undefined> {
  const now = BigInt((await getLatestBlock(client)).timestamp);
  const fitting = posting.bids.filter(
    ({ offer }) =>
      offer.termsHash === posting.termsHash &&
      offer.evaluator === posting.evaluator &&
      offer.client === posting.client &&
      offer.validUntil > now + 1n &&
      offer.price + offer.evaluatorFee <= ceiling,
  );
  const chosen = fitting.length === 0 ? null : await choose(fitting, posting);
  return chosen === null ? undefined : hire(client, chosen);
}

async function answer(
  client: MarketClient,
  brief: JobBrief,
  judge: (jobId: bigint, job: JobBrief) => Promise<Review>,
): Promise<Handle<unknown> | undefined> {
  const { jobId } = brief;
  const said = await judge(jobId, brief);
  if (said === null) return undefined;
  if (typeof said === "string") return dispute(client, { jobId, reason: said });
  return accept(client, said === true ? { jobId } : { jobId, rating: said });
}
