import { file, hash, text, words } from "./schemaParts.ts";

/** JSON Schema (2020-12) of terms. */
export const termsSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Terms",
  type: "object",
  required: ["version", "title", "kind", "description", "acceptance"],
  additionalProperties: false,
  properties: {
    version: { const: 1 },
    title: text(120),
    kind: words,
    description: text(4096),
    inputs: { type: "array", maxItems: 16, items: file },
    acceptance: {
      type: "object",
      required: ["method", "description"],
      additionalProperties: false,
      properties: {
        method: words,
        description: text(2048),
        parameters: {
          type: "object",
          maxProperties: 16,
          propertyNames: { pattern: "^[A-Za-z][A-Za-z0-9]{0,39}$" },
          additionalProperties: { type: ["string", "number", "boolean"], maxLength: 1024 },
        },
      },
    },
  },
} as const;

/** JSON Schema (2020-12) of a delivery manifest. */
export const manifestSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Manifest",
  type: "object",
  required: ["version", "jobId", "termsHash", "summary", "files"],
  additionalProperties: false,
  properties: {
    version: { const: 1 },
    jobId: { type: "string", pattern: "^[1-9][0-9]{0,77}$" },
    termsHash: hash,
    summary: text(1024),
    files: { type: "array", minItems: 1, maxItems: 16, items: file },
  },
} as const;
