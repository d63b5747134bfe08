import type { TypedDataField } from "ethers";

/**
 * The EIP-712 fields of the messages that are in no ABI: the market's as its interfaces' NatSpec has them, and those of the
 * token's ERC-2612 and ERC-3009.
 */
export const messageTypes = {
  Agreement: {
    Agreement: [
      { name: "jobId", type: "uint256" },
      { name: "client", type: "address" },
      { name: "provider", type: "address" },
      { name: "status", type: "uint8" },
      { name: "share", type: "uint16" },
      { name: "validUntil", type: "uint40" },
    ],
  },
  Withdraw: {
    Withdraw: [
      { name: "principal", type: "address" },
      { name: "to", type: "address" },
      { name: "amount", type: "uint256" },
      { name: "nonce", type: "uint256" },
      { name: "validUntil", type: "uint40" },
    ],
  },
  Permit: {
    Permit: [
      { name: "owner", type: "address" },
      { name: "spender", type: "address" },
      { name: "value", type: "uint256" },
      { name: "nonce", type: "uint256" },
      { name: "deadline", type: "uint256" },
    ],
  },
  ReceiveWithAuthorization: {
    ReceiveWithAuthorization: [
      { name: "from", type: "address" },
      { name: "to", type: "address" },
      { name: "value", type: "uint256" },
      { name: "validAfter", type: "uint256" },
      { name: "validBefore", type: "uint256" },
      { name: "nonce", type: "bytes32" },
    ],
  },
} satisfies Record<string, Record<string, TypedDataField[]>>;
