import { encodeBase64, toUtf8Bytes } from "ethers";
import { describe, expect, test } from "vitest";
import {
  parseFeedbackFile,
  parseManifest,
  parseRegistrationFile,
  parseTerms,
  parseValidationRequest,
  parseVerdict,
} from "../../src/index.ts";
import { documentFixtures, uriFixtures } from "../support/documentFixtures.ts";

const inUri = (bytes: Uint8Array) => `data:application/json;base64,${encodeBase64(bytes)}`;

const readers = {
  registration: (bytes: Uint8Array) => parseRegistrationFile(inUri(bytes)),
  feedback: (bytes: Uint8Array) => parseFeedbackFile(inUri(bytes)),
  validationRequest: (bytes: Uint8Array) => parseValidationRequest(inUri(bytes)),
  verdict: (bytes: Uint8Array) => parseVerdict(inUri(bytes)),
  terms: parseTerms,
  manifest: parseManifest,
};

describe.each(Object.entries(readers))("%s", (kind, read) => {
  const fixtures = documentFixtures(kind);

  test("has good and bad documents", () => {
    expect(fixtures.filter(({ problem }) => problem === null).length).toBeGreaterThan(1);
    expect(fixtures.filter(({ problem }) => problem === "wrongShape").length).toBeGreaterThan(4);
  });

  test.each(fixtures)("$name: $problem", ({ bytes, problem }) => {
    const parsed = read(bytes);
    expect(parsed.ok ? null : parsed.problem).toBe(problem);
    if (!parsed.ok) expect(parsed.problems[0]).toMatch(/\w/);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  test("a megabyte is too large", () => {
    expect(read(toUtf8Bytes(`"${"x".repeat(1_048_576)}"`))).toMatchObject({ ok: false, problem: "tooLarge" });
  });
});

test.each(uriFixtures.map(({ uri, problem }) => [uri.slice(0, 60), problem, uri] as const))(
  "%s: %s",
  (_, problem, uri) => {
    // `{"a":1}` is no registration file, but it could be read.
    expect(parseRegistrationFile(uri)).toMatchObject({ ok: false, problem: problem ?? "wrongShape" });
  },
);

test.each(["ipfs://bafy", "https://agent.example/a.json", ""])("%s stands elsewhere", (uri) => {
  expect(parseRegistrationFile(uri)).toMatchObject({ ok: false, hash: "", problem: "elsewhere" });
});
