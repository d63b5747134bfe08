import { expect, test } from "vitest";
import type { Place } from "../../../src/wallet/Place.ts";
import type { Opened } from "../../../src/wallet/Session.ts";
import { SessionStore } from "../../../src/wallet/SessionStore.ts";
import type { WalletProvider } from "../../../src/wallet/Wallet.ts";

const place: Place = {
  chainId: 31_337,
  market: `0x${"f1".repeat(20)}`,
  token: { symbol: "TUSD", decimals: 6 },
  indexerUrl: "http://127.0.0.1:42069",
};

/** A wallet at the border: what it answers is laid down, what it was asked is kept. */
class ScriptedWallet implements WalletProvider {
  chainId = "0x7a69";
  account = "0xA1";
  readonly asked: string[] = [];
  readonly refuses = new Map<string, number>();
  readonly #listeners = new Map<string, Set<(value: unknown) => void>>();

  async request({ method, params }: { method: string; params?: unknown }): Promise<unknown> {
    this.asked.push(method);
    const code = this.refuses.get(method);
    if (code !== undefined) throw Object.assign(new Error("No."), { code });
    if (method === "eth_chainId") return this.chainId;
    if (method === "wallet_switchEthereumChain") this.chainId = (params as [{ chainId: string }])[0].chainId;
    return method === "eth_requestAccounts" ? [this.account] : null;
  }
  on(event: string, listener: (value: unknown) => void): void {
    this.#listeners.set(event, (this.#listeners.get(event) ?? new Set()).add(listener));
  }
  removeListener(event: string, listener: (value: unknown) => void): void {
    this.#listeners.get(event)?.delete(listener);
  }
  tell(event: string, value: unknown): void {
    for (const listener of [...(this.#listeners.get(event) ?? [])]) listener(value);
  }
}

function scene() {
  const provider = new ScriptedWallet();
  const wallet = { id: "1", name: "Test", provider };
  const store = new SessionStore(async () => ({ account: provider.account }) as Opened);
  /** Resolves once the session is in a state. */
  const reached = (state: string) =>
    new Promise<void>((resolve) => {
      const look = () => store.get().state === state && resolve();
      store.subscribe(look);
      look();
    });
  return { provider, wallet, store, reached };
}

test("a wallet on the market's chain opens the market for its account", async () => {
  const { wallet, store } = scene();
  expect(store.get()).toEqual({ state: "none" });
  const connecting = store.connect(wallet, place);
  expect(store.get()).toEqual({ state: "opening", wallet });
  await connecting;
  expect(store.get()).toEqual({ state: "open", wallet, place, opened: { account: "0xA1" } });
});

test("a wallet on another chain opens nothing until it is switched", async () => {
  const { provider, wallet, store } = scene();
  provider.chainId = "0x1";
  await store.connect(wallet, place);
  expect(store.get()).toEqual({ state: "wrongChain", wallet, place, actual: 1 });
  await store.switchChain();
  expect(store.get().state).toBe("open");
});

test.each([
  [4902, "WalletChainUnknownError", /Add chain 31337 with an RPC address that you trust/],
  [4001, "WalletRefusedError", /Allow the request in the wallet/],
])("a switch that fails with %i says what to do", async (code, name, remedy) => {
  const { provider, wallet, store } = scene();
  provider.chainId = "0x1";
  provider.refuses.set("wallet_switchEthereumChain", code);
  await store.connect(wallet, place);
  await store.switchChain();
  expect(store.get()).toMatchObject({ state: "failed", problem: { name, remedy: expect.stringMatching(remedy) } });
});

test("a wallet that opens no account fails with its own words", async () => {
  const { provider, wallet, store } = scene();
  provider.refuses.set("eth_requestAccounts", 4001);
  await store.connect(wallet, place);
  expect(store.get()).toMatchObject({ state: "failed", problem: { what: "No." } });
});

test("the session follows the wallet to another account, off the chain, and away", async () => {
  const { provider, wallet, store, reached } = scene();
  await store.connect(wallet, place);
  provider.account = "0xB2";
  provider.tell("accountsChanged", ["0xB2"]);
  await reached("open");
  expect(store.get()).toMatchObject({ opened: { account: "0xB2" } });
  provider.chainId = "0x1";
  provider.tell("chainChanged", "0x1");
  await reached("wrongChain");
  provider.tell("accountsChanged", []);
  expect(store.get()).toEqual({ state: "none" });
  const asked = provider.asked.length;
  provider.tell("chainChanged", "0x7a69");
  expect(provider.asked).toHaveLength(asked);
});

test("an answer that comes after the wallet was let go changes nothing", async () => {
  const { wallet, store } = scene();
  const connecting = store.connect(wallet, place);
  store.disconnect();
  await connecting;
  expect(store.get()).toEqual({ state: "none" });
});
