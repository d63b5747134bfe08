import {
  type BaseWallet,
  type JsonRpcProvider,
  type TransactionRequest,
  type TypedDataDomain,
  type TypedDataField,
  Wallet,
} from "ethers";
import type { Page } from "playwright-core";
import { injectWallet } from "../../../../sdk/test/web/injectWallet.ts";

type TypedData = {
  domain: TypedDataDomain;
  types: Record<string, TypedDataField[]>;
  message: Record<string, unknown>;
};
type Told = "accountsChanged" | "chainChanged";

/** What a wallet answers where its owner says no (EIP-1193), as wallets give it. */
const REFUSED = { code: 4001, message: "User rejected the request." };

/**
 * A wallet with a key of its own, as a browser's extension is one: it announces itself (EIP-6963), and its owner may refuse, stand on another
 * chain, or change the account.
 */
export class TestWallet {
  readonly #node: JsonRpcProvider;
  /** The key behind the account that it opens. */
  key: BaseWallet;
  /** The chain that it says it stands on; the node's own while undefined. */
  chainId: string | undefined;
  /** Methods that its owner refuses. */
  readonly refuses = new Set<string>();
  /** What pages have asked it, in order. */
  asked: string[] = [];

  constructor(node: JsonRpcProvider) {
    this.#node = node;
    this.key = Wallet.createRandom(node);
  }

  /** The account that it opens. */
  get account(): string {
    return this.key.address;
  }

  /** Answers a request as the node would, but for what is the wallet's own. */
  async send(method: string, params: unknown[]): Promise<unknown> {
    if (this.refuses.has(method)) throw REFUSED;
    switch (method) {
      case "wallet_switchEthereumChain":
        this.chainId = (params as [{ chainId: string }])[0].chainId;
        return null;
      case "eth_chainId":
        return this.chainId ?? this.#node.send(method, params);
      case "eth_signTypedData_v4":
        return this.#sign(JSON.parse((params as [string, string])[1]));
      case "eth_sendTransaction": {
        const [{ gas: gasLimit, ...fields }] = params as [TransactionRequest & { gas: string }];
        return (await this.key.sendTransaction({ ...fields, gasLimit })).hash;
      }
      default:
        return this.#node.send(method, params);
    }
  }

  /** Puts the wallet into a page that is yet to be opened. */
  async install(page: Page): Promise<void> {
    this.asked = await injectWallet(page, this, this);
    await page.addInitScript(announce);
  }

  /** Signatures and transactions that were asked for since the last call. */
  takeAsked(): string[] {
    return this.asked.splice(0).filter((method) => /^eth_send|^eth_sign|^personal_/.test(method));
  }

  /** What was asked for, without the type that ethers makes itself. */
  #sign({ domain, types: { EIP712Domain: _, ...types }, message }: TypedData): Promise<string> {
    return this.key.signTypedData(domain, types, message);
  }

  /** Tells an open page of a change. */
  async tell(page: Page, event: Told, value: unknown): Promise<void> {
    await page.evaluate(([name, told]) => (globalThis as unknown as Announced).tellWallet(name, told), [
      event,
      value,
    ] as const);
  }
}

type Listener = (value: unknown) => void;
type Announced = {
  ethereum: { request(request: unknown): Promise<unknown> };
  tellWallet(event: Told, value: unknown): void;
};

/** Runs in the page: announces its `ethereum` with a hostile name, since names are the wallets' own words. */
function announce(): void {
  const scope = globalThis as unknown as Announced;
  const listeners: [Told, Listener][] = [];
  const provider = {
    request: (request: unknown) => scope.ethereum.request(request),
    on: (event: Told, listener: Listener) => void listeners.push([event, listener]),
    removeListener: (event: Told, listener: Listener) => {
      const index = listeners.findIndex(([name, each]) => name === event && each === listener);
      if (index >= 0) listeners.splice(index, 1);
    },
  };
  scope.tellWallet = (event, value) => {
    for (const [name, listener] of [...listeners]) if (name === event) listener(value);
  };
  const info = { uuid: "7f4c0f0c", name: "Test <b>wallet</b>", icon: "data:image/svg+xml,<svg/>", rdns: "test.wallet" };
  const detail = Object.freeze({ info: Object.freeze(info), provider });
  const tell = () => dispatchEvent(new CustomEvent("eip6963:announceProvider", { detail }));
  addEventListener("eip6963:requestProvider", tell);
  tell();
}
