import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
// Tests may import every package; this one itself knows nothing of the stack.
import { type Stack, startStack } from "../../../scripts/src/stack/startStack.ts";

export type { Stack };

/** Starts chain, market and index in a temporary folder, which goes when it stops. */
export async function startTestStack(): Promise<Stack> {
  const stateDir = mkdtempSync(join(tmpdir(), "surety-sdk-"));
  const stack = await startStack({ stateDir });
  const stop = async () => {
    await stack.stop();
    rmSync(stateDir, { recursive: true, force: true });
  };
  return { ...stack, stop };
}
