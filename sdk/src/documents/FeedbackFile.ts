/** The payment behind a feedback: ERC-8004's fields, and which job of which market it was. */
export type ProofOfPayment = {
  fromAddress: string;
  toAddress: string;
  /** Decimal digits. */
  chainId: string;
  /** The transaction that settled the job. */
  txHash: string;
  market?: string;
  /** Decimal digits. */
  jobId?: string;
};

/** A feedback file as ERC-8004 has it. */
export type FeedbackFile = {
  /** `eip155:<chainId>:<identity registry>`. */
  agentRegistry: string;
  agentId: number;
  /** CAIP-10: `eip155:<chainId>:<address>`. */
  clientAddress: string;
  /** ISO 8601. */
  createdAt: string;
  /** A whole number; as text where a JSON number would not be exact. */
  value: number | string;
  valueDecimals: number;
  tag1?: string;
  tag2?: string;
  endpoint?: string;
  /** The client's words. */
  comment?: string;
  proofOfPayment?: ProofOfPayment;
};
