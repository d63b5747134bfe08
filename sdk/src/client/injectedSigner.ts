import { getAddress, type TransactionRequest, TypedDataEncoder, toQuantity } from "ethers";
import { WalletAccountError } from "../errors/WalletAccountError.ts";
import { WalletChainError } from "../errors/WalletChainError.ts";
import type { Eip1193Provider } from "./Eip1193Provider.ts";
import type { MarketSigner } from "./MarketSigner.ts";

/**
 * An EIP-1193 wallet as a signer, with the first account that its owner opens to us. Chain and account are asked before each act, since
 * the owner may change both.
 */
export async function injectedSigner(wallet: Eip1193Provider, chainId: number): Promise<MarketSigner> {
  const [address] = addressesOf(await wallet.request({ method: "eth_requestAccounts" }));
  if (address === undefined) throw new WalletAccountError(undefined, []);
  const check = async () => {
    const actual = Number(await wallet.request({ method: "eth_chainId" }));
    if (actual !== chainId) throw new WalletChainError(chainId, actual);
    const accounts = addressesOf(await wallet.request({ method: "eth_accounts" }));
    if (!accounts.includes(address)) throw new WalletAccountError(address, accounts);
  };
  await check();
  return {
    getAddress: async () => address,
    signTypedData: async (domain, types, message) => {
      await check();
      const payload = JSON.stringify(TypedDataEncoder.getPayload(domain, types, message));
      return String(await wallet.request({ method: "eth_signTypedData_v4", params: [address, payload] }));
    },
    sendTransaction: async (request) => {
      await check();
      return { hash: String(await wallet.request({ method: "eth_sendTransaction", params: [fieldsOf(request)] })) };
    },
  };
}

function addressesOf(answer: unknown): string[] {
  return Array.isArray(answer) ? answer.map((each) => getAddress(String(each))) : [];
}

/** The request as JSON-RPC wants it: quantities in hex. */
function fieldsOf({ from, to, data, gasLimit, nonce, ...rest }: TransactionRequest): Record<string, unknown> {
  const { chainId, maxFeePerGas, maxPriorityFeePerGas, gasPrice } = rest;
  const numbers = { gas: gasLimit, nonce, chainId, maxFeePerGas, maxPriorityFeePerGas, gasPrice };
  const quantities = Object.entries(numbers).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [[name, toQuantity(value)]],
  );
  return { from, to, data, ...Object.fromEntries(quantities) };
}
