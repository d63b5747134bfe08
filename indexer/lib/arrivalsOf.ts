import type { Hex } from "viem";
import type { MarketEvent } from "./MarketEvent.ts";
import type { AccountRow } from "./Rows.ts";

/** An account that hires or is hired, and when it last did so before (Unix second; null for never). */
export type Arrival = { column: "activeClients" | "activeProviders"; lastAt: bigint | null };

/** Client and provider of a hire or funding. `accountOf` gives an account's row as it was before the event. */
export function arrivalsOf(event: MarketEvent, accountOf: (address: Hex) => AccountRow | null): Arrival[] {
  if (event.name !== "Hired" && event.name !== "JobFunded") return [];
  const { client, provider } = event.args;
  return [
    { column: "activeClients", lastAt: accountOf(client)?.lastAsClientAt ?? null },
    { column: "activeProviders", lastAt: accountOf(provider)?.lastAsProviderAt ?? null },
  ];
}
