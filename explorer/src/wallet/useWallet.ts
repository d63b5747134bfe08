import { createContext, use, useSyncExternalStore } from "react";
import type { WalletTools } from "./createWalletTools.ts";
import type { Session } from "./Session.ts";
import type { DeskState } from "./SigningDesk.ts";
import type { Wallet } from "./Wallet.ts";

export const WalletContext = createContext<WalletTools | undefined>(undefined);

/** The page's wallets, its session, and what lies before the reader; the component is drawn again when one changes. */
export function useWallet(): WalletTools & { found: readonly Wallet[]; now: Session; lies: DeskState } {
  const tools = use(WalletContext);
  if (tools === undefined) throw new Error("There is no WalletContext around this component.");
  const { wallets, session, desk } = tools;
  return {
    ...tools,
    found: useSyncExternalStore(wallets.subscribe, wallets.get),
    now: useSyncExternalStore(session.subscribe, session.get),
    lies: useSyncExternalStore(desk.subscribe, desk.get),
  };
}
