import { SessionStore } from "./SessionStore.ts";
import { SigningDesk } from "./SigningDesk.ts";
import { WalletList } from "./WalletList.ts";

/** What a page acts with. The SDK is not among it: it is loaded when a wallet is connected. */
export type WalletTools = {
  readonly wallets: WalletList;
  readonly desk: SigningDesk;
  readonly session: SessionStore;
};

/** The tools of one page. */
export function createWalletTools(target: EventTarget): WalletTools {
  const desk = new SigningDesk();
  const session = new SessionStore(async (wallet, place) => {
    const { openMarket } = await import("../acting/openMarket.ts");
    return openMarket(wallet, place, desk);
  });
  return { wallets: new WalletList(target), desk, session };
}
