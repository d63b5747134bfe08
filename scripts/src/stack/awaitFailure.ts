import type { Child } from "./Child.ts";
import { ChildExitedError } from "./errors.ts";
import { lastLines } from "./lastLines.ts";

/** Resolves with the reason once one of the children ends by itself, which `isStopping` tells apart from being stopped. */
export function awaitFailure(children: readonly Child[], isStopping: () => boolean): Promise<ChildExitedError> {
  return new Promise((resolve) => {
    for (const { name, logFile, exited, readLog } of children) {
      void exited.then((code) => {
        if (!isStopping()) resolve(new ChildExitedError(name, code, logFile, lastLines(readLog())));
      });
    }
  });
}
