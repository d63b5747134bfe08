import type { DocumentFile } from "../../documents/DocumentFile.ts";
import { type ParsedDocument, parseManifest } from "../../documents/parseDocument.ts";
import type { Terms } from "../../documents/Terms.ts";
import type { ToolOutput, ToolValue } from "../MarketTool.ts";
import { untrustedText } from "./untrustedText.ts";

/** Published terms as a model reads them; null if there are none. */
export function termsView(parsed: ParsedDocument<Terms> | null): ToolValue {
  if (parsed === null) return null;
  if (!parsed.ok) return { untrustedProblems: parsed.problems.map((problem) => untrustedText(problem)) };
  const { title, kind, description, inputs = [], acceptance } = parsed.document;
  return {
    untrustedTitle: untrustedText(title),
    untrustedKind: untrustedText(kind),
    untrustedDescription: untrustedText(description),
    untrustedInputs: inputs.map(fileView),
    untrustedMethod: untrustedText(acceptance.method),
    untrustedAcceptance: untrustedText(acceptance.description),
    untrustedParameters: Object.entries(acceptance.parameters ?? {}).map(([name, value]) => ({
      untrustedName: untrustedText(name),
      untrustedValue: untrustedText(String(value)),
    })),
  };
}

/** A delivery as a model reads it; null if there is none. */
export function manifestView(bytes: string | null): ToolValue {
  if (bytes === null) return null;
  const parsed = parseManifest(bytes);
  if (!parsed.ok) return { untrustedProblems: parsed.problems.map((problem) => untrustedText(problem)) };
  const { summary, files } = parsed.document;
  return { untrustedSummary: untrustedText(summary), untrustedFiles: files.map(fileView) };
}

/** The hash of a text that travels along was checked when it was read. */
function fileView({ name, mediaType, hash, inline }: DocumentFile): ToolOutput {
  return {
    untrustedName: untrustedText(name),
    untrustedMediaType: untrustedText(mediaType),
    hash,
    untrustedText: inline === undefined ? null : untrustedText(inline),
  };
}
