// The npm compiler behind the two questions that forge asks a native one: `--version` and `--standard-json`.
import { readFileSync, writeSync } from "node:fs";
import solc from "solc";
import { compileForCoverage } from "./compileForCoverage.ts";

// By number: opening `process.stdin` would make the pipe non-blocking, and reading fail before forge has written.
const [STDIN, STDOUT] = [0, 1];

function answer(text: string): void {
  const bytes = Buffer.from(text);
  let written = 0;
  while (written < bytes.length) written += writeSync(STDOUT, bytes, written);
}

if (process.argv.includes("--version")) {
  // forge reads the version from a line that ends like a native compiler's.
  answer(`solc\nVersion: ${solc.version().replace(".Emscripten.clang", ".Linux.g++")}\n`);
} else {
  answer(compileForCoverage(readFileSync(STDIN, "utf8")));
}
