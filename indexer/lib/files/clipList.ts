import { clip } from "./storableText.ts";

/** At most 32 entries of at most 128 characters; none where there is no list. */
export function clipList(texts: readonly string[] = []): string[] {
  return texts.slice(0, 32).map((text) => clip(text, 128));
}
