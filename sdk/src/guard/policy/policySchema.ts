import { jobMarketAbi } from "@surety/contracts/abi";
import { messageTypes } from "../../signatures/messageTypes.ts";

const address = { type: "string", pattern: "^0x[0-9a-fA-F]{40}$" } as const;
const amount = { type: "string", pattern: "^[0-9]{1,30}(\\.[0-9]{1,18})?$" } as const;
const functionNames = jobMarketAbi
  .filter((item) => item.type === "function" && item.stateMutability === "nonpayable" && item.name !== "multicall")
  .map((item) => ("name" in item ? item.name : ""));

/** JSON Schema (2020-12) of a guard's policy. Unknown fields are refused: a misspelt cap would be no cap. */
export const policySchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Policy",
  type: "object",
  required: [
    "version",
    "chainId",
    "market",
    "token",
    "functions",
    "approvals",
    "signatures",
    "maxPerTransaction",
    "maxPerDay",
    "maxPerCounterparty",
    "maxDepositPerDay",
    "maxAllowance",
    "maxOpenJobs",
    "approvalAbove",
  ],
  additionalProperties: false,
  properties: {
    version: { const: 1 },
    chainId: { type: "integer", minimum: 1 },
    market: address,
    token: {
      type: "object",
      required: ["address", "symbol", "decimals"],
      additionalProperties: false,
      properties: {
        address,
        symbol: { type: "string", pattern: "^[\\p{L}\\p{N}\\p{Sc}.$-]{1,16}$" },
        decimals: { type: "integer", minimum: 2, maximum: 18 },
      },
    },
    functions: { type: "array", uniqueItems: true, items: { enum: [...new Set(functionNames)] } },
    approvals: { type: "boolean" },
    signatures: { type: "array", uniqueItems: true, items: { enum: ["Offer", ...Object.keys(messageTypes)] } },
    maxPerTransaction: amount,
    maxPerDay: amount,
    maxPerCounterparty: amount,
    counterparties: { type: "object", propertyNames: { pattern: address.pattern }, additionalProperties: amount },
    maxDepositPerDay: amount,
    maxAllowance: amount,
    maxOpenJobs: { type: "integer", minimum: 0, maximum: 1_000 },
    approvalAbove: amount,
  },
} as const;
