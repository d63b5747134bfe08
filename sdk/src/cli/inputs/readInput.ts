import { readFileSync, statSync } from "node:fs";
import { text } from "node:stream/consumers";
import { FileUnusableError } from "../errors/FileUnusableError.ts";
import type { Terminal } from "../Terminal.ts";

const MAX_BYTES = 1_000_000;

/**
 * What a file holds, or standard input for `-`.
 *
 * @throws {@link FileUnusableError} if it cannot be read or is too large to be a document.
 */
export async function readInput(file: string, terminal: Terminal): Promise<string> {
  const content = file === "-" ? await text(terminal.stdin) : readSmallFile(file).toString("utf8");
  if (content.length > MAX_BYTES) throw new FileUnusableError(file, "is too large", `At most ${MAX_BYTES} bytes fit.`);
  return content;
}

/** The same, read as JSON. */
export async function readJson(file: string, terminal: Terminal): Promise<unknown> {
  const content = await readInput(file, terminal);
  try {
    return JSON.parse(content);
  } catch {
    const name = file === "-" ? "Standard input" : file;
    throw new FileUnusableError(name, "holds no JSON", "Correct it; `-` reads standard input.");
  }
}

/** A file's bytes. */
export function readSmallFile(file: string): Buffer {
  try {
    if (statSync(file).size <= MAX_BYTES) return readFileSync(file);
  } catch (error) {
    throw new FileUnusableError(file, "cannot be read", "Check the path and its permissions.", { cause: error });
  }
  throw new FileUnusableError(file, "is too large", `At most ${MAX_BYTES} bytes fit.`);
}
