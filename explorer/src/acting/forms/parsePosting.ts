import { buildTerms, InvalidDocumentError, type Terms, termsSchema } from "@surety/sdk";
import { addressProblem } from "./addressProblem.ts";
import { named } from "./named.ts";
import type { Fields, Parsed, Problems } from "./Parsed.ts";
import { wholeProblem } from "./wholeProblem.ts";

type Field = "title" | "kind" | "description" | "method" | "criteria" | "evaluator" | "hours";
/** A posting, but for the chain's time, from which its seconds count. */
export type Posting = { readonly terms: Terms; readonly evaluator: string; readonly openSeconds: number };

const SCHEMA = termsSchema.properties;
const CRITERIA = SCHEMA.acceptance.properties;
/** The contract's longest, in hours. */
const MAX_HOURS = 365 * 24;

/** Reads work that is to be posted. The limits of the texts are those of the terms' schema. */
export function parsePosting(fields: Fields<Field>): Parsed<Posting, Field> {
  const problems: Problems<Field> = {
    ...named("title", textProblem(fields.title, SCHEMA.title)),
    ...named("kind", wordsProblem(fields.kind, SCHEMA.kind, "solidity-audit")),
    ...named("description", textProblem(fields.description, SCHEMA.description)),
    ...named("method", wordsProblem(fields.method, CRITERIA.method, "exact-match")),
    ...named("criteria", textProblem(fields.criteria, CRITERIA.description)),
    ...named("evaluator", addressProblem(fields.evaluator)),
    ...named("hours", wholeProblem(fields.hours, "hours", MAX_HOURS)),
  };
  if (Object.keys(problems).length > 0) return { problems };
  const { title, kind, description, method, criteria } = fields;
  try {
    const acceptance = { method: method.trim(), description: criteria.trim() };
    const terms = buildTerms({ title: title.trim(), kind: kind.trim(), description: description.trim(), acceptance });
    return { value: { terms, evaluator: fields.evaluator.trim(), openSeconds: Number(fields.hours.trim()) * 3_600 } };
  } catch (error) {
    if (!(error instanceof InvalidDocumentError)) throw error;
    return { problems: { description: `Shorten the terms: ${error.problems.join("; ")}.` } };
  }
}

function textProblem(text: string, { maxLength }: { maxLength: number }): string | undefined {
  const { length } = text.trim();
  if (length === 0) return "Write something here.";
  return length > maxLength ? `Shorten it to ${maxLength} characters; it has ${length}.` : undefined;
}

function wordsProblem(text: string, schema: { pattern: string; maxLength: number }, example: string) {
  const words = text.trim();
  if (new RegExp(schema.pattern).test(words) && words.length <= schema.maxLength) return undefined;
  return `Write lower-case words joined by hyphens, at most ${schema.maxLength} characters, such as ${example}.`;
}
