import { ChildExitedError } from "../stack/errors.ts";
import { lastLines } from "../stack/lastLines.ts";
import { HARDHAT_SCRIPT, PROJECT_ROOT } from "../stack/projectPaths.ts";
import { startChild } from "../stack/startChild.ts";

/**
 * Compiles what is stale, in a process of its own: the compiler keeps a core busy and writes warnings.
 *
 * @throws ChildExitedError if the contracts do not compile, or the signal's reason.
 */
export async function buildContracts(logFile: string, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  const child = startChild({
    name: "compiler",
    script: HARDHAT_SCRIPT,
    arguments: ["build", "--no-tests"],
    cwd: PROJECT_ROOT,
    logFile,
  });
  const abort = () => void child.stop();
  signal?.addEventListener("abort", abort, { once: true });
  const code = await child.exited;
  signal?.removeEventListener("abort", abort);
  signal?.throwIfAborted();
  if (code !== 0) throw new ChildExitedError(child.name, code, logFile, lastLines(child.readLog()));
}
