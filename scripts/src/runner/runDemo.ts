import { resolve } from "node:path";
import { reconcile } from "../reconcile/reconcile.ts";
import type { Stack } from "../stack/startStack.ts";
import { summarize } from "../summary/summarize.ts";
import { createDisplay } from "../terminal/createDisplay.ts";
import type { Display } from "../terminal/Display.ts";
import { bringUp } from "./bringUp.ts";
import { describeStep } from "./describeStep.ts";
import type { StartOptions } from "./options.ts";
import { Refusals } from "./Refusals.ts";
import { type Finished, report } from "./report.ts";
import { runAgents } from "./runAgents.ts";
import type { StepReport } from "./runMarket.ts";

/**
 * Everything `pnpm start` does: stack, agents, summary, reconciliation, and then serving until `signal` is aborted.
 *
 * @returns The exit code: 0, or 1 if index and chain differ.
 * @throws What ended it before its summary, the signal's reason included; nothing is left running then.
 */
export async function runDemo(options: StartOptions, signal: AbortSignal): Promise<number> {
  const display = createDisplay(options.json);
  display.print(`Seed ${options.seed}, ${options.agents} agents, ${options.jobs} jobs.`);
  const stack = await bringUp(options, signal, display);
  display.print(`Watch it at ${stack.apiUrl}/`);
  try {
    const end = Promise.race([aborted(signal), stack.failure.then((error) => Promise.reject(error))]);
    const finished = await playAndCheck(stack, options, { signal, display, end });
    report(finished, stack, options, display);
    const exitCode = finished.reconciliation.differences.length === 0 ? 0 : 1;
    if (options.once || exitCode !== 0) return exitCode;
    await finished.played.release();
    display.print(
      `The API is served at ${stack.apiUrl} (GraphQL at /graphql), the chain at ${stack.rpcUrl}. Ctrl-C ends it.`,
    );
    await end.catch((reason: unknown) => {
      if (!signal.aborted) throw reason;
    });
    return 0;
  } finally {
    await stack.stop();
  }
}

/** What a phase runs under; `end` rejects when the user or a dead child ends it. */
type Conditions = { signal: AbortSignal; display: Display; end: Promise<never> };

async function playAndCheck(
  stack: Stack,
  options: StartOptions,
  { signal, display, end }: Conditions,
): Promise<Finished> {
  const stateDir = resolve(options.state);
  const token = stack.deployment.markets[0]?.paymentToken;
  if (token === undefined) throw new Error("The deployment names no market.");
  const refusals = new Refusals();
  const played = await display.phase("Agents at work", ({ progress, event }) => {
    const onStep = (step: StepReport): void => {
      refusals.add(step.acts);
      const { progress: text, events } = describeStep(step, options.jobs, token);
      for (const line of events) event(line);
      progress(text);
    };
    return Promise.race([runAgents(stack, options, { stateDir, signal, onStep }), end]);
  });
  const summary = await summarize(played.market, played.agents);
  const { rpcUrl, apiUrl, deployment } = stack;
  const reconciliation = await display.phase("Reconciliation with the chain", () =>
    Promise.race([reconcile({ rpcUrl, indexerUrl: apiUrl, deployment }), end]),
  );
  return { played, summary, reconciliation, refusals: refusals.list() };
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
