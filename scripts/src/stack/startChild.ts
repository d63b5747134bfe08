import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Child } from "./Child.ts";
import { StackError } from "./errors.ts";

const SUPERVISOR = fileURLToPath(new URL("supervisor.ts", import.meta.url));
/** Milliseconds after which a supervisor that does not end is killed; longer than its own grace period. */
const STOP_TIMEOUT = 8000;
const WITHOUT_TELEMETRY = { HARDHAT_DISABLE_TELEMETRY_PROMPT: "true", PONDER_TELEMETRY_DISABLED: "1" };

/**
 * Starts a Node program under a supervisor that ends it when this process ends, however this process ends.
 *
 * @param script Path of the JavaScript or TypeScript file to run with this Node.
 * @throws StackError if the operating system refuses to start it.
 */
export function startChild(options: {
  name: string;
  script: string;
  arguments: readonly string[];
  cwd: string;
  env?: Readonly<Record<string, string>>;
  logFile: string;
}): Child {
  mkdirSync(dirname(options.logFile), { recursive: true });
  const log = openSync(options.logFile, "w");
  const supervisor = spawn(process.execPath, [SUPERVISOR, process.execPath, options.script, ...options.arguments], {
    cwd: options.cwd,
    env: { ...process.env, ...WITHOUT_TELEMETRY, ...options.env },
    stdio: ["pipe", log, log],
    detached: true,
  });
  closeSync(log);
  const { pid, stdin } = supervisor;
  if (pid === undefined || stdin === null) {
    supervisor.on("error", () => undefined);
    throw new StackError(`The ${options.name} could not be started.`, "Check that more processes may be started.");
  }
  // The pipe breaks when the supervisor ends first; `exited` tells that.
  stdin.on("error", () => undefined);
  const exited = once(supervisor, "exit").then(([code]) => code as number | null);
  return {
    name: options.name,
    pid,
    logFile: options.logFile,
    exited,
    readLog: () => readFileSync(options.logFile, "utf8"),
    stop: async () => {
      stdin.end();
      const timer = setTimeout(killGroup, STOP_TIMEOUT, pid);
      await exited;
      clearTimeout(timer);
      killGroup(pid);
    },
  };
}

/** Kills what may be left of a supervisor's process group. */
function killGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
