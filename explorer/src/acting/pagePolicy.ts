import { draftPolicy, type Policy } from "@surety/sdk";
import type { Limits } from "./Limits.ts";

type MarketFacts = Parameters<typeof draftPolicy>[0];

/** What pages can do; everything else their guard refuses. */
const FUNCTIONS: Policy["functions"] = [
  "post",
  "hire",
  "accept",
  "dispute",
  "rate",
  "deposit",
  "depositWithPermit",
  "withdraw",
  "setMandate",
  "revokeMandate",
];

/** The guard's policy on a page, from the limits that its reader has set. */
export function pagePolicy(market: MarketFacts, { maxPerTransaction, maxPerDay }: Limits): Policy {
  const day = { maxPerTransaction, maxPerDay, approvalAbove: maxPerTransaction };
  return { ...draftPolicy(market, day), functions: FUNCTIONS, signatures: ["Permit"] };
}
