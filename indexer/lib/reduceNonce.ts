import type { MarketEvent } from "./MarketEvent.ts";
import type { NonceRow } from "./Rows.ts";

/** A nonce that was used or cancelled; it never comes back, so there is no row before. */
export function reduceNonce({ name, args, place }: MarketEvent<"Hired" | "NonceCancelled">): NonceRow {
  const use =
    name === "Hired"
      ? { principal: args.provider, nonce: args.offer.nonce, jobId: args.jobId }
      : { principal: args.principal, nonce: args.nonce, jobId: null };
  const { chainId, market, block, timestamp, tx } = place;
  return { chainId, market, ...use, block, timestamp, tx };
}
