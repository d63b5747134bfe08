import { WalletChainUnknownError, WalletRefusedError } from "./errors.ts";
import type { WalletProvider } from "./Wallet.ts";

/** EIP-1193: the owner said no. EIP-3326: the wallet does not know the chain. */
const REFUSED = 4001;
const UNKNOWN_CHAIN = 4902;

/**
 * Asks a wallet to stand on a chain (EIP-3326). The page names no RPC for a chain that the wallet does not know: whom it believes about a
 * chain is its owner's choice.
 *
 * @throws {@link WalletChainUnknownError}, {@link WalletRefusedError}, or what the wallet threw.
 */
export async function switchChain(provider: WalletProvider, chainId: number): Promise<void> {
  try {
    await provider.request({
      method: "wallet_switchEthereumChain",
      params: [{ chainId: `0x${chainId.toString(16)}` }],
    });
  } catch (error) {
    const code = Number((error as { code?: unknown } | undefined)?.code);
    if (code === UNKNOWN_CHAIN) throw new WalletChainUnknownError(chainId, { cause: error });
    if (code === REFUSED) throw new WalletRefusedError({ cause: error });
    throw error;
  }
}
