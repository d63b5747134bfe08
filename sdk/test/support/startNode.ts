import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

export type LocalNode = { rpcUrl: string; stop(): Promise<void> };

/** Starts `hardhat node` on a free port. */
export async function startNode(): Promise<LocalNode> {
  const hardhat = join(
    dirname(createRequire(join(ROOT, "package.json")).resolve("hardhat/package.json")),
    "dist/src/cli.js",
  );
  const child = spawn(process.execPath, [hardhat, "node", "--hostname", "127.0.0.1", "--port", "0"], {
    cwd: ROOT,
    env: { ...process.env, HARDHAT_DISABLE_TELEMETRY_PROMPT: "true" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return { rpcUrl: await urlOf(child), stop: () => stop(child) };
}

function urlOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      const url = /https?:\/\/127\.0\.0\.1:\d+/.exec(output);
      if (url !== null) resolve(url[0]);
    });
    child.once("exit", (code) => reject(new Error(`hardhat node ended with ${code} before it listened: ${output}`)));
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill();
  await ended;
}
