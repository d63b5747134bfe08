import type { DocumentFile } from "../../documents/DocumentFile.ts";
import { parseManifest, parseTerms } from "../../documents/parseDocument.ts";
import type { ToolOutput, ToolValue } from "../MarketTool.ts";
import { visibleText } from "./visibleText.ts";

/** Published terms as a model reads them, or the text that stands in their place; null if there is none. */
export function termsView(terms: { bytes: string; text: string | null } | null): ToolValue {
  if (terms === null) return null;
  const parsed = parseTerms(terms.bytes);
  if (!parsed.ok) {
    const untrustedProblems = parsed.problems.map((problem) => visibleText(problem));
    return { untrustedProblems, untrustedText: terms.text === null ? null : visibleText(terms.text) };
  }
  const { title, kind, description, inputs = [], acceptance } = parsed.document;
  return {
    untrustedTitle: visibleText(title),
    untrustedKind: visibleText(kind),
    untrustedDescription: visibleText(description),
    untrustedInputs: inputs.map(fileView),
    untrustedMethod: visibleText(acceptance.method),
    untrustedAcceptance: visibleText(acceptance.description),
    untrustedParameters: Object.entries(acceptance.parameters ?? {}).map(([name, value]) => ({
      untrustedName: visibleText(name),
      untrustedValue: visibleText(String(value)),
    })),
  };
}

/** A delivery as a model reads it; null if nothing was published. The contract takes any bytes beside the hash that it stores. */
export function manifestView(bytes: string | null, deliverable: string | null): ToolValue {
  if (bytes === null) return null;
  const parsed = parseManifest(bytes);
  const isWhatWasSubmitted = parsed.hash === deliverable;
  if (!parsed.ok) {
    return { isWhatWasSubmitted, untrustedProblems: parsed.problems.map((problem) => visibleText(problem)) };
  }
  const { summary, files } = parsed.document;
  return { isWhatWasSubmitted, untrustedSummary: visibleText(summary), untrustedFiles: files.map(fileView) };
}

/** The hash of a text that travels along was checked when it was read. */
function fileView({ name, mediaType, hash, inline }: DocumentFile): ToolOutput {
  return {
    untrustedName: visibleText(name),
    untrustedMediaType: visibleText(mediaType),
    hash,
    untrustedText: inline === undefined ? null : visibleText(inline),
  };
}
