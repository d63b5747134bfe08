import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = "test/solidity/invariant";
const INVARIANT = /((?:^ *\/\/.*\n)*)^ *function (invariant_\w+)/gm;

/** An invariant as its test states it. */
export type Invariant = {
  /** `<contract>.<function>` */
  name: string;
  /** The sentence above it. */
  statement: string;
  /** Rules of docs/spec.md that it proves. */
  rules: string[];
};

/** Every invariant of the market's tests, in the order of files and lines. */
export function listInvariants(root: string): Invariant[] {
  const files = readdirSync(join(root, FOLDER)).filter((file) => file.endsWith(".t.sol"));
  return files.sort().flatMap((file) => {
    const source = readFileSync(join(root, FOLDER, file), "utf8");
    const contract = /^contract (\w+)/m.exec(source)?.[1];
    return [...source.matchAll(INVARIANT)].map(([, comment = "", name]) => ({
      name: `${contract}.${name}`,
      statement: sentenceOf(comment),
      rules: comment.match(/JM-\d+/g) ?? [],
    }));
  });
}

function sentenceOf(comment: string): string {
  const lines = comment.split("\n").filter((line) => line.includes("///"));
  return lines.map((line) => line.replace(/^ *\/\/\/ (?:@notice )?/, "")).join(" ");
}
