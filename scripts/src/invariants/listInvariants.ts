import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where invariants are tested. */
export const FOLDERS = ["test/solidity/invariant", "test/solidity/erc8004/invariant"] as const;
const INVARIANT = /((?:^ *\/\/.*\n)*)^ *function (invariant_\w+)/gm;

/** An invariant as its test states it. */
export type Invariant = {
  /** One of `FOLDERS`. */
  folder: string;
  /** `<contract>.<function>` */
  name: string;
  /** The sentence above it. */
  statement: string;
  /** Rules of docs/spec.md that it proves. */
  rules: string[];
};

/** Every invariant of the tests, in the order of folders, files and lines. */
export function listInvariants(root: string): Invariant[] {
  return FOLDERS.flatMap((folder) => {
    const files = readdirSync(join(root, folder)).filter((file) => file.endsWith(".t.sol"));
    return files.sort().flatMap((file) => readInvariants(root, folder, file));
  });
}

function readInvariants(root: string, folder: string, file: string): Invariant[] {
  const source = readFileSync(join(root, folder, file), "utf8");
  const contract = /^contract (\w+)/m.exec(source)?.[1];
  return [...source.matchAll(INVARIANT)].map(([, comment = "", name]) => ({
    folder,
    name: `${contract}.${name}`,
    statement: sentenceOf(comment),
    rules: comment.match(/(?:JM|AG)-\d+/g) ?? [],
  }));
}

function sentenceOf(comment: string): string {
  const lines = comment.split("\n").filter((line) => line.includes("///"));
  return lines.map((line) => line.replace(/^ *\/\/\/ (?:@notice )?/, "")).join(" ");
}
