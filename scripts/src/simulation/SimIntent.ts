import type { Intent } from "../agents/Intent.ts";

/** What an agent of a simulation wants to do next, and what doing it costs the agent outside of the market, in token units. */
export type SimIntent = Intent & { readonly effort?: bigint };
