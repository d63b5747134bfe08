import type { MarketEvent } from "./MarketEvent.ts";
import type { MandateRow } from "./Rows.ts";

/** A mandate after an event; null as long as none was granted (revoking what is not there changes nothing). */
export function reduceMandate(
  row: MandateRow | null,
  event: MarketEvent<"MandateSet" | "MandateRevoked" | "MandateSpent">,
): MandateRow | null {
  const { place } = event;
  const updated = { updatedBlock: place.block, updatedAt: place.timestamp };
  if (event.name === "MandateSet") return { ...granted(event), ...updated };
  if (row === null) return null;
  return event.name === "MandateRevoked"
    ? { ...row, revokedAt: place.timestamp, ...updated }
    : { ...row, spent: event.args.spent, windowStart: event.args.windowStart, ...updated };
}

function granted({ args, place }: MarketEvent<"MandateSet">): Omit<MandateRow, "updatedBlock" | "updatedAt"> {
  const { terms } = args;
  return {
    chainId: place.chainId,
    market: place.market,
    principal: args.principal,
    operator: args.operator,
    maxPerJob: terms.maxPerJob,
    maxPerPeriod: terms.maxPerPeriod,
    period: BigInt(terms.period),
    expiresAt: BigInt(terms.expiresAt),
    evaluator: terms.evaluator,
    isAllowlisted: terms.allowlist,
    rights: terms.rights,
    spent: args.spent,
    windowStart: args.windowStart,
    revokedAt: null,
  };
}
