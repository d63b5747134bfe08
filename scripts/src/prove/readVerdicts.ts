import { type AstNode, isNode, spanOf, walkAst } from "../solidity/ast.ts";
import type { Compilation, Diagnostic } from "../solidity/compile.ts";
import type { Sources } from "../solidity/readSources.ts";
import { CheckerError } from "./errors.ts";
import type { Target } from "./Target.ts";

const KINDS = { Assertion: "assertion", Overflow: "overflow", Underflow: "underflow", Division: "division by zero" };
const ANSWER = /^BMC: (Assertion|Overflow|Underflow|Division)\b.*(check is safe|might happen here|happens here)/s;
const VERDICTS = { "check is safe": "proved", "might happen here": "unproved", "happens here": "violated" } as const;
/** Said of each constructor, of the engine, and of storage writers that no claim calls. */
const HARMLESS = /^(The BMC engine of the SMTChecker is deprecated|Inline assembly may cause SMTChecker)/;
const RANK = { proved: 0, unproved: 1, violated: 2 };

type Place = { contract: string; name: string };

function functionAt(ast: unknown, offset: number): Place {
  if (!isNode(ast)) throw new CheckerError("The compiler gave no syntax tree: ask for it in `outputSelection`.");
  let found: Place = { contract: "", name: "" };
  for (const [node, parents] of walkAst(ast)) {
    const { start, end } = spanOf(node);
    if (node.nodeType !== "FunctionDefinition" || offset < start || offset >= end) continue;
    const contract = parents.findLast((parent: AstNode) => parent.nodeType === "ContractDefinition");
    found = { contract: String(contract?.name), name: String(node.name) };
  }
  return found;
}

function readVerdict(diagnostic: Diagnostic, compilation: Compilation, sources: Sources): Target | undefined {
  const [, subject, outcome] = ANSWER.exec(diagnostic.message) ?? [];
  const location = diagnostic.sourceLocation;
  if (subject === undefined || outcome === undefined || location === undefined) {
    if (HARMLESS.test(diagnostic.message)) return undefined;
    throw new CheckerError(`The checker did not answer: ${diagnostic.formattedMessage.trim()}`);
  }
  const { file, start, end } = location;
  const text = Buffer.from(sources[file]?.content ?? "").subarray(start, end);
  return {
    ...functionAt(compilation.sources[file]?.ast, start),
    kind: KINDS[subject as keyof typeof KINDS],
    expression: text.toString().replace(/\s+/g, " "),
    verdict: VERDICTS[outcome as keyof typeof VERDICTS],
  };
}

/**
 * The checker's answers, each target once: the worst of those that it gave on the ways to it.
 *
 * @throws {@link CheckerError} if it says something that is neither an answer nor known to be harmless.
 */
export function readVerdicts(compilation: Compilation, sources: Sources): Target[] {
  const worst = new Map<string, Target>();
  for (const diagnostic of compilation.errors) {
    const target = readVerdict(diagnostic, compilation, sources);
    if (target === undefined) continue;
    const key = [target.contract, target.name, target.kind, target.expression].join("|");
    const known = worst.get(key);
    if (known === undefined || RANK[known.verdict] < RANK[target.verdict]) worst.set(key, target);
  }
  return [...worst.values()];
}
