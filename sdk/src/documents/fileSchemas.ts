import { agentId, file, hash, text } from "./schemaParts.ts";

const DIALECT = "https://json-schema.org/draft/2020-12/schema";
const anyText = { type: "string" } as const;
const textList = { type: "array", items: anyText } as const;
const address = { type: "string", pattern: "^0x[0-9a-fA-F]{40}$", description: "an address of 0x and 40 hex digits" };
const account = {
  type: "string",
  pattern: "^eip155:[1-9][0-9]{0,8}:0x[0-9a-fA-F]{40}$",
  description: 'chain and address, for instance "eip155:8453:0x" and 40 hex digits',
} as const;
const registry = { ...anyText, description: "the registry as eip155:<chainId>:<address>" } as const;
const id = { ...agentId, description: "the agent's id as a whole JSON number" } as const;
const digits = {
  type: "string",
  pattern: "^[1-9][0-9]{0,77}$",
  description: 'decimal digits as text, for instance "7"',
};

const service = {
  type: "object",
  required: ["name", "endpoint"],
  properties: {
    name: { ...anyText, description: 'the kind of service as text, for instance "MCP"' },
    endpoint: { ...anyText, description: "where it is reached, as text" },
    version: { ...anyText, description: 'a version as text, for instance "1"' },
    skills: { ...textList, description: "a list of texts" },
    domains: { ...textList, description: "a list of texts" },
    price: { ...anyText, description: 'whole tokens as text, for instance "2.50"' },
  },
} as const;

/** JSON Schema (2020-12) of an agent's registration file, by ERC-8004; fields that it does not name are let through. */
export const registrationSchema = {
  $schema: DIALECT,
  title: "RegistrationFile",
  type: "object",
  required: ["type", "name", "description", "image"],
  properties: {
    type: {
      const: "https://eips.ethereum.org/EIPS/eip-8004#registration-v1",
      description: "https://eips.ethereum.org/EIPS/eip-8004#registration-v1",
    },
    name: { ...anyText, description: "the agent's name as text" },
    description: { ...anyText, description: "what the agent does, as text" },
    image: { ...anyText, description: "the URI of a picture as text; it may be empty" },
    services: { type: "array", items: service, description: "a list of services" },
    x402Support: { type: "boolean", description: "true or false" },
    active: { type: "boolean", description: "true or false" },
    registrations: {
      type: "array",
      description: "a list of agentId and agentRegistry",
      items: {
        type: "object",
        required: ["agentId", "agentRegistry"],
        properties: { agentId: { ...id, type: ["integer", "null"] }, agentRegistry: registry },
      },
    },
    supportedTrust: { ...textList, description: "a list of texts" },
  },
} as const;

/** JSON Schema (2020-12) of a feedback file, by ERC-8004; fields that it does not name are let through. */
export const feedbackSchema = {
  $schema: DIALECT,
  title: "FeedbackFile",
  type: "object",
  required: ["agentRegistry", "agentId", "clientAddress", "createdAt", "value", "valueDecimals"],
  properties: {
    agentRegistry: registry,
    agentId: id,
    clientAddress: { ...anyText, description: "the client as eip155:<chainId>:<address>" },
    createdAt: { ...anyText, description: 'a time by ISO 8601 as text, for instance "2026-01-31T12:00:00Z"' },
    value: {
      type: ["integer", "string"],
      minimum: Number.MIN_SAFE_INTEGER,
      maximum: Number.MAX_SAFE_INTEGER,
      pattern: "^-?[0-9]{1,39}$",
      description: "a whole number, with valueDecimals beside it",
    },
    valueDecimals: { type: "integer", minimum: 0, maximum: 18, description: "a whole number from 0 to 18" },
    proofOfPayment: {
      type: "object",
      required: ["fromAddress", "toAddress", "chainId", "txHash"],
      properties: {
        fromAddress: address,
        toAddress: address,
        chainId: { type: "string", pattern: "^[1-9][0-9]{0,8}$", description: 'decimal digits as text: "8453"' },
        txHash: { type: "string", pattern: "^0x[0-9a-fA-F]{64}$", description: "a hash of 0x and 64 hex digits" },
        market: address,
        jobId: digits,
      },
    },
  },
} as const;

/** JSON Schema (2020-12) of a validation request. */
export const validationRequestSchema = {
  $schema: DIALECT,
  title: "ValidationRequest",
  type: "object",
  required: ["version", "agentRegistry", "agentId", "validatorAddress", "salt", "description"],
  additionalProperties: false,
  properties: {
    version: { const: 1, description: "1" },
    agentRegistry: account,
    agentId: id,
    validatorAddress: account,
    salt: { ...hash, description: "32 random bytes as 0x and 64 lower-case hex digits" },
    description: { ...text(4096), description: "what is to be checked, in words" },
    job: {
      type: "object",
      required: ["market", "jobId"],
      additionalProperties: false,
      properties: {
        market: address,
        jobId: digits,
        deliverable: { ...hash, description: "the manifest's hash as 0x and 64 lower-case hex digits" },
      },
    },
    files: { type: "array", maxItems: 16, items: file, description: "a list of files made with buildFile" },
  },
} as const;

/** JSON Schema (2020-12) of a verdict. */
export const verdictSchema = {
  $schema: DIALECT,
  title: "Verdict",
  type: "object",
  required: ["version", "subject", "score", "summary"],
  additionalProperties: false,
  properties: {
    version: { const: 1, description: "1" },
    subject: { ...hash, description: "the hash of what was judged, as 0x and 64 lower-case hex digits" },
    score: { type: "integer", minimum: 0, maximum: 100, description: "a whole number from 0 to 100" },
    summary: { ...text(1024), description: "why, in words" },
    checks: {
      type: "array",
      maxItems: 64,
      description: "a list of name and passed",
      items: {
        type: "object",
        required: ["name", "passed"],
        additionalProperties: false,
        properties: {
          name: { ...text(120), description: "what was looked at" },
          passed: { type: "boolean", description: "true or false" },
          note: { ...text(1024), description: "a remark in words" },
        },
      },
    },
    files: { type: "array", maxItems: 16, items: file, description: "a list of files made with buildFile" },
  },
} as const;
