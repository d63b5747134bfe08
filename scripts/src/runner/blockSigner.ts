import type { MarketSigner } from "@surety/sdk";
import type { Wallet } from "ethers";
import type { BlockProvider } from "./BlockProvider.ts";

/**
 * A key's signer for many agents in one process. It gives the hash alone: to answer with the whole transaction, ethers recovers the sender
 * from the signature that it has just made, which costs more than making it.
 */
export function blockSigner(wallet: Wallet, provider: BlockProvider): MarketSigner {
  return {
    getAddress: () => wallet.getAddress(),
    signTypedData: (domain, types, message) => wallet.signTypedData(domain, types, message),
    sendTransaction: async (request) => {
      const signed = await wallet.signTransaction(request);
      return { hash: String(await provider.send("eth_sendRawTransaction", [signed])) };
    },
  };
}
