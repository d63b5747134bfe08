import { AbstractSigner, JsonRpcSigner, Wallet } from "ethers";
import { accountLane } from "../chain/accountLane.ts";
import type { SendQueue } from "../chain/SendQueue.ts";
import { InvalidArgumentError } from "../errors/InvalidArgumentError.ts";
import { toMarketError } from "../errors/toMarketError.ts";
import { WalletChainError } from "../errors/WalletChainError.ts";
import type { AnySigner } from "./AnySigner.ts";
import type { Connection } from "./connectProvider.ts";
import { injectedSigner } from "./injectedSigner.ts";
import type { Sender } from "./MarketClient.ts";
import type { MarketSigner } from "./MarketSigner.ts";
import { viemSigner } from "./viemSigner.ts";

/** Code by which a key's account delegates (EIP-7702): it still signs and sends as a key does. */
const DELEGATION = "0xef0100";

/** The account behind whatever signs for a market. */
export async function senderOf(
  signer: AnySigner,
  connection: Connection,
  queue: SendQueue | undefined,
): Promise<Sender> {
  try {
    const { provider, chainId } = connection;
    const adapted = await adapt(signer, connection);
    const address = await adapted.getAddress();
    const code = await provider.getCode(address);
    const hasCode = code !== "0x" && !code.startsWith(DELEGATION);
    const isContract = hasCode || (isViem(signer) && signer.account?.type === "smart");
    return { signer: adapted, address, isContract, lane: accountLane(chainId, address), queue };
  } catch (error) {
    throw toMarketError(error, { url: connection.origin });
  }
}

async function adapt(signer: AnySigner, { provider, chainId }: Connection): Promise<MarketSigner> {
  if (typeof signer === "string") return walletOf(signer).connect(provider);
  if (signer instanceof JsonRpcSigner) {
    // It lives in its node, which may be another's.
    const actual = Number(await signer.provider.send("eth_chainId", []));
    if (actual !== chainId) throw new WalletChainError(chainId, actual);
    return signer;
  }
  if (signer instanceof AbstractSigner) return signer.provider === provider ? signer : signer.connect(provider);
  if ("getAddress" in signer) return signer;
  if (isViem(signer)) return viemSigner(signer, chainId);
  if (typeof signer.request === "function") return injectedSigner(signer, chainId);
  throw new InvalidArgumentError(
    "signer",
    typeof signer,
    "Pass an ethers Signer, a viem WalletClient, an EIP-1193 wallet or a private key.",
  );
}

function isViem(signer: AnySigner): signer is Extract<AnySigner, { getChainId: unknown }> {
  return typeof signer === "object" && "getChainId" in signer && "signTypedData" in signer;
}

/** The key stays out of messages and causes. */
function walletOf(key: string): Wallet {
  try {
    return new Wallet(key);
  } catch {
    throw new InvalidArgumentError("signer", "(hidden)", "Pass a private key of 0x and 64 hex digits.");
  }
}
