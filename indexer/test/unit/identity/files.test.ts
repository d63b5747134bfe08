import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { feedbackFile } from "../../../lib/files/feedbackFile.ts";
import { readInlineFile } from "../../../lib/files/readInlineFile.ts";
import { registrationFile } from "../../../lib/files/registrationFile.ts";
import { clip, storableText } from "../../../lib/files/storableText.ts";
import { uriTypeOf } from "../../../lib/files/uriTypeOf.ts";
import { FILE, inline, inlineText } from "./support.ts";

const text = JSON.stringify(FILE);
const problemOf = (uri: string) => readInlineFile(uri, registrationFile).problem;

describe("a file in its URI", () => {
  it("is read from base64 and from percent-encoding", () => {
    for (const uri of [
      inline(FILE),
      `data:application/json;charset=utf-8;base64,${Buffer.from(text).toString("base64")}`,
      `data:application/json,${encodeURIComponent(text)}`,
    ]) {
      expect(readInlineFile(uri, registrationFile)).toEqual({ file: FILE, problem: null });
    }
  });

  it("that stands elsewhere is no problem, and is not read", () => {
    for (const uri of ["", "ipfs://bafy", "https://agent.example/file.json", "javascript:alert(1)"]) {
      expect(readInlineFile(uri, registrationFile)).toEqual({ file: null, problem: null });
    }
  });

  it.each([
    ["another media type", `data:text/html;base64,${Buffer.from(text).toString("base64")}`, "badUri"],
    ["broken base64", "data:application/json;base64,e30", "badBase64"],
    ["letters that base64 lacks", "data:application/json;base64,e30*", "badBase64"],
    ["broken percent-encoding", "data:application/json,{%2", "badUri"],
    ["1 MB", inline({ ...FILE, description: "x".repeat(1_000_000) }), "tooLarge"],
    ["invalid UTF-8", inlineText(Uint8Array.of(0x7b, 0xff, 0x7d)), "badUtf8"],
    ["an escaped NUL", inlineText(text.replace("Auditor", "a\\u0000b")), "hasNul"],
    ["a plain NUL", inlineText(text.replace("Auditor", "a\0b")), "badJson"],
    ["half a surrogate pair", inlineText(text.replace("Auditor", "\\ud800")), "loneSurrogate"],
    ["half a surrogate pair in a key", inlineText(text.replace('"name"', '"\\udc00":1,"name"')), "loneSurrogate"],
    ["a key twice", inlineText(text.replace('"name"', '"name":"A","name"')), "duplicateKey"],
    ["a key twice, once escaped", inlineText(text.replace('"name"', '"\\u006eame":"A","name"')), "duplicateKey"],
    ["__proto__", inlineText(text.replace('"name"', '"__proto__":{"active":true},"name"')), "reservedKey"],
    ["no JSON", inlineText("<html>"), "badJson"],
    ["nothing", inlineText(""), "badJson"],
    ["a comment", inlineText(`${text}// more`), "badJson"],
    ["a trailing comma", inlineText('{"a":1,}'), "badJson"],
    ["two documents", inlineText(`${text}${text}`), "badJson"],
    ["17 levels", inlineText(`${"[".repeat(17)}${"]".repeat(17)}`), "tooDeep"],
    ["60,000 levels", inlineText("[".repeat(60_000)), "tooDeep"],
    ["a list", inline([FILE]), "wrongShape"],
    ["another type", inline({ ...FILE, type: "registration-v2" }), "wrongShape"],
    ["a name that is a number", inline({ ...FILE, name: 7 }), "wrongShape"],
    ["services that are no list", inline({ ...FILE, services: {} }), "wrongShape"],
  ] as const)("with %s is invalid: %s", (_, uri, problem) => {
    expect(readInlineFile(uri, registrationFile)).toEqual({ file: null, problem });
  });

  it("may have 16 levels, 65,536 bytes, and the same key in two objects", () => {
    expect(problemOf(inlineText(`${"[".repeat(16)}${"]".repeat(16)}`))).toBe("wrongShape");
    const room = 65_536 - text.length;
    expect(problemOf(inline({ ...FILE, description: FILE.description + "x".repeat(room) }))).toBeNull();
    expect(problemOf(inline({ ...FILE, description: FILE.description + "x".repeat(room + 1) }))).toBe("tooLarge");
    expect(problemOf(inline({ ...FILE, a: { x: 1 }, b: [{ x: 1 }, { x: 1 }] }))).toBeNull();
  });

  it("never throws, whatever stands in it", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.uint8Array()), fc.boolean(), (content, isInline) => {
        const uri = isInline ? inlineText(content) : `data:application/json,${content}`;
        for (const shape of [registrationFile, feedbackFile]) {
          const { file, problem } = readInlineFile<unknown>(uri, shape);
          expect(file === null || problem === null).toBe(true);
        }
      }),
    );
  });
});

describe("a stranger's text", () => {
  it("loses NUL and half characters, and is cut at whole ones", () => {
    expect(storableText("a\0b\ud800c")).toBe("a\ufffdb\ufffdc");
    expect(clip("abcd", 4)).toBe("abcd");
    expect(clip("abcde", 4)).toBe("abc…");
    expect(clip("ab😀de", 4)).toBe("ab…");
    expect(storableText("x".repeat(8_193))).toBe(`${"x".repeat(8_191)}…`);
  });

  it("that is a URI has its scheme named", () => {
    const uris = ["", "DATA:,x", "ipfs://x", "https://x", "http://x", "ftp://x", "x", "constructor:x"];
    expect(uris.map(uriTypeOf)).toEqual(["none", "data", "ipfs", "https", "http", "unknown", "unknown", "unknown"]);
  });
});
