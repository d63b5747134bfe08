import { z } from "zod";
import { ConfigError } from "../../config/ConfigError.ts";

/** What the environment decides about the API. */
export type Settings = {
  /** Requests that one address may send in a minute. */
  rateLimit: number;
  /** Event streams open at once, all addresses together. */
  streams: number;
  /** Event streams open at once for one address. */
  streamsPerAddress: number;
  /** True if a proxy of ours stands in front, so that the last `x-forwarded-for` is the caller. */
  isBehindProxy: boolean;
  /** File with the last reconcile of the supervisor; null if there is none. */
  reconcileFile: string | null;
};

const count = (standard: number) => z.coerce.number().int().min(1).max(1_000_000).default(standard);

const environment = z.object({
  SURETY_RATE_LIMIT: count(3_000),
  SURETY_STREAMS: count(200),
  SURETY_STREAMS_PER_ADDRESS: count(20),
  SURETY_TRUSTED_PROXY: z.enum(["0", "1"]).default("0"),
  SURETY_RECONCILE_FILE: z.string().min(1).nullable().default(null),
});

/**
 * Reads the settings.
 *
 * @throws ConfigError naming the variable that is wrong.
 */
export function settingsFrom(env: NodeJS.ProcessEnv): Settings {
  const { success, data, error } = environment.safeParse(env);
  if (!success) throw new ConfigError(`Set the environment right: ${z.prettifyError(error)}`);
  return {
    rateLimit: data.SURETY_RATE_LIMIT,
    streams: data.SURETY_STREAMS,
    streamsPerAddress: data.SURETY_STREAMS_PER_ADDRESS,
    isBehindProxy: data.SURETY_TRUSTED_PROXY === "1",
    reconcileFile: data.SURETY_RECONCILE_FILE,
  };
}
