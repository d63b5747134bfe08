import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { FolderUnusableError, StateDirInUseError } from "./errors.ts";

/**
 * Marks a state folder as this process's own until `stop()`. The mark of a process that is gone does not count.
 *
 * @throws StateDirInUseError if a living process holds it, or FolderUnusableError.
 */
export async function claimStateDir(stateDir: string): Promise<{ stop(): Promise<void> }> {
  const refuse = (error: unknown): never => {
    throw new FolderUnusableError(stateDir, error);
  };
  await mkdir(stateDir, { recursive: true }).catch(refuse);
  const file = join(stateDir, "stack.pid");
  const holder = Number(await readFile(file, "utf8").catch(() => ""));
  if (holder !== 0 && isAlive(holder)) throw new StateDirInUseError(stateDir, holder);
  await writeFile(file, String(process.pid)).catch(refuse);
  return { stop: () => rm(file, { force: true }) };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Not permitted to signal it: it lives, as somebody else's.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
