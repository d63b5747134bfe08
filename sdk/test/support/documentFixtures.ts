import { readFileSync } from "node:fs";
import expected from "../fixtures/documents/expected.json" with { type: "json" };

const FOLDER = new URL("../fixtures/documents/", import.meta.url);

/** A document as bytes, and why it cannot be read; null if it can. */
export type DocumentFixture = { name: string; bytes: Uint8Array; problem: string | null };

/** The documents of a kind, good and bad, that every reader of them must agree on. */
export function documentFixtures(kind: string): DocumentFixture[] {
  return Object.entries(expected)
    .filter(([file]) => file.startsWith(`${kind}/`))
    .map(([file, problem]) => ({ name: file, problem, bytes: readFileSync(new URL(file, FOLDER)) }));
}

/** URIs in which a JSON file of `{"a":1}` stands well or badly. */
export const uriFixtures: readonly { uri: string; problem: string | null }[] = [
  { uri: "data:application/json;base64,eyJhIjoxfQ==", problem: null },
  { uri: "DATA:application/json;charset=utf-8;base64,eyJhIjoxfQ==", problem: null },
  { uri: "data:application/json,%7B%22a%22:1%7D", problem: null },
  { uri: 'data:application/json,{"a":1}', problem: null },
  { uri: "data:application/json;base64,eyJhIjoxfQ", problem: "badBase64" },
  { uri: "data:application/json;base64,eyJhIjoxfQ=", problem: "badBase64" },
  { uri: "data:application/json;base64,eyJh IjoxfQ==", problem: "badBase64" },
  { uri: "data:application/json;base64,eyJhIjoxfQ-_", problem: "badBase64" },
  { uri: "data:application/json;base64,/w==", problem: "badUtf8" },
  { uri: "data:application/json,%7", problem: "badUri" },
  { uri: "data:text/plain,{}", problem: "badUri" },
  { uri: "data:application/json", problem: "badUri" },
  { uri: `data:application/json,${"x".repeat(1_048_576)}`, problem: "tooLarge" },
  { uri: `data:application/json;base64,${"AAAA".repeat(22_000)}`, problem: "tooLarge" },
];
