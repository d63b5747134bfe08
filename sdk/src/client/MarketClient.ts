import type { Interface, Provider } from "ethers";
import type { AccountLane } from "../chain/accountLane.ts";
import type { SendQueue } from "../chain/SendQueue.ts";
import type { Guard } from "../guard/Guard.ts";
import type { OfferNumbers } from "../offers/OfferNumbers.ts";
import type { Registries } from "../registries/Registries.ts";
import type { MarketSigner } from "./MarketSigner.ts";

/** An ethers provider that speaks JSON-RPC, such as `JsonRpcProvider` or `BrowserProvider`. */
export type RpcProvider = Provider & { send(method: string, params: unknown[]): Promise<unknown> };

/** The payment token of a market, as read at deployment. */
export type PaymentToken = { readonly address: string; readonly symbol: string; readonly decimals: number };

/** The account that signs and sends. */
export type Sender = {
  readonly signer: MarketSigner;
  readonly address: string;
  /** True for an account with code, whose transport has its own nonces, gas and fees. */
  readonly isContract: boolean;
  /** What all markets of this process share for this account. */
  readonly lane: AccountLane;
  /** A queue shared with other accounts, if the caller wants one order for all of them. */
  readonly queue: SendQueue | undefined;
};

/** What actions work on: one market on one chain, for one signer or none. Made by `createMarket`. */
export type MarketClient = {
  readonly chainId: number;
  /** The market's address. */
  readonly address: string;
  readonly token: PaymentToken;
  /** Where ERC-8004's registries stand; undefined if the deployment names none. */
  readonly registries: Registries | undefined;
  /** The block in which the market was deployed. */
  readonly startBlock: number;
  /** Milliseconds between two looks at the chain while something is waited for. */
  readonly pollMs: number;
  readonly provider: RpcProvider;
  /** The RPC's origin, for messages. */
  readonly rpcOrigin: string;
  readonly marketInterface: Interface;
  readonly tokenInterface: Interface;
  /** Absent on a market that was opened for reading. */
  readonly sender: Sender | undefined;
  /** Asked before anything is signed, if there is one. */
  readonly guard: Guard | undefined;
  /** Numbers the offers that this client signs. */
  readonly offerNumbers: OfferNumbers;
  /** GraphQL address of the index; absent without one. */
  readonly graphqlUrl: string | undefined;
};
