import { type AstNode, isNode, walkAst } from "../solidity/ast.ts";
import { compile } from "../solidity/compile.ts";
import type { Sources } from "../solidity/readSources.ts";
import type { Change, Mutant, Slice } from "./Mutant.ts";
import { arithmetic } from "./mutators/arithmetic.ts";
import { conditions } from "./mutators/conditions.ts";
import { findNames, type Names, otherName } from "./mutators/names.ts";
import { statements } from "./mutators/statements.ts";
import { values } from "./mutators/values.ts";

const LONGEST = 90;

/**
 * Every mutant of some modules, in the order of their places.
 *
 * @param files Source names of the modules; a module is named as its file is.
 * @throws Error if the sources do not compile.
 */
export function listMutants(sources: Sources, files: readonly string[]): Mutant[] {
  const { errors, sources: parsed } = compile(sources, { outputSelection: { "*": { "": ["ast"] } } });
  const broken = errors.find(({ severity }) => severity === "error");
  if (broken !== undefined) throw new Error(broken.formattedMessage);
  const trees = Object.values(parsed)
    .map(({ ast }) => ast)
    .filter(isNode);
  const names = findNames(trees);
  return files.flatMap((file) => {
    const tree = parsed[file]?.ast;
    const source = sources[file];
    if (!isNode(tree) || source === undefined) throw new Error(`${file} is not among the sources.`);
    return mutantsOf(file, tree, Buffer.from(source.content), names);
  });
}

function mutantsOf(file: string, tree: AstNode, text: Buffer, names: Names): Mutant[] {
  const module = file.replace(/^.*\/|\.sol$/g, "");
  const slice: Slice = (start, end) => text.subarray(start, end).toString();
  const inScope = namesInScope(tree);
  const seen = new Set<string>();
  const repeats = new Map<string, number>();
  const mutants: Mutant[] = [];
  for (const [node, parents] of walkAst(tree)) {
    for (const change of changesOf(node, slice, names, inScope)) {
      const { start, end, replacement, operator } = change;
      const key = `${start}:${end}:${replacement}`;
      const original = slice(start, end);
      if (seen.has(key) || original === replacement) continue;
      seen.add(key);
      const place = placeOf(parents, module);
      const title = `${module}.${place} ${operator}: ${short(original)} → ${short(replacement)}`;
      const repeat = (repeats.get(title) ?? 0) + 1;
      repeats.set(title, repeat);
      const id = repeat === 1 ? title : `${title} (${repeat})`;
      const line = slice(0, start).split("\n").length;
      mutants.push({ id, module, place, file, line, original, ...change });
    }
  }
  return mutants;
}

function changesOf(node: AstNode, slice: Slice, names: Names, inScope: ReadonlySet<string>): Change[] {
  return [
    ...arithmetic(node, slice),
    ...conditions(node, slice),
    ...statements(node, slice),
    ...values(node, slice),
    ...otherName(node, names, inScope),
  ];
}

function namesInScope(tree: AstNode): Set<string> {
  const names = new Set<string>();
  for (const [node, parents] of walkAst(tree)) {
    if (node.nodeType === "Identifier" && parents.at(-1)?.nodeType === "ImportDirective") names.add(String(node.name));
    if (node.nodeType === "VariableDeclaration" && node.stateVariable === true) names.add(String(node.name));
  }
  return names;
}

function placeOf(parents: readonly AstNode[], module: string): string {
  const place = parents.findLast(({ nodeType }) => nodeType === "FunctionDefinition");
  return place === undefined ? module : String(place.name || place.kind);
}

function short(text: string): string {
  const line = text.trim().replace(/\s+/g, " ");
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line || "nothing";
}
