import type { DocumentFile } from "./DocumentFile.ts";

/** What a validator is asked to check. Its canonical bytes (RFC 8785) give the request's hash. */
export type ValidationRequest = {
  /** Version of this shape. */
  version: 1;
  /** `eip155:<chainId>:<identity registry>`. */
  agentRegistry: string;
  agentId: number;
  /** CAIP-10: `eip155:<chainId>:<address>`. */
  validatorAddress: string;
  /** 32 random bytes: they make the hash one that nobody can have taken before. */
  salt: string;
  /** What is to be checked, in words. */
  description: string;
  /** The job whose work it is. */
  job?: {
    market: string;
    /** Decimal digits. */
    jobId: string;
    /** Hash of the delivery manifest. */
    deliverable?: string;
  };
  /** What the validator needs. */
  files?: DocumentFile[];
};
