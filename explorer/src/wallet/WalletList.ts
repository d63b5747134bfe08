import { cleanText } from "@surety/sdk";
import type { Wallet, WalletProvider } from "./Wallet.ts";

const MAX_WALLETS = 20;
const NAME_LIMIT = 40;

/**
 * The wallets of this browser, found by EIP-6963: they announce themselves when asked, and whenever they come later. What they announce
 * is parsed: a wallet that is malformed is left out, and its icon, a picture of a stranger's, is not shown.
 *
 * @param target - Where announcements arrive: the page's window.
 */
export class WalletList {
  #wallets: readonly Wallet[] = [];
  readonly #listeners = new Set<() => void>();

  constructor(target: EventTarget) {
    target.addEventListener("eip6963:announceProvider", (event) => this.#add((event as CustomEvent<unknown>).detail));
    target.dispatchEvent(new Event("eip6963:requestProvider"));
  }

  /** The wallets found so far; the same array until there is another. */
  readonly get = (): readonly Wallet[] => this.#wallets;

  /** Calls `listener` whenever a wallet is added, until the returned function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #add(detail: unknown): void {
    const wallet = walletOf(detail);
    const isNew = wallet !== undefined && this.#wallets.every(({ id }) => id !== wallet.id);
    if (!isNew || this.#wallets.length >= MAX_WALLETS) return;
    this.#wallets = [...this.#wallets, wallet];
    for (const listener of this.#listeners) listener();
  }
}

function walletOf(detail: unknown): Wallet | undefined {
  const { info, provider } = fieldsOf(detail);
  const { uuid, name } = fieldsOf(info);
  if (typeof uuid !== "string" || typeof name !== "string") return undefined;
  if (typeof fieldsOf(provider).request !== "function") return undefined;
  return {
    id: uuid,
    name: cleanText(name, NAME_LIMIT) || "A wallet without a name",
    provider: provider as WalletProvider,
  };
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
