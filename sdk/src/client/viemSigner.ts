import type { TransactionRequest } from "ethers";
import { WalletAccountError } from "../errors/WalletAccountError.ts";
import { WalletChainError } from "../errors/WalletChainError.ts";
import type { MarketSigner } from "./MarketSigner.ts";
import type { ViemWallet } from "./ViemWallet.ts";

type Ask = (parameters: Record<string, unknown>) => Promise<string>;

/** A viem wallet as a signer. Its chain is asked before each act, since a wallet's owner may change it. */
export async function viemSigner(wallet: ViemWallet, chainId: number): Promise<MarketSigner> {
  const account = wallet.account ?? (await wallet.getAddresses?.())?.[0];
  if (account === undefined) throw new WalletAccountError(undefined, []);
  const address = typeof account === "string" ? account : account.address;
  const check = async () => {
    const actual = await wallet.getChainId();
    if (actual !== chainId) throw new WalletChainError(chainId, actual);
  };
  await check();
  return {
    getAddress: async () => address,
    signTypedData: async (domain, types, message) => {
      await check();
      const [primaryType] = Object.keys(types);
      return (wallet.signTypedData as Ask)({ account, domain, types, primaryType, message });
    },
    sendTransaction: async (request) => {
      await check();
      return { hash: await (wallet.sendTransaction as Ask)({ account, chain: null, ...parametersOf(request) }) };
    },
  };
}

/** viem's names for ethers' fields; what is absent stays absent. */
function parametersOf({ to, data, gasLimit, nonce, ...fees }: TransactionRequest): Record<string, unknown> {
  const { maxFeePerGas, maxPriorityFeePerGas, gasPrice } = fees;
  const all = { to, data, gas: gasLimit, nonce, maxFeePerGas, maxPriorityFeePerGas, gasPrice };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
