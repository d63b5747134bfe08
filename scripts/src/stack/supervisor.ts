// Runs one command and outlives nobody: `node supervisor.ts <command> <arguments>`.
// Its standard input is a pipe held open by the process that started it. When that process ends, however it ends, the kernel
// closes the pipe, and the supervisor ends its whole process group. It must be started detached, so that the group is its own
// and Ctrl-C in the terminal reaches only the starter, which then stops its children in order.
import { spawn } from "node:child_process";

/** Milliseconds between asking the command to end and killing it. */
const GRACE = 5000;

const [command = "", ...commandArguments] = process.argv.slice(2);
const child = spawn(command, commandArguments, { stdio: ["ignore", "inherit", "inherit"] });
let stopping = false;

function signalGroup(signal: NodeJS.Signals): void {
  process.kill(-process.pid, signal);
}

function stop(): void {
  if (stopping) return;
  stopping = true;
  signalGroup("SIGTERM");
  setTimeout(signalGroup, GRACE, "SIGKILL");
}

for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, stop);
process.stdin.on("end", stop).on("close", stop).on("error", stop).resume();

child.on("error", (error) => {
  console.error(error.message);
  process.exit(127);
});
child.on("exit", (code) => {
  // Grandchildren, if any, end too; this process ignores its own signal.
  stopping = true;
  signalGroup("SIGTERM");
  process.exit(code ?? 1);
});
