import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Stack } from "./startStack.ts";

/** A running example. */
type Example = {
  /** Resolves with the first match once it has printed that; rejects if it ends before. */
  until(pattern: RegExp): Promise<RegExpExecArray>;
  /** Resolves with the exit code, the output and the errors. */
  ended: Promise<{ code: number | null; stdout: string; stderr: string }>;
  /** Tells it to end. */
  interrupt(): void;
};

/** Starts an example as a reader does: the file as it stands, and where chain and index are. */
export function startExample(name: string, { rpcUrl, apiUrl }: Pick<Stack, "rpcUrl" | "apiUrl">): Example {
  const file = fileURLToPath(new URL(`../../examples/${name}`, import.meta.url));
  const { PATH } = process.env;
  const env = { PATH, SURETY_RPC_URL: rpcUrl, SURETY_INDEXER_URL: apiUrl };
  const child = spawn(process.execPath, [file], { env, stdio: ["ignore", "pipe", "pipe"] });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk) => {
    stdout += chunk;
  });
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  const ended = once(child, "close").then(([code]) => ({ code: code as number | null, stdout, stderr }));
  const until = async (pattern: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const match = pattern.exec(stdout);
      if (match !== null) return match;
      if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode} before ${pattern}: ${stderr}`);
      await Promise.race([once(child.stdout, "data"), ended]);
    }
  };
  return { until, ended, interrupt: () => child.kill("SIGINT") };
}

/** Runs an example to its end. */
export function runExample(name: string, stack: Pick<Stack, "rpcUrl" | "apiUrl">): Example["ended"] {
  return startExample(name, stack).ended;
}
