import { readFileSync } from "node:fs";
import { join, posix } from "node:path";

/** Text of Solidity files by their source name, as the compiler's standard input wants it. */
export type Sources = Record<string, { content: string }>;

const IMPORT = /^\s*import\s[^;]*?"([^"]+)"/gm;

/**
 * The given files and all that they import.
 *
 * @param root Folder that project files are named from; packages are looked up in its `node_modules`.
 * @param names Files to start from, relative to `root`, with forward slashes.
 */
export function readSources(root: string, names: readonly string[]): Sources {
  const sources: Sources = {};
  const add = (name: string, file: string): void => {
    if (sources[name] !== undefined) return;
    const content = readFileSync(file, "utf8");
    sources[name] = { content };
    for (const [, target = ""] of content.matchAll(IMPORT)) {
      if (target.startsWith(".")) {
        add(posix.join(posix.dirname(name), target), join(file, "..", target));
      } else {
        add(target, join(root, "node_modules", target));
      }
    }
  };
  for (const name of names) add(name, join(root, name));
  return sources;
}
