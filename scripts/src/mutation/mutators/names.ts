import { type AstNode, isNode, spanOf, typeOf, walkAst } from "../../solidity/ast.ts";
import type { Change } from "../Mutant.ts";

/** Names that may stand for each other: members of one enum, or constants of one type and one scope. */
type Group = readonly string[];

/** Groups of exchangeable names, by the id of each declaration in them. */
export type Names = ReadonlyMap<number, { name: string; group: Group }>;

/** Finds all groups in the syntax trees of a compilation. */
export function findNames(trees: readonly AstNode[]): Names {
  const names = new Map<number, { name: string; group: Group }>();
  const add = (declarations: readonly AstNode[]): void => {
    const group = declarations.map((declaration) => String(declaration.name));
    for (const declaration of declarations)
      names.set(Number(declaration.id), { name: String(declaration.name), group });
  };
  for (const tree of trees) {
    for (const [node] of walkAst(tree)) {
      if (node.nodeType === "EnumDefinition") add(children(node.members));
      if (node.nodeType !== "ContractDefinition" && node.nodeType !== "SourceUnit") continue;
      const constants = children(node.nodes).filter((child) => child.constant === true);
      for (const group of Map.groupBy(constants, typeOf).values()) add(group);
    }
  }
  return names;
}

function children(value: unknown): AstNode[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/**
 * The next name of the same group.
 *
 * @param inScope Names that the file imports, or its contract declares; a member of a library or enum needs no import.
 */
export function otherName(node: AstNode, names: Names, inScope: ReadonlySet<string>): Change[] {
  const isMember = node.nodeType === "MemberAccess";
  if (!isMember && node.nodeType !== "Identifier") return [];
  const known = names.get(Number(node.referencedDeclaration));
  if (known === undefined) return [];
  const { name, group } = known;
  const usable = group.filter((other) => other === name || isMember || inScope.has(other));
  const other = usable[(usable.indexOf(name) + 1) % usable.length];
  if (other === undefined || other === name) return [];
  const { start, end } = spanOf(node);
  return [{ operator: "name", start: isMember ? end - Buffer.byteLength(name) : start, end, replacement: other }];
}
