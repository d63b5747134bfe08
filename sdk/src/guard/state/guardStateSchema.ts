const units = { type: "string", pattern: "^[0-9]{1,40}$" } as const;
/** Ids and nonces have 256 bits. */
const word = { type: "string", pattern: "^[0-9]{1,78}$" } as const;
const time = { type: "integer", minimum: 0 } as const;
const texts = { type: "object", additionalProperties: { type: "string" } } as const;
const nullable = (schema: object) => ({ anyOf: [{ type: "null" }, schema] });

function record<P extends Record<string, object>>(properties: P) {
  return { type: "object", required: Object.keys(properties), additionalProperties: false, properties };
}

const slot = record({ jobId: nullable(word), until: nullable(time) });
const effects = record({ funds: texts, allowances: texts, acts: { type: "array", items: { type: "string" } } });
const parties = { type: "object", additionalProperties: texts } as const;
const known = record({
  chainId: time,
  market: { type: "string" },
  token: { type: "string" },
  feeRecipient: { type: "string" },
  jobs: parties,
});
// Optional, so that what a guard wrote before it knew of registries is still read.
const cast = { ...known, properties: { ...known.properties, registries: texts } };
const reservation = record({
  id: { type: "string" },
  stage: { enum: ["reserved", "sent", "done"] },
  at: time,
  account: { type: "string" },
  risks: { type: "array", items: record({ amount: units, counterparty: { type: "string" } }) },
  deposit: units,
  opens: { type: "array", items: slot },
  hash: nullable({ type: "string" }),
  expected: nullable(record({ effects, cast })),
  signed: nullable(
    record({ principal: { type: "string" }, nonce: nullable(word), validUntil: time, jobId: nullable(word) }),
  ),
});

/** JSON Schema (2020-12) of what a guard remembers. */
export const guardStateSchema = record({
  version: { const: 1 },
  reservations: { type: "array", items: reservation },
  jobs: { type: "array", items: record({ jobId: word, isCounted: { type: "boolean" } }) },
  unknownJobs: { type: "array", items: time },
  trip: nullable(record({ at: time, hash: { type: "string" }, what: { type: "string" } })),
});
