import { describe, expect, it } from "vitest";
// What the SDK writes and reads is what the index reads: both are held to the same documents.
import { documentFixtures, uriFixtures } from "../../../../sdk/test/support/documentFixtures.ts";
import { feedbackFile } from "../../../lib/files/feedbackFile.ts";
import { readInlineFile } from "../../../lib/files/readInlineFile.ts";
import { registrationFile } from "../../../lib/files/registrationFile.ts";
import { inlineText } from "./support.ts";

describe.each([
  ["registration", (uri: string) => readInlineFile(uri, registrationFile)],
  ["feedback", (uri: string) => readInlineFile(uri, feedbackFile)],
])("%s", (kind, read) => {
  it.each(documentFixtures(kind))("$name: $problem", ({ bytes, problem }) => {
    expect(read(inlineText(bytes)).problem).toBe(problem);
  });
});

it.each(uriFixtures.map(({ uri, problem }) => [uri.slice(0, 60), problem, uri] as const))(
  "%s: %s",
  (_, problem, uri) => {
    expect(readInlineFile(uri, registrationFile).problem).toBe(problem ?? "wrongShape");
  },
);
