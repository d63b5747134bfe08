import { type Hex, keccak256, stringToBytes, zeroAddress } from "viem";

/** The indexed form of the reserved key under which a registry tells an agent's wallet. */
export const AGENT_WALLET_KEY = keccak256(stringToBytes("agentWallet"));

/** The wallet in its metadata; null if it was cleared. */
export function walletIn(value: Hex): Hex | null {
  const isAddress = /^0x[0-9a-f]{40}$/i.test(value) && value !== zeroAddress;
  return isAddress ? (value.toLowerCase() as Hex) : null;
}
