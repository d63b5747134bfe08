import type { Scope } from "./parseSource.ts";
import type { Located, SourceTree } from "./SourceTree.ts";

const ELEMENTARY = /^(u?int\d*|bytes\d*|address|bool|string|byte|u?fixed\d*x?\d*)$/;

/** The ABI's name of a source type, as it stands in a function's signature, seen from the contracts of `lineage`. */
export function canonicalType(tree: SourceTree, lineage: readonly Located[], type: string): string {
  const [, base = type, suffix = ""] = /^(.*?)((?:\[\d*\])*)$/.exec(type) ?? [];
  if (ELEMENTARY.test(base)) return base.replace(/^(u?int)$/, "$1256") + suffix;
  return named(tree, lineage, base) + suffix;
}

function named(tree: SourceTree, lineage: readonly Located[], name: string): string {
  const [first = "", second] = name.split(".");
  for (const { contract, path } of lineage) {
    const owner = tree.contract(path, first);
    if (owner && second !== undefined) return nested(tree, owner, second);
    if (owner) return "address";
    const found = inScope(tree, lineage, contract, first);
    if (found !== undefined) return found;
    const declarer = tree.declarer(path, first);
    const global = inScope(tree, lineage, declarer.scope, declarer.name);
    if (global !== undefined) return global;
  }
  return name;
}

function nested(tree: SourceTree, owner: Located, name: string): string {
  const lineage = tree.lineage(owner);
  for (const { contract } of lineage) {
    const found = inScope(tree, lineage, contract, name);
    if (found !== undefined) return found;
  }
  return name;
}

function inScope(tree: SourceTree, lineage: readonly Located[], scope: Scope, name: string): string | undefined {
  const struct = scope.structs.get(name);
  if (struct) return `(${struct.types.map((type) => canonicalType(tree, lineage, type)).join(",")})`;
  if (scope.enums.has(name)) return "uint8";
  const alias = scope.aliases.get(name);
  return alias === undefined ? undefined : canonicalType(tree, lineage, alias);
}
