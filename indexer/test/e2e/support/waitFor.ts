import { setTimeout } from "node:timers/promises";
import type { RunningProcess } from "./spawnProcess.ts";

/** Polls until `probe` gives a value; fails with the process's last words. */
export async function waitFor<T>(probe: () => Promise<T | undefined>, what: string, by: RunningProcess): Promise<T> {
  const deadline = Date.now() + 90_000;
  while (Date.now() < deadline) {
    const value = await probe().catch(() => undefined);
    if (value !== undefined) return value;
    await setTimeout(50);
  }
  throw new Error(`${what} did not come about:\n${by.output().slice(-4_000)}`);
}
