import type { z } from "zod";
import { decodeDataUri } from "./decodeDataUri.ts";
import { type FileProblem, FileProblemError } from "./FileProblem.ts";
import { parseStrangersJson } from "./parseStrangersJson.ts";

/** What a URI gave: a checked file, or why there is none. Neither is there if the file stands elsewhere: the index fetches nothing. */
export type InlineFile<T> = { file: T | null; problem: FileProblem | null };

/** Reads the file that stands in a URI, if it does, and checks its shape. Never throws. */
export function readInlineFile<T>(uri: string, shape: z.ZodType<T>): InlineFile<T> {
  if (!/^data:/i.test(uri)) return { file: null, problem: null };
  try {
    const { data, success } = shape.safeParse(parseStrangersJson(decodeDataUri(uri)));
    return success ? { file: data, problem: null } : { file: null, problem: "wrongShape" };
  } catch (error) {
    return { file: null, problem: error instanceof FileProblemError ? error.problem : "badJson" };
  }
}
