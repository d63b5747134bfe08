import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
// Tests may import every package; this one itself knows nothing of the stack.
import { type Stack, startStack } from "../../../../scripts/src/stack/startStack.ts";
import { buildExplorer } from "../../../tools/buildExplorer.ts";

/** A stack on which nobody works yet, with a fresh build of the explorer at the address of its index. */
export type QuietStack = Stack & { stateDir: string };

/** Starts chain, market and index in a temporary folder, which goes when it stops. */
export async function startQuietStack(): Promise<QuietStack> {
  await buildExplorer();
  const stateDir = mkdtempSync(join(tmpdir(), "surety-explorer-"));
  const stack = await startStack({ stateDir });
  const stop = async () => {
    await stack.stop();
    rmSync(stateDir, { recursive: true, force: true });
  };
  return { ...stack, stateDir, stop };
}
