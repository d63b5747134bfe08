import type { Deployment } from "@surety/contracts/deployments";
import { BrowserProvider } from "ethers";
import { marketAbis } from "../chain/marketAbis.ts";
import type { SendQueue } from "../chain/SendQueue.ts";
import { InvalidArgumentError } from "../errors/InvalidArgumentError.ts";
import { MarketMissingError } from "../errors/MarketMissingError.ts";
import { toMarketError } from "../errors/toMarketError.ts";
import type { Guard } from "../guard/Guard.ts";
import type { AnySigner } from "./AnySigner.ts";
import { adoptProvider, type Connection, connectProvider } from "./connectProvider.ts";
import type { Eip1193Provider } from "./Eip1193Provider.ts";
import { findDeployment } from "./findDeployment.ts";
import { graphqlUrlOf } from "./graphqlUrlOf.ts";
import type { MarketClient, RpcProvider } from "./MarketClient.ts";
import type { MarketPlace } from "./MarketPlace.ts";
import { registriesOf } from "./registriesOf.ts";
import { senderOf } from "./senderOf.ts";

const DEFAULT_POLL_MS = 250;

/** What a market is opened with. One of `rpcUrl`, `provider` and a connected `signer` is needed. */
export type MarketOptions = {
  /** Signs and sends. Without it the market is for reading. */
  signer?: AnySigner;
  /** Address of the chain's JSON-RPC. */
  rpcUrl?: string;
  /** An ethers provider instead of `rpcUrl`. Make it with `cacheTimeout: -1`, else a read may be a quarter of a second old. */
  provider?: RpcProvider;
  /** Address of the index's API, for instance `http://127.0.0.1:42069`. Needed for `market.index`, and to find a local chain's market. */
  indexerUrl?: string;
  /**
   * Where the market stands. By default the record of the RPC's chain: from the folder `SURETY_DEPLOYMENTS_DIR` (not in pages), else
   * from this package; for a local chain without one, what the index says.
   */
  deployment?: Deployment;
  /** Symbol of the payment token; needed where a chain has several markets. */
  token?: string;
  /** Milliseconds between two looks at the chain while something is waited for; 250 by default. */
  pollMs?: number;
  /** One order for the writes of several accounts: pass the same queue to each of their markets. */
  queue?: SendQueue;
  /** Asked before every transaction and every signature; see `createGuard`. */
  guard?: Guard;
};

/** Connects, and checks that chain and deployment belong together. */
export async function createClient(options: MarketOptions): Promise<MarketClient> {
  const connection = await connect(options);
  const { provider, chainId, origin } = connection;
  const deployment = options.deployment ?? (await findDeployment(connection, options.indexerUrl));
  const { address, startBlock, paymentToken } = marketOf(deployment, options.token);
  await checkCode(provider, origin, chainId, address);
  return {
    chainId,
    address,
    token: { address: paymentToken.address, symbol: paymentToken.symbol, decimals: paymentToken.decimals },
    registries: registriesOf(deployment),
    startBlock,
    pollMs: options.pollMs ?? DEFAULT_POLL_MS,
    provider,
    rpcOrigin: origin,
    marketInterface: marketAbis.market,
    tokenInterface: marketAbis.token,
    sender: options.signer === undefined ? undefined : await senderOf(options.signer, connection, options.queue),
    guard: options.guard,
    offerNumbers: new Map(),
    graphqlUrl: options.indexerUrl === undefined ? undefined : graphqlUrlOf(options.indexerUrl),
  };
}

function connect({ provider, rpcUrl, signer, deployment }: MarketOptions): Promise<Connection> {
  if (provider !== undefined) return adoptProvider(provider, deployment?.chainId);
  if (rpcUrl !== undefined) return connectProvider(rpcUrl, deployment?.chainId);
  const own = typeof signer === "object" ? providerOf(signer) : undefined;
  if (own !== undefined) return adoptProvider(own, deployment?.chainId);
  throw new InvalidArgumentError(
    "rpcUrl",
    "undefined",
    "Pass rpcUrl, a provider, or a signer that is connected to one.",
  );
}

/** The chain as a signer reaches it by itself. */
function providerOf(signer: Exclude<AnySigner, string>): RpcProvider | undefined {
  if ("provider" in signer && isRpcProvider(signer.provider)) return signer.provider;
  if (!("request" in signer)) return undefined;
  const request = signer.request as Eip1193Provider["request"];
  return new BrowserProvider({ request: (asked) => request(asked) }, undefined, { cacheTimeout: -1 });
}

function isRpcProvider(value: unknown): value is RpcProvider {
  return typeof value === "object" && value !== null && "send" in value && "getCode" in value;
}

function marketOf({ chainId, markets }: MarketPlace, token: string | undefined): MarketPlace["markets"][number] {
  const fitting = token === undefined ? markets : markets.filter(({ paymentToken }) => paymentToken.symbol === token);
  const [market, another] = fitting;
  if (market === undefined) throw new MarketMissingError(chainId, "");
  if (another !== undefined) {
    const symbols = markets.map(({ paymentToken }) => paymentToken.symbol).join(", ");
    throw new InvalidArgumentError("token", String(token), `Name one of the chain's payment tokens: ${symbols}.`);
  }
  return market;
}

async function checkCode(provider: RpcProvider, url: string, chainId: number, address: string): Promise<void> {
  const code = await provider.getCode(address).catch((error: unknown) => {
    throw toMarketError(error, { url });
  });
  if (code === "0x") throw new MarketMissingError(chainId, address);
}
