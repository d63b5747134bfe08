import { identityActions } from "./actions/identityActions.ts";
import { indexActions } from "./actions/indexActions.ts";
import { marketActions } from "./actions/marketActions.ts";
import { type BoundActions, bindActions } from "./client/bindActions.ts";
import { createClient, type MarketOptions } from "./client/createClient.ts";
import type { PaymentToken } from "./client/MarketClient.ts";
import type { Registries } from "./registries/Registries.ts";

/** One market on one chain: its facts, and every action as a method. */
export type Market = BoundActions<typeof marketActions> & {
  readonly chainId: number;
  /** The market's address. */
  readonly address: string;
  /** The payment token. */
  readonly token: PaymentToken;
  /** Where ERC-8004's registries stand; undefined if the deployment names none. */
  readonly registries: Registries | undefined;
  /** The signer's address; undefined on a market for reading. */
  readonly account: string | undefined;
  /** Reads of the index: lists, histories, totals. They lag behind the chain until `index.waitForBlock` returns. */
  readonly index: BoundActions<typeof indexActions>;
  /** Agents, feedback about them and validations of their work, by ERC-8004. */
  readonly identity: BoundActions<typeof identityActions>;
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
  const { chainId, address, token, registries, sender } = client;
  return {
    chainId,
    address,
    token,
    registries,
    account: sender?.address,
    index: bindActions(client, indexActions),
    identity: bindActions(client, identityActions),
    ...bindActions(client, marketActions),
  };
}
