import { z } from "zod";

const address = z.string().regex(/^0x[0-9a-fA-F]{40}$/);

/**
 * The payment behind a feedback. `fromAddress`, `toAddress`, `chainId` and `txHash` are ERC-8004's; `market` and `jobId` say which job of
 * ours it was.
 */
const proofOfPayment = z.looseObject({
  fromAddress: address,
  toAddress: address,
  chainId: z.string().regex(/^[1-9]\d{0,8}$/),
  txHash: z.string().regex(/^0x[0-9a-fA-F]{64}$/),
  market: address.optional(),
  jobId: z
    .string()
    .regex(/^[1-9]\d{0,77}$/)
    .optional(),
});

/** A feedback file as ERC-8004 has it. Fields that the index does not read are let through. */
export const feedbackFile = z.looseObject({
  agentRegistry: z.string(),
  agentId: z.int().nonnegative(),
  clientAddress: z.string(),
  createdAt: z.string(),
  value: z.union([z.int(), z.string().regex(/^-?\d{1,39}$/)]),
  valueDecimals: z.int().min(0).max(18),
  proofOfPayment: proofOfPayment.optional(),
});

export type ProofOfPayment = z.output<typeof proofOfPayment>;
