import { indexActions } from "./actions/indexActions.ts";
import { marketActions } from "./actions/marketActions.ts";
import { type BoundActions, bindActions } from "./client/bindActions.ts";
import { createClient, type MarketOptions } from "./client/createClient.ts";
import type { PaymentToken } from "./client/MarketClient.ts";

/** One market on one chain: its facts, and every action as a method. */
export type Market = BoundActions<typeof marketActions> & {
  readonly chainId: number;
  /** The market's address. */
  readonly address: string;
  /** The payment token. */
  readonly token: PaymentToken;
  /** The signer's address; undefined on a market for reading. */
  readonly account: string | undefined;
  /** Reads of the index: lists, histories, totals. They lag behind the chain until `index.waitForBlock` returns. */
  readonly index: BoundActions<typeof indexActions>;
};

/**
 * Opens a market. Without a signer it is for reading.
 *
 * @throws `RpcUnreachableError`, `WrongChainError`, `MarketMissingError`, `InvalidArgumentError`, `DeploymentUnknownError` for a chain
 * without a record, or `IndexerUnreachableError` if the index was to say where a local chain's market stands.
 *
 * @example
 * ```ts
 * const market = await createMarket({ rpcUrl: "http://127.0.0.1:8545", signer: new Wallet(key) });
 * await (await market.deposit({ amount: "100" })).wait();
 * ```
 */
export async function createMarket(options: MarketOptions): Promise<Market> {
  const client = await createClient(options);
  const { chainId, address, token, sender } = client;
  const index = bindActions(client, indexActions);
  return { chainId, address, token, account: sender?.address, index, ...bindActions(client, marketActions) };
}
