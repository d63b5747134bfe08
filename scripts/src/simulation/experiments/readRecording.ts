import { readFileSync } from "node:fs";
import type { Recording } from "./Recording.ts";

/** Where an experiment's recording is. */
export const recordingPath = (id: string): URL => new URL(`../generated/${id}.json`, import.meta.url);

/** An experiment's recording, from its generated file. */
export function readRecording(id: string): Recording {
  return JSON.parse(readFileSync(recordingPath(id), "utf8"));
}
