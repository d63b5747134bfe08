/** The fields of the EIP-712 messages that are in no ABI. */
export const messages = {
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
};
