#!/usr/bin/env node
import manifest from "@surety/sdk/package.json" with { type: "json" };
import { runCli } from "./runCli.ts";

const interrupted = new Promise<"SIGINT" | "SIGTERM">((resolve) => {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve(signal));
});

// Whoever read the output has left, for instance `head`: no reason to complain.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(0);
  });
}

const exitCode = await runCli(process.argv.slice(2), process, interrupted, manifest.version);
// Outright, once all is written: a request that is under way must not hold the terminal.
process.stdout.write("", () => process.exit(exitCode));
