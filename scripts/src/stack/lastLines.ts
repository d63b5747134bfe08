import { stripVTControlCharacters } from "node:util";

/** The last non-empty lines of a log, without terminal control sequences. */
export function lastLines(log: string, count = 12): string[] {
  return stripVTControlCharacters(log)
    .split("\n")
    .map((line) => line.replace(/\p{Cc}/gu, " ").trimEnd())
    .filter((line) => line !== "")
    .slice(-count);
}
