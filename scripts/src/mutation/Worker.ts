import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Mutant } from "./Mutant.ts";
import type { Result } from "./Result.ts";

const SCRIPT = fileURLToPath(new URL("workerProcess.ts", import.meta.url));
/** Far more than any mutant takes that comes to an end. */
const PATIENCE_MS = 600_000;

/** A worker process that is started when it is needed, and again after a mutant that it did not survive. */
export class Worker {
  readonly #args: string[];
  #child: ChildProcess | undefined;

  constructor(benchFile: string, root: string) {
    this.#args = [benchFile, root];
  }

  async judge(mutant: Mutant): Promise<Result> {
    const child = this.#child ?? fork(SCRIPT, this.#args);
    this.#child = child;
    const lost = new AbortController();
    const timer = setTimeout(() => lost.abort("did not end"), PATIENCE_MS);
    const onExit = (): void => lost.abort("the tests broke down");
    child.once("exit", onExit);
    try {
      child.send(mutant);
      const [result] = await once(child, "message", { signal: lost.signal });
      return result as Result;
    } catch (error) {
      if (!lost.signal.aborted) throw error;
      this.stop();
      return { id: mutant.id, verdict: "killed", by: String(lost.signal.reason), seconds: PATIENCE_MS / 1_000 };
    } finally {
      clearTimeout(timer);
      child.off("exit", onExit);
    }
  }

  stop(): void {
    this.#child?.kill("SIGKILL");
    this.#child = undefined;
  }
}
