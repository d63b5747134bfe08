import type { Rating } from "@surety/sdk";
import type { Fields, Parsed } from "./Parsed.ts";

/** Most bytes of a rating's tag: it stands in one word of the chain. */
const MAX_TAG_BYTES = 31;

type Field = "score" | "tag";

/** Reads the rating that goes with an acceptance; without a score there is none. */
export function parseAcceptance({ score, tag }: Fields<Field>): Parsed<{ rating?: Rating }, Field> {
  const [points, label] = [score.trim(), tag.trim()];
  if (points === "")
    return label === "" ? { value: {} } : { problems: { score: "A tag needs a score from 0 to 100." } };
  if (!/^\d{1,3}$/.test(points) || Number(points) > 100)
    return { problems: { score: "Write a whole number from 0 to 100." } };
  if (new TextEncoder().encode(label).length > MAX_TAG_BYTES) {
    return { problems: { tag: `Shorten the tag to ${MAX_TAG_BYTES} bytes.` } };
  }
  return { value: { rating: { score: Number(points), ...(label !== "" && { tag: label }) } } };
}
