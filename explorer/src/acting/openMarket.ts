import { createMarket } from "@surety/sdk";
import { storageStore } from "@surety/sdk/browser";
import { MarketDiffersError } from "../wallet/errors.ts";
import type { Place } from "../wallet/Place.ts";
import type { Opened } from "../wallet/Session.ts";
import type { SigningDesk } from "../wallet/SigningDesk.ts";
import type { Wallet } from "../wallet/Wallet.ts";
import { confirmingGuard } from "./confirmingGuard.ts";
import { loadLimits } from "./limitsStorage.ts";
import { pagePolicy } from "./pagePolicy.ts";

/**
 * Opens the market for a wallet's account, behind a guard. The wallet's own RPC is the only chain that is read, and where the market stands
 * is the SDK's knowledge, not the index's, but on a local chain.
 *
 * @throws {@link MarketDiffersError}, and what `createMarket` throws.
 */
export async function openMarket({ provider }: Wallet, place: Place, desk: SigningDesk): Promise<Opened> {
  const { indexerUrl, token } = place;
  const options = { signer: provider, indexerUrl, token: token.symbol };
  const known = await createMarket(options);
  if (known.address.toLowerCase() !== place.market) throw new MarketDiffersError(place.market, known.address);
  const policy = pagePolicy(known, loadLimits());
  const store = storageStore(`surety.guard.${known.chainId}.${known.address}`);
  const guard = confirmingGuard({ policy, store }, desk);
  const market = await createMarket({ ...options, guard });
  return { market, account: market.account ?? "", guard };
}
