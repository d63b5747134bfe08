import type { MarketClient } from "../../client/MarketClient.ts";
import { requireSender } from "../../client/requireSender.ts";
import type { ReorgTooDeepError } from "../../errors/ReorgTooDeepError.ts";
import type { JobBrief } from "../../roles/JobBrief.ts";
import { once } from "../../roles/once.ts";
import type { Role, RoleOptions } from "../../roles/RoleOptions.ts";
import { runRole } from "../../roles/runRole.ts";
import { resolve } from "../dispute/resolve.ts";
import type { WriteErrorType } from "../errorTypes.ts";

/** A decision on a dispute: the provider's part in basis points, and a note of at most 31 bytes. */
export type Ruling = { share: number; reason?: string };

export type AsEvaluatorParameters = RoleOptions & {
  /** Rules on a dispute over a job that names the signer; asked once for each. */
  onDispute: (job: JobBrief) => Ruling | Promise<Ruling>;
};
export type AsEvaluatorReturnType = Role;
/** Told to `onError`, with whatever `onDispute` throws. */
export type AsEvaluatorErrorType = WriteErrorType | ReorgTooDeepError;

/**
 * Plays the evaluator until the signal: sends the ruling that `onDispute` makes of each dispute, before its deadline.
 *
 * @example
 * ```ts
 * market.asEvaluator({ signal, onDispute: ({ terms, manifest }) => ({ share: check(terms, manifest) ? 10_000 : 0 }) });
 * ```
 */
export function asEvaluator(
  client: MarketClient,
  { onDispute, ...options }: AsEvaluatorParameters,
): AsEvaluatorReturnType {
  const { address } = requireSender(client);
  const rule = once(onDispute);
  return runRole(
    client,
    {
      concerns: ({ kind, evaluator }) => kind === "bonded" && evaluator === address,
      actOf: ({ jobId }, { acts: [act] }) =>
        act === "resolve"
          ? { name: act, run: async (brief) => resolve(client, { jobId, ...(await rule(jobId, await brief())) }) }
          : undefined,
    },
    options,
  );
}
