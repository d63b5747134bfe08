import type { Scene } from "./demandOfAct.ts";
import type { Cast } from "./effects/Effects.ts";

/** What a reader of a transaction's events must know of the scene in which it was made. */
export function castOf({ chainId, market, facts }: Scene, token: string): Cast {
  const parties = [...facts.jobs].map(([jobId, { client, provider, evaluator, payTo }]) => [
    jobId.toString(),
    { client, provider, evaluator, payTo },
  ]);
  return { chainId, market, token, feeRecipient: facts.fee.recipient, jobs: Object.fromEntries(parties) };
}
