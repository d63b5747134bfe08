import type { Terminal } from "../Terminal.ts";

/** True if somebody sits at a terminal and can answer a question. */
export function canAsk({ stdin, stderr }: Terminal): boolean {
  return stdin.isTTY === true && stderr.isTTY === true;
}
