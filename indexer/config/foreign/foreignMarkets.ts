import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { z } from "zod";
import { GENERATIONS } from "../../lib/names.ts";
import { ConfigError } from "../ConfigError.ts";

const address = z
  .string()
  .regex(/^0x[0-9a-fA-F]{40}$/, "must be an address")
  .transform((text) => text.toLowerCase() as `0x${string}`);
/** PostgreSQL stores neither NUL nor lone surrogates. */
const printable = z.string().regex(/^\P{C}+$/u, "must be printable text");
const count = z.int().nonnegative();

const table = z.strictObject({
  markets: z.array(
    z.strictObject({
      chainId: z.int().positive(),
      address,
      /** Which events it emits. */
      generation: z.enum(GENERATIONS),
      /** Block of its deployment. Jobs made before it are left out. */
      startBlock: count,
      /** Its token; where jobs choose their own (V1, V2), the one whose amounts are summed. */
      paymentToken: z.strictObject({ address, symbol: printable, decimals: z.int().min(2).max(36) }),
      /** Where address and facts are published. */
      source: printable,
    }),
  ),
});

/** A foreign ERC-8183 contract to index beside our markets. */
export type ForeignMarket = z.infer<typeof table>["markets"][number];

/**
 * The table of foreign markets: the file named in `SURETY_FOREIGN_MARKETS`, else `contracts/foreign-markets.json`.
 *
 * @throws ConfigError if it is no such table; the message names file and field.
 */
export function foreignMarkets(env: NodeJS.ProcessEnv = process.env): readonly ForeignMarket[] {
  const file =
    env.SURETY_FOREIGN_MARKETS || createRequire(import.meta.url).resolve("@surety/contracts/foreign-markets.json");
  const parsed = table.safeParse(read(file));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ConfigError(`The table of foreign markets ${file} is wrong: ${issue?.path.join(".")}: ${issue?.message}`);
  }
  const keys = parsed.data.markets.map((market) => `${market.address} of chain ${market.chainId}`);
  const twice = keys.find((key, i) => keys.indexOf(key) !== i);
  if (twice) throw new ConfigError(`The table of foreign markets ${file} lists ${twice} twice: remove one`);
  return parsed.data.markets;
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    const remedy = "name a JSON file in SURETY_FOREIGN_MARKETS, or unset it";
    throw new ConfigError(`The table of foreign markets cannot be read (${(error as Error).message}): ${remedy}`);
  }
}
