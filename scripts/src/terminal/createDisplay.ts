import type { Display } from "./Display.ts";
import { liveDisplay } from "./liveDisplay.ts";
import { plainDisplay } from "./plainDisplay.ts";

const silentDisplay: Display = {
  phase: (_title, work) => work({ progress: () => undefined, event: () => undefined }),
  print: () => undefined,
};

/** A live display on a terminal, plain lines elsewhere, nothing if the output is for machines. */
export function createDisplay(isForMachines: boolean): Display {
  if (isForMachines) return silentDisplay;
  return process.stdout.isTTY === true ? liveDisplay : plainDisplay;
}
