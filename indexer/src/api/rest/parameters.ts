import { z } from "@hono/zod-openapi";
import type { Hex } from "viem";

const MAX_INT4 = 2_147_483_647;

/** A whole number in decimal digits, at most `max`. */
function whole(min: number, max: number, description: string) {
  return z
    .string()
    .regex(/^\d{1,10}$/, "must be a whole number")
    .transform(Number)
    .pipe(z.int().min(min).max(max))
    .openapi({ type: "integer", minimum: min, maximum: max, description });
}

function digits(length: number, description: string) {
  return z
    .string()
    .regex(new RegExp(`^\\d{1,${length}}$`), "must be decimal digits")
    .transform(BigInt)
    .openapi({ type: "string", pattern: `^\\d{1,${length}}$`, description });
}

function address(description: string) {
  return z
    .string()
    .regex(/^0x[0-9a-fA-F]{40}$/, "must be an address: 0x and 40 hex digits")
    .transform((text) => text.toLowerCase() as Hex)
    .openapi({ type: "string", pattern: "^0x[0-9a-fA-F]{40}$", description });
}

function flag(description: string) {
  return z
    .enum(["true", "false"])
    .transform((text) => text === "true")
    .openapi({ type: "boolean", description });
}

/** Query and path parameters that several routes share. */
export const parameters = {
  whole,
  digits,
  address,
  flag,
  limit: whole(1, 100, "At most so many rows.").default(50),
  cursor: z.string().min(1).max(1_000).optional().openapi({ description: "`next` of the page before, unchanged." }),
  chainId: whole(1, MAX_INT4, "Only this chain (EIP-155 chain id).").optional(),
  market: address("Only this market (its contract's address).").optional(),
  jobId: digits(78, "Only this job; ids are sequential per market."),
  now: digits(
    12,
    "Unix second by which the clock's part is judged; by default the last indexed block's time.",
  ).optional(),
};
