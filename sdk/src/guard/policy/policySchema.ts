import { identityRegistryAbi, jobMarketAbi, reputationRegistryAbi, validationRegistryAbi } from "@surety/contracts/abi";
import { agentWalletTypes } from "../../registries/agentWalletTypedData.ts";
import { messageTypes } from "../../signatures/messageTypes.ts";

const address = { type: "string", pattern: "^0x[0-9a-fA-F]{40}$" } as const;
const amount = { type: "string", pattern: "^[0-9]{1,30}(\\.[0-9]{1,18})?$" } as const;
const registryAbis = [...identityRegistryAbi, ...reputationRegistryAbi, ...validationRegistryAbi];

type AbiItem = { readonly type: string; readonly name?: string; readonly stateMutability?: string };

/** The functions that change a contract's state, each once. */
function writesOf(abi: readonly AbiItem[]): string[] {
  const writes = abi.filter(({ type, stateMutability }) => type === "function" && stateMutability === "nonpayable");
  return [...new Set(writes.flatMap(({ name }) => (name === undefined || name === "multicall" ? [] : name)))];
}

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
    functions: { type: "array", uniqueItems: true, items: { enum: writesOf(jobMarketAbi) } },
    registries: {
      type: "object",
      required: ["identity", "reputation", "validation", "functions"],
      additionalProperties: false,
      properties: {
        identity: address,
        reputation: address,
        validation: address,
        functions: { type: "array", uniqueItems: true, items: { enum: writesOf(registryAbis) } },
      },
    },
    approvals: { type: "boolean" },
    signatures: {
      type: "array",
      uniqueItems: true,
      items: { enum: ["Offer", ...Object.keys(messageTypes), ...Object.keys(agentWalletTypes)] },
    },
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
