import { mandateRights } from "@surety/sdk";
import type { Mandate } from "../data/types.ts";

/** What a mandate allows now. Amounts are token units, times Unix seconds. */
export type MandateGauge = {
  state: "standing" | "expired" | "revoked";
  /** Put at risk in the window that runs now. */
  spent: bigint;
  left: bigint;
  cap: bigint;
  /** When the window ends and `spent` begins at 0; null if the mandate does not stand. */
  resetsAt: number | null;
  rights: readonly string[];
};

/**
 * A mandate by the clock: fixed windows follow each other from `windowStart`, and what was spent in one that has passed no longer counts.
 *
 * @param time Of the chain's last indexed block, Unix second.
 */
export function mandateGauge(mandate: Mandate, time: number): MandateGauge {
  const [start, period] = [Number(mandate.windowStart), Number(mandate.period)];
  const state = stateOf(mandate, time);
  const cap = BigInt(mandate.maxPerPeriod);
  const passed = period === 0 ? 0 : Math.floor((time - start) / period);
  const spent = passed > 0 ? 0n : BigInt(mandate.spent);
  const room = cap > spent ? cap - spent : 0n;
  return {
    state,
    spent,
    left: state === "standing" ? room : 0n,
    cap,
    resetsAt: state === "standing" ? start + (Math.max(passed, 0) + 1) * period : null,
    rights: mandateRights.filter((_, bit) => (mandate.rights >> bit) & 1),
  };
}

function stateOf({ revokedAt, expiresAt }: Mandate, time: number): MandateGauge["state"] {
  if (revokedAt !== null) return "revoked";
  return BigInt(Math.floor(time)) < BigInt(expiresAt) ? "standing" : "expired";
}
