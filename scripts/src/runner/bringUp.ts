import { buildExplorer } from "@surety/explorer/build";
import { type Stack, type StackPhase, startStack } from "../stack/startStack.ts";
import type { Display } from "../terminal/Display.ts";
import type { StartOptions } from "./options.ts";

const TITLES: Readonly<Record<StackPhase, string>> = {
  chain: "Local chain",
  contracts: "Contracts",
  index: "Index",
};
const PHASES: readonly StackPhase[] = ["chain", "contracts", "index"];

/** Starts the stack, builds the explorer where it is stale, and shows its phases as they pass. */
export async function bringUp(options: StartOptions, signal: AbortSignal, display: Display): Promise<Stack> {
  // Beside the chain; what fails shows in its phase.
  const explorer = buildExplorer();
  explorer.catch(() => undefined);
  const begun = new Map(PHASES.map((phase) => [phase, Promise.withResolvers<void>()]));
  const stack = startStack({
    rpcPort: options.rpcPort,
    apiPort: options.port,
    stateDir: options.state,
    signal,
    onPhase: (phase) => begun.get(phase)?.resolve(),
  });
  try {
    for (const [at, phase] of PHASES.entries()) {
      const next = begun.get(PHASES[at + 1] ?? phase)?.promise;
      const isLast = at === PHASES.length - 1;
      await display.phase(TITLES[phase], () => (isLast ? stack : Promise.race([stack, next])));
    }
    await display.phase("Explorer", () => explorer);
  } catch (error) {
    // A failed display must not leave the stack behind.
    await stack.then((started) => started.stop()).catch(() => undefined);
    throw error;
  }
  return stack;
}
