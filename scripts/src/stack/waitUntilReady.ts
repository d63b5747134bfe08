import { setTimeout as sleep } from "node:timers/promises";
import type { Child } from "./Child.ts";
import { ChildExitedError, ChildNotReadyError } from "./errors.ts";
import { lastLines } from "./lastLines.ts";

/** Milliseconds between two looks. */
const INTERVAL = 50;

/**
 * Asks `probe` until it answers something.
 *
 * @param seconds How long to wait.
 * @throws ChildExitedError if the child ends first, ChildNotReadyError if the time is over, the signal's reason if it is aborted.
 */
export async function waitUntilReady<T>(
  child: Child,
  probe: () => Promise<T | undefined>,
  { seconds, signal }: { seconds: number; signal?: AbortSignal | undefined },
): Promise<T> {
  let ended: { code: number | null } | undefined;
  void child.exited.then((code) => {
    ended = { code };
  });
  const deadline = performance.now() + seconds * 1000;
  while (performance.now() < deadline) {
    signal?.throwIfAborted();
    if (ended) throw new ChildExitedError(child.name, ended.code, child.logFile, lastLines(child.readLog()));
    const answer = await probe();
    if (answer !== undefined) return answer;
    await sleep(INTERVAL);
  }
  throw new ChildNotReadyError(child.name, seconds, child.logFile, lastLines(child.readLog()));
}
