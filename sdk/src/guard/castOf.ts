import { addressesOf } from "../registries/addressesOf.ts";
import type { Target } from "./decode/decodeCall.ts";
import type { Scene } from "./demandOfAct.ts";
import type { Cast } from "./effects/Effects.ts";

/** What a reader of a transaction's events must know of the scene in which it was made. */
export function castOf({ chainId, facts }: Scene, { market, token, registries }: Target): Cast {
  const parties = [...facts.jobs].map(([jobId, { client, provider, evaluator, payTo }]) => [
    jobId.toString(),
    { client, provider, evaluator, payTo },
  ]);
  const places = registries && { registries: addressesOf(registries) };
  return { chainId, market, token, ...places, feeRecipient: facts.fee.recipient, jobs: Object.fromEntries(parties) };
}
