import { type Place, placesOf } from "./placesOf.ts";

const COMMENT = /^\s*(\/\/|\/\*|\*)/;
const TEST = /^\s*function (test|invariant)/;

/** Ids in a Solidity test that stand in no comment directly above a test function: they claim a proof that is not there. */
export function strayTags(path: string, text: string): Place[] {
  const lines = text.split("\n");
  return placesOf(path, text).filter(({ line }) => {
    let at = line - 1;
    while (COMMENT.test(lines[at] ?? "")) at++;
    return at === line - 1 || !TEST.test(lines[at] ?? "");
  });
}
