import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const SCRIPTS = new URL("../../../scripts/src/", import.meta.url);

/** What a process left behind. */
export type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** `pnpm start` or another script without pnpm, with its output at hand. */
export class StartedProcess {
  readonly #child: ChildProcess;
  readonly #ended: Promise<Ended>;
  #stdout = "";
  #stderr = "";

  /** @param script The script's path below `scripts/src`. */
  constructor(script: "start.ts" | "reconcile/cli.ts", ...options: readonly string[]) {
    const path = fileURLToPath(new URL(script, SCRIPTS));
    this.#child = spawn(process.execPath, [path, ...options], { stdio: ["ignore", "pipe", "pipe"] });
    this.#child.stdout?.on("data", (data) => {
      this.#stdout += data;
    });
    this.#child.stderr?.on("data", (data) => {
      this.#stderr += data;
    });
    this.#ended = new Promise((resolve) => {
      this.#child.on("close", (code) => resolve({ code, stdout: this.#stdout, stderr: this.#stderr }));
    });
  }

  /** Waits for a text on standard output. */
  async said(pattern: RegExp): Promise<RegExpExecArray> {
    let over: Ended | undefined;
    void this.#ended.then((ended) => {
      over = ended;
    });
    for (;;) {
      const match = pattern.exec(this.#stdout);
      if (match) return match;
      if (over)
        throw new Error(`It ended with ${over.code} and never said ${pattern}:\n${over.stdout}\n${over.stderr}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Sends a signal, as the terminal does with Ctrl-C. */
  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }

  /** Waits for its end. */
  ended(): Promise<Ended> {
    return this.#ended;
  }
}
