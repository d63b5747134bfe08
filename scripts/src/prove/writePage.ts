import { markdownTable } from "markdown-table";
import { ENUMERATED, ENUMERATIONS } from "./claims.ts";
import type { Target } from "./Target.ts";

const BEGIN = "<!-- begin proved -->";
const END = "<!-- end proved -->";

function titleOf(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function rowsOf(claims: readonly Target[]): string[][] {
  const names = [
    ...new Set(claims.filter(({ contract }) => contract.endsWith("Proof")).map((t) => `${t.contract}.${t.name}`)),
  ];
  return names.sort().map((claim) => {
    const [contract = "", name = ""] = claim.split(".");
    const own = claims.filter((target) => target.contract === contract && target.name === name);
    const proved = own.filter(({ verdict }) => verdict === "proved").length;
    const cover = ENUMERATED[claim];
    const test = cover === undefined ? "" : `\`${cover.test}\` in \`${ENUMERATIONS}/${cover.file}\``;
    return [contract.replace("Proof", ""), titleOf(name), `${proved} of ${own.length}`, test];
  });
}

function libraryRows(claims: readonly Target[]): string[][] {
  return claims
    .filter(({ contract }) => !contract.endsWith("Proof"))
    .map(({ contract, name, expression, kind, verdict }) => [
      `\`${contract}.${name}\``,
      `\`${expression.replaceAll("|", "\\|")}\``,
      kind,
      verdict === "proved" ? "never" : verdict,
    ])
    .sort((left, right) => (left.join() < right.join() ? -1 : 1));
}

/** `page` with the part between its marks replaced by what the checker found. */
export function writePage(page: string, claims: readonly Target[], refuted: readonly Target[]): string {
  const [head, tail] = [page.split(BEGIN)[0], page.split(END)[1]];
  if (head === undefined || tail === undefined)
    throw new Error(`docs/proofs.md lacks the lines "${BEGIN}" and "${END}".`);
  const falsehoods = refuted.filter(({ kind, verdict }) => kind === "assertion" && verdict === "violated");
  const parts = [
    markdownTable([["library", "claim", "proved", "unproved: tried in full on a small domain by"], ...rowsOf(claims)]),
    markdownTable([["function", "operation", "could fail by", "does"], ...libraryRows(claims)]),
    `Refuted, as they must be: ${falsehoods.map(({ name }) => `_${titleOf(name).toLowerCase()}_`).join(", ")}.`,
  ];
  return `${head}${BEGIN}\n\n${parts.join("\n\n")}\n\n${END}${tail}`;
}
