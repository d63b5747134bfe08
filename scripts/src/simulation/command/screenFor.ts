import type { Screen } from "../view/Watcher.ts";

/** A panel on a terminal, lines in a file, nothing beside JSON. */
export function screenFor(isForMachines: boolean): Screen {
  const kind = isForMachines ? "silent" : process.stdout.isTTY === true ? "live" : "plain";
  return { kind, stream: process.stdout, now: () => performance.now() };
}
