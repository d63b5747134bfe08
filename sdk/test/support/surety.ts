import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));

/** What one command left behind. */
export type Ended = { code: number | null; signal: NodeJS.Signals | null; stdout: string; stderr: string };

/** A command that runs. */
export type Running = {
  child: ChildProcessWithoutNullStreams;
  ended: Promise<Ended>;
  /** Waits until standard output and error together have said this. */
  said(pattern: RegExp): Promise<RegExpExecArray>;
};

/** A shell of one person: an environment and a home of its own. */
export type Shell = {
  env: Readonly<Record<string, string>>;
  /** The same shell with other variables. */
  with(env: Record<string, string>): Shell;
  start(...args: string[]): Running;
  run(...args: string[]): Promise<Ended>;
  /** The same with text on standard input. */
  feed(input: string, ...args: string[]): Promise<Ended>;
  /** Runs with `--json --yes`, expects success, and gives the one document that was printed. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects.
  json(...args: string[]): Promise<any>;
};

/** Opens a shell whose environment has nothing of the surrounding one but PATH. */
export function openShell(env: Record<string, string> = {}): Shell {
  const home = mkdtempSync(join(tmpdir(), "surety-cli-"));
  return shellOf({ PATH: process.env.PATH ?? "", HOME: home, XDG_CONFIG_HOME: join(home, "config"), ...env });
}

function shellOf(own: Record<string, string>): Shell {
  const run = (input: string | undefined, args: string[]) => {
    const running = start(own, args);
    running.child.stdin.end(input);
    return running.ended;
  };
  return {
    env: own,
    with: (env) => shellOf({ ...own, ...env }),
    start: (...args) => start(own, args),
    run: (...args) => run(undefined, args),
    feed: (input, ...args) => run(input, args),
    async json(...args) {
      const { code, stdout, stderr } = await run(undefined, [...args, "--json", "--yes"]);
      if (code !== 0) throw new Error(`surety ${args.join(" ")} ended with ${code}: ${stderr}`);
      return JSON.parse(stdout);
    },
  };
}

function start(env: Record<string, string>, args: string[]): Running {
  const child = spawn(process.execPath, [MAIN, ...args], { env });
  const said = { stdout: "", stderr: "" };
  // A child that does not read its input closes it.
  child.stdin.on("error", () => undefined);
  for (const name of ["stdout", "stderr"] as const) {
    child[name].on("data", (data) => {
      said[name] += data;
    });
  }
  let over: Ended | undefined;
  const ended = new Promise<Ended>((resolve) => {
    child.on("close", (code, signal) => {
      over = { code, signal, ...said };
      resolve(over);
    });
  });
  return {
    child,
    ended,
    async said(pattern) {
      for (;;) {
        const match = pattern.exec(said.stdout + said.stderr);
        if (match !== null) return match;
        if (over !== undefined) throw new Error(`It ended and never said ${pattern}: ${JSON.stringify(over)}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
}
