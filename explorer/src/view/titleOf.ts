import { plainText } from "./plainText.ts";

const LIMIT = 120;

/**
 * One line that says what terms are about: their title, else their beginning. Written by a stranger.
 *
 * @param text Of the terms; null for bytes that are no text.
 */
export function titleOf(text: string | null | undefined): string {
  if (text === undefined) return "Terms not published";
  if (text === null) return "Terms that are no text";
  return (
    plainText(titleIn(text) ?? text, LIMIT)
      .replace(/\s+/g, " ")
      .trim() || "Terms without words"
  );
}

function titleIn(text: string): string | undefined {
  try {
    const { title } = JSON.parse(text) as { title?: unknown };
    return typeof title === "string" && title.trim() !== "" ? title : undefined;
  } catch {
    return undefined;
  }
}
