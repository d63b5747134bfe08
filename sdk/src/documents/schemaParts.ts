/** keccak256 of something, as 0x and 64 lower-case hex digits. */
export const hash = { type: "string", pattern: "^0x[0-9a-f]{64}$" } as const;

/** Words in lower case with dashes between them. */
export const words = { type: "string", pattern: "^[a-z0-9]+(-[a-z0-9]+)*$", maxLength: 60 } as const;

/** A text that is not empty. */
export function text(maxLength: number) {
  return { type: "string", minLength: 1, maxLength } as const;
}

/** A {@link DocumentFile}. */
export const file = {
  type: "object",
  required: ["name", "mediaType", "hash"],
  additionalProperties: false,
  properties: {
    name: text(120),
    mediaType: { type: "string", pattern: "^[a-z0-9.+-]+/[a-z0-9.+-]+$", maxLength: 100 },
    hash,
    inline: { type: "string", maxLength: 4096 },
  },
} as const;

/** An agent's id where JSON has it: exact in every reader. */
export const agentId = { type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER } as const;
