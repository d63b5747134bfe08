import type { Eip1193Provider } from "./Eip1193Provider.ts";
import type { MarketSigner } from "./MarketSigner.ts";
import type { ViemWallet } from "./ViemWallet.ts";

/**
 * What may sign for a market: an ethers `Signer`, a viem `WalletClient`, an EIP-1193 wallet, a smart account, or a private key as 0x
 * and 64 hex digits.
 */
export type AnySigner = MarketSigner | ViemWallet | Eip1193Provider | string;
