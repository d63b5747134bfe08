import type { Hex } from "viem";
import type { MarketEvent } from "./MarketEvent.ts";
import type { AccountRow } from "./Rows.ts";

/** An account that hires or is hired, and when it last did so before (Unix second; null for never). */
export type Arrival = { column: "activeClients" | "activeProviders"; lastAt: bigint | null };

/** When an account last hired or was hired. */
export type LastHires = Pick<AccountRow, "lastAsClientAt" | "lastAsProviderAt">;

/** Client and provider of a hire or funding. `lastHiresOf` says of an account how it was before the event; null if it is new. */
export function arrivalsOf(event: MarketEvent, lastHiresOf: (address: Hex) => LastHires | null): Arrival[] {
  if (event.name !== "Hired" && event.name !== "JobFunded") return [];
  const { client, provider } = event.args;
  return [
    { column: "activeClients", lastAt: lastHiresOf(client)?.lastAsClientAt ?? null },
    { column: "activeProviders", lastAt: lastHiresOf(provider)?.lastAsProviderAt ?? null },
  ];
}
