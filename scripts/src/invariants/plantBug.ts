import type { Sources } from "../solidity/readSources.ts";
import type { SeededBug } from "./SeededBug.ts";

/**
 * The sources with one bug in them.
 *
 * @throws Error if the text that the bug replaces does not stand in its file exactly once.
 */
export function plantBug(sources: Sources, { name, file, original, replacement }: SeededBug): Sources {
  const content = sources[file]?.content ?? "";
  const [head = "", ...tails] = content.split(original);
  if (tails.length !== 1) {
    throw new Error(`"${name}": its text stands ${tails.length} times in ${file}. Make it fit the source again.`);
  }
  return { ...sources, [file]: { content: `${head}${replacement}${tails.join()}` } };
}
