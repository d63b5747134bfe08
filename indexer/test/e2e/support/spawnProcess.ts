import { spawn } from "node:child_process";
import { setTimeout } from "node:timers/promises";

/** A child process and what it said. */
export type RunningProcess = { output(): string; stop(): Promise<void> };

/** Starts a Node program, with more arguments for Node itself if need be, and collects its output. */
export function spawnProcess(
  script: string,
  args: string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  nodeArguments: readonly string[] = [],
): RunningProcess {
  const child = spawn(process.execPath, [...nodeArguments, script, ...args], { cwd, env: { ...process.env, ...env } });
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => chunks.push(String(chunk)));
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return {
    output: () => chunks.join(""),
    async stop() {
      child.kill("SIGTERM");
      await Promise.race([ended, setTimeout(10_000, undefined, { ref: false }).then(() => child.kill("SIGKILL"))]);
    },
  };
}
