import type { MarketClient, Sender } from "../client/MarketClient.ts";
import { chainViewOf } from "./chainViewOf.ts";
import type { Clearance, GuardRequest } from "./Guard.ts";

/** Leave without a guard. */
const unguarded: Clearance = {
  explanation: undefined,
  run: async (prepare, sign) => sign(await prepare()),
  settle: async () => undefined,
};

/** Asks a market's guard, if it has one, for leave to sign. Everything that this package signs passes here. */
export async function reviewOf(
  client: MarketClient,
  sender: Sender,
  subject: GuardRequest["subject"],
): Promise<Clearance> {
  const { guard, chainId, address: market, token, registries } = client;
  if (guard === undefined) return unguarded;
  const place = { chainId, market, token, registries };
  return guard.review({ ...place, account: sender.address, chain: chainViewOf(client), subject });
}
