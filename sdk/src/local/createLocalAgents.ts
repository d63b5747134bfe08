import { isLocalChain } from "@surety/contracts/isLocalChain";
import { parseEther, toQuantity, Wallet } from "ethers";
import { type Amount, parseAmount } from "../amounts/parseAmount.ts";
import { marketAbis } from "../chain/marketAbis.ts";
import { waitForReceipt } from "../chain/waitForReceipt.ts";
import { connectProvider } from "../client/connectProvider.ts";
import type { MarketClient, PaymentToken } from "../client/MarketClient.ts";
import { createMarket, type Market } from "../createMarket.ts";
import { ChainNotLocalError } from "../errors/ChainNotLocalError.ts";
import { toMarketError } from "../errors/toMarketError.ts";

const DEFAULT_RPC_URL = "http://127.0.0.1:8545";
const DEFAULT_INDEXER_URL = "http://127.0.0.1:42069";
const ETHER = "100";

/** Where the local agents live, and what each starts with. */
export type LocalAgentsOptions = {
  /** Address of a local chain's JSON-RPC; `http://127.0.0.1:8545` by default. */
  rpcUrl?: string | undefined;
  /** Address of the index's API; `http://127.0.0.1:42069` by default. */
  indexerUrl?: string | undefined;
  /** Test money for each wallet; 1,000 whole tokens by default. */
  tokens?: Amount;
};
/** A market as one agent sees it: with a wallet of its own. */
export type LocalAgent = Market & { readonly account: string };

/**
 * Opens the market once per name, each time with a fresh wallet that holds gas and test money: no key, no sign-up. Only on a local
 * chain (31337), whose node and test token hand both out. The keys are random and gone when the program ends.
 *
 * @throws `ChainNotLocalError` on any other chain, before anything is asked of it, and what `createMarket` throws.
 *
 * @example
 * ```ts
 * const { client, provider, evaluator } = await createLocalAgents(["client", "provider", "evaluator"]);
 * await (await provider.deposit({ amount: "10" })).wait();
 * ```
 */
export async function createLocalAgents<const N extends string>(
  names: readonly N[],
  { rpcUrl = DEFAULT_RPC_URL, indexerUrl = DEFAULT_INDEXER_URL, tokens = "1000" }: LocalAgentsOptions = {},
): Promise<Record<N, LocalAgent>> {
  const { provider, chainId, origin } = await connectProvider(rpcUrl, undefined);
  if (!isLocalChain(chainId)) throw new ChainNotLocalError(chainId);
  const agents = names.map(async (name) => {
    const signer = new Wallet(Wallet.createRandom().privateKey, provider);
    const market = await createMarket({ signer, provider, indexerUrl });
    await fund({ provider, rpcOrigin: origin }, signer.address, market.token, tokens);
    return [name, market];
  });
  return Object.fromEntries(await Promise.all(agents)) as Record<N, LocalAgent>;
}

async function fund(
  chain: Pick<MarketClient, "provider" | "rpcOrigin">,
  account: string,
  token: PaymentToken,
  tokens: Amount,
) {
  const { provider } = chain;
  const amount = parseAmount(tokens, token.decimals);
  const data = marketAbis.token.encodeFunctionData("mint", [account, amount]);
  try {
    await provider.send("hardhat_setBalance", [account, toQuantity(parseEther(ETHER))]);
    const [from = account] = (await provider.send("eth_accounts", [])) as string[];
    const mint = { from, to: token.address, data };
    const hash = String(await provider.send("eth_sendTransaction", [mint]));
    await waitForReceipt(chain, hash, mint);
  } catch (error) {
    throw toMarketError(error, { url: chain.rpcOrigin });
  }
}
