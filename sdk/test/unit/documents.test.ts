import { hexlify, keccak256, toUtf8Bytes } from "ethers";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  buildFile,
  buildManifest,
  buildTerms,
  encodeManifest,
  encodeTerms,
  hashManifest,
  hashTerms,
  InvalidDocumentError,
  parseManifest,
  parseTerms,
  type Terms,
} from "../../src/index.ts";
import { manifestFor, terms, termsHash } from "../support/documents.ts";

const TERMS_TEXT =
  '{"acceptance":{"description":"The sum as a decimal number.","method":"exact-match"},"description":"Give the sum of the second column.","inputs":[{"hash":"0x6bec198b1702d0c0ae7e609cf60aa6dc1fbec8dbc9b8419422805268175427ec","inline":"a,1\\nb,41\\n","mediaType":"text/csv","name":"table.csv"}],"kind":"data-extraction","title":"Sum of a column","version":1}';
const MANIFEST_TEXT =
  '{"files":[{"hash":"0xccb1f717aa77602faf03a594761a36956b1c4cf44c6b336d1db57da799b331b8","inline":"42","mediaType":"text/plain","name":"sum.txt"}],"jobId":"7","summary":"The sum.","termsHash":"0xc6aee632e8b5e5ffe09ae56868672ab15ed03b733761259bcca0b486674c0208","version":1}';

function bytesOf(document: object): string {
  return hexlify(toUtf8Bytes(JSON.stringify(document)));
}

describe("canonical bytes", () => {
  test("terms and manifests are written in one way and hashed as written", () => {
    expect(new TextDecoder().decode(encodeTerms(terms))).toBe(TERMS_TEXT);
    expect(termsHash).toBe("0xc6aee632e8b5e5ffe09ae56868672ab15ed03b733761259bcca0b486674c0208");
    expect(new TextDecoder().decode(encodeManifest(manifestFor(7n)))).toBe(MANIFEST_TEXT);
    expect(hashManifest(manifestFor(7n))).toBe(keccak256(toUtf8Bytes(MANIFEST_TEXT)));
  });

  test("the order of keys and the way of numbers do not matter (RFC 8785)", () => {
    const parameters = { b: 1e21, a: 0.000001, c: -0, d: 333333333.3333333 };
    const one = buildTerms({ ...terms, acceptance: { ...terms.acceptance, parameters } });
    const { acceptance, ...rest } = one;
    const other = {
      acceptance: { parameters: Object.fromEntries(Object.entries(parameters).reverse()), ...acceptance },
      ...rest,
    };
    expect(hashTerms(other as Terms)).toBe(hashTerms(one));
    expect(new TextDecoder().decode(encodeTerms(one))).toContain(
      '{"a":0.000001,"b":1e+21,"c":0,"d":333333333.3333333}',
    );
  });

  test("what was written reads back", () => {
    expect(parseTerms(encodeTerms(terms))).toEqual({ ok: true, hash: termsHash, document: terms });
    const manifest = manifestFor(7n);
    expect(parseManifest(hexlify(encodeManifest(manifest)))).toEqual({
      ok: true,
      hash: hashManifest(manifest),
      document: manifest,
    });
  });

  test("a built document shares nothing with what it was built from", () => {
    const acceptance = { method: "exact-match", description: "As asked." };
    const built = buildTerms({ title: "T", kind: "k", description: "d", acceptance });
    acceptance.description = "changed";
    expect(built.acceptance.description).toBe("As asked.");
  });
});

describe("building", () => {
  test("names every problem", () => {
    const build = () => buildTerms({ ...terms, title: "", kind: "Not Words" });
    expect(build).toThrow(InvalidDocumentError);
    expect(build).toThrow(
      expect.objectContaining({
        document: "terms",
        problems: ["/title must NOT have fewer than 1 characters", expect.stringMatching(/^\/kind must match pattern/)],
      }),
    );
  });

  test("keeps to the market's sizes, counted in bytes", () => {
    const summaryOf = (length: number) => "é".repeat(length);
    const file = (length: number) =>
      buildFile({ name: "f", mediaType: "text/plain", content: "x".repeat(length), inline: true });
    const manifest = (summary: string, length: number) =>
      buildManifest({ jobId: 1n, termsHash, summary, files: [file(length)] });
    const fixed = encodeManifest(manifest("s", 0)).length - 1;
    expect(encodeManifest(manifest("s", 2_048 - fixed - 1)).length).toBe(2_048);
    expect(() => manifest("s", 2_048 - fixed)).toThrow("it has 2049 bytes, at most 2048 fit");
    expect(() => manifest(summaryOf(1_024), 0)).toThrow(/bytes, at most 2048 fit/);
    expect(() => buildTerms({ ...terms, description: "x".repeat(4_096) })).toThrow(/at most 4096 fit/);
  });

  test("bytes never travel inline, and an inline text must be what its hash says", () => {
    const bytes = buildFile({ name: "f", mediaType: "text/plain", content: new Uint8Array([1]), inline: true });
    expect(bytes).toEqual({ name: "f", mediaType: "text/plain", hash: keccak256("0x01") });
    const [file] = manifestFor(7n).files;
    const manifest = { ...manifestFor(7n), files: [file, { ...file, inline: "43" }] };
    expect(parseManifest(bytesOf(manifest))).toMatchObject({
      ok: false,
      problems: ["the hash of inline file 2 is not its text's"],
    });
  });
});

describe("reading what strangers wrote", () => {
  test.each([
    ["no bytes", "hello"],
    ["nothing", "0x"],
    ["no UTF-8", "0xff"],
    ["no JSON", bytesOf({}).slice(0, -2)],
    ["a list", hexlify(toUtf8Bytes("[]"))],
    ["null", hexlify(toUtf8Bytes("null"))],
    ["deep nesting", hexlify(toUtf8Bytes("[".repeat(4_096)))],
    ["too many bytes", hexlify(toUtf8Bytes(`"${"x".repeat(4_096)}"`))],
    ["an unknown key", bytesOf({ ...terms, extra: 1 })],
    ["another version", bytesOf({ ...terms, version: 2 })],
    ["half a character", hexlify(toUtf8Bytes(TERMS_TEXT.replace("Sum of", "\\ud800")))],
    ["a prototype", hexlify(toUtf8Bytes(TERMS_TEXT.replace("{", '{"__proto__":{"polluted":true},')))],
    [
      "a prototype among parameters",
      bytesOf({ ...terms, acceptance: { ...terms.acceptance, parameters: JSON.parse('{"__proto__":"x"}') } }),
    ],
  ])("%s is no terms, and nothing is thrown", (_, bytes) => {
    const parsed = parseTerms(bytes);
    expect(parsed.ok).toBe(false);
    expect(parsed).toHaveProperty("problems.0", expect.any(String));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test("an object that says a key twice is no terms: two readers could see two things in it", () => {
    const twice = TERMS_TEXT.replace('"title":"Sum of a column"', '"title":"A","title":"B"');
    expect(parseTerms(toUtf8Bytes(twice))).toMatchObject({
      ok: false,
      problem: "duplicateKey",
      problems: ["a key stands twice in one object: write each once"],
    });
  });

  test("never throws, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 3_000 }), fc.json().map(toUtf8Bytes)), (bytes) => {
        expect(parseTerms(bytes).ok).toBe(false);
        expect(parseManifest(bytes).ok).toBe(false);
      }),
    );
  });
});
