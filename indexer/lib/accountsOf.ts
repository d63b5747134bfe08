import type { Hex } from "viem";
import type { AccountChanges } from "./accountChangesOf.ts";

/** The accounts that an event changes, each once. */
export function accountsOf({ entries, counts, bookings, judgement, gain }: AccountChanges): Hex[] {
  const accounts = new Set<Hex>();
  for (const { account } of entries) accounts.add(account);
  for (const { account } of counts) accounts.add(account);
  for (const { account } of bookings) accounts.add(account);
  if (judgement !== null) accounts.add(judgement.account);
  if (gain !== null) accounts.add(gain.provider);
  return [...accounts];
}
