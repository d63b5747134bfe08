import type { Handle } from "../../chain/Handle.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import { requireSender } from "../../client/requireSender.ts";
import { buildFile } from "../../documents/buildFile.ts";
import { buildManifest } from "../../documents/buildManifest.ts";
import type { DocumentFile } from "../../documents/DocumentFile.ts";
import type { ReorgTooDeepError } from "../../errors/ReorgTooDeepError.ts";
import type { JobBrief } from "../../roles/JobBrief.ts";
import { once } from "../../roles/once.ts";
import type { Role, RoleOptions } from "../../roles/RoleOptions.ts";
import { runRole } from "../../roles/runRole.ts";
import type { WriteErrorType } from "../errorTypes.ts";
import { bid } from "../hiring/bid.ts";
import { type SignOfferParameters, signOffer } from "../hiring/signOffer.ts";
import { claimPayment } from "../work/claimPayment.ts";
import { submit } from "../work/submit.ts";

/** What a provider delivers: a text, which travels in the manifest, or files with a summary. */
export type Delivery = string | { summary: string; files: readonly DocumentFile[] };

export type AsProviderParameters = RoleOptions & {
  /** Does the work of a hired job. It is asked once for each job and run; a failure of its own goes to `onError`. */
  onJob: (job: JobBrief) => Delivery | Promise<Delivery>;
  /** What to offer for a posting, asked once for each; null for nothing. Without it nothing is bid for. */
  offer?: (posting: JobBrief) => MaybePromise<Omit<SignOfferParameters, "jobId" | "termsHash"> | null>;
};
type MaybePromise<T> = T | Promise<T>;
export type AsProviderReturnType = Role;
/** Told to `onError`, with whatever `onJob` and `offer` throw. */
export type AsProviderErrorType = WriteErrorType | ReorgTooDeepError;

/**
 * Plays the provider until the signal: bids for postings, delivers what `onJob` makes for each job that hires the signer, and claims the
 * payment that a silent client owes.
 *
 * @example
 * ```ts
 * market.asProvider({ signal, offer: () => ({ price: "20", bond: "2" }), onJob: ({ terms }) => solve(terms) });
 * ```
 */
export function asProvider(
  client: MarketClient,
  { onJob, offer, ...options }: AsProviderParameters,
): AsProviderReturnType {
  const { address } = requireSender(client);
  const work = once(onJob);
  const price = once(offer ?? (() => null));
  return runRole(
    client,
    {
      concerns: ({ status, kind, provider, client: hirer, evaluator }) =>
        status === "Open"
          ? offer !== undefined && provider === null && hirer !== address && evaluator !== address
          : kind === "bonded" && provider === address,
      actOf: ({ jobId }, { acts: [act] }) => {
        if (act === "bid") return { name: act, run: async (brief) => bidFor(client, address, await brief(), price) };
        if (act === "submit") return { name: act, run: async (brief) => deliver(client, await brief(), work) };
        if (act === "claimPayment") return { name: act, run: () => claimPayment(client, { jobId }) };
        return undefined;
      },
    },
    options,
  );
}

type Price = Omit<SignOfferParameters, "jobId" | "termsHash"> | null;

async function bidFor(
  client: MarketClient,
  address: string,
  brief: JobBrief,
  price: (jobId: bigint, posting: JobBrief) => Promise<Price>,
): Promise<Handle<unknown> | undefined> {
  const { jobId, termsHash, bids } = brief;
  if (termsHash === null || bids.some(({ offer }) => offer.provider === address)) return undefined;
  const wanted = await price(jobId, brief);
  return wanted === null ? undefined : bid(client, await signOffer(client, { ...wanted, jobId, termsHash }));
}

async function deliver(
  client: MarketClient,
  brief: JobBrief,
  work: (jobId: bigint, job: JobBrief) => Promise<Delivery>,
): Promise<Handle<unknown>> {
  const { jobId, offer } = brief;
  const delivery = await work(jobId, brief);
  const { summary, files } =
    typeof delivery === "string" ? { summary: "Delivered.", files: [textFile(delivery)] } : delivery;
  const manifest = buildManifest({ jobId, termsHash: offer?.termsHash ?? "", summary, files });
  return submit(client, { jobId, manifest });
}

function textFile(content: string): DocumentFile {
  return buildFile({ name: "delivery.txt", mediaType: "text/plain", content, inline: true });
}
