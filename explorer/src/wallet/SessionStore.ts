import type { Place } from "./Place.ts";
import { problemOf } from "./problemOf.ts";
import type { Opened, Session } from "./Session.ts";
import { switchChain } from "./switchChain.ts";
import type { Wallet } from "./Wallet.ts";

/** Opens a market for a wallet's account; it loads the SDK first. */
export type Open = (wallet: Wallet, place: Place) => Promise<Opened>;

const NONE: Session = { state: "none" };

/**
 * The page's one wallet session. It follows the wallet: another account opens the market anew, another chain stops it until the wallet is
 * switched back.
 */
export class SessionStore {
  #session: Session = NONE;
  readonly #open: Open;
  readonly #listeners = new Set<() => void>();
  /** Counts attempts, so that an answer that comes too late changes nothing. */
  #attempt = 0;
  #unfollow: (() => void) | undefined;

  constructor(open: Open) {
    this.#open = open;
  }

  readonly get = (): Session => this.#session;

  /** Calls `listener` after each change, until the returned function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Asks the wallet for an account and opens the market for it. How it went stands in the session. */
  async connect(wallet: Wallet, place: Place): Promise<void> {
    this.#unfollow?.();
    this.#unfollow = this.#follow(wallet, place);
    await this.#renew(wallet, place);
  }

  /** Asks the wallet to switch to the market's chain, and opens the market there. */
  async switchChain(): Promise<void> {
    const session = this.#session;
    if (session.state !== "wrongChain") return;
    const { wallet, place } = session;
    try {
      await switchChain(wallet.provider, place.chainId);
    } catch (error) {
      this.#set({ state: "failed", wallet, place, problem: problemOf(error) });
      return;
    }
    await this.#renew(wallet, place);
  }

  /** Forgets the wallet. What it allows to this page stays as it is in the wallet. */
  disconnect(): void {
    this.#attempt += 1;
    this.#unfollow?.();
    this.#unfollow = undefined;
    this.#set(NONE);
  }

  async #renew(wallet: Wallet, place: Place): Promise<void> {
    const attempt = ++this.#attempt;
    this.#set({ state: "opening", wallet });
    const session = await this.#reach(wallet, place);
    if (attempt === this.#attempt) this.#set(session);
  }

  async #reach(wallet: Wallet, place: Place): Promise<Session> {
    try {
      // Before the SDK opens the market: it would look for one on whatever chain the wallet is.
      await wallet.provider.request({ method: "eth_requestAccounts" });
      const actual = Number(await wallet.provider.request({ method: "eth_chainId" }));
      if (actual !== place.chainId) return { state: "wrongChain", wallet, place, actual };
      return { state: "open", wallet, place, opened: await this.#open(wallet, place) };
    } catch (error) {
      return { state: "failed", wallet, place, problem: problemOf(error) };
    }
  }

  #follow(wallet: Wallet, place: Place): () => void {
    const { provider } = wallet;
    const onAccounts = (accounts: unknown) => {
      const isGone = Array.isArray(accounts) && accounts.length === 0;
      if (isGone) this.disconnect();
      else void this.#renew(wallet, place);
    };
    const onChain = () => void this.#renew(wallet, place);
    provider.on?.("accountsChanged", onAccounts);
    provider.on?.("chainChanged", onChain);
    return () => {
      provider.removeListener?.("accountsChanged", onAccounts);
      provider.removeListener?.("chainChanged", onChain);
    };
  }

  #set(session: Session): void {
    this.#session = session;
    for (const listener of this.#listeners) listener();
  }
}
