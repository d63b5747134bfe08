import { readFileSync } from "node:fs";

/** A fenced block of a page: its language, the word after it, and its text. */
export type Fence = { language: string; mark: string; text: string };

/** The fenced blocks of a page below docs/, in its order. */
export function fencesOf(page: string): Fence[] {
  const text = readFileSync(new URL(`../../../docs/${page}`, import.meta.url), "utf8");
  return [...text.matchAll(/^```(\w+) ?(\S*)\n(.*?)^```$/gms)].map(([, language = "", mark = "", inner = ""]) => ({
    language,
    mark,
    text: inner,
  }));
}
