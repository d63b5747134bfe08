import { isNode, walkAst } from "../solidity/ast.ts";
import { compile } from "../solidity/compile.ts";
import type { Sources } from "../solidity/readSources.ts";
import { CheckerError } from "./errors.ts";
import { readVerdicts } from "./readVerdicts.ts";
import type { Target } from "./Target.ts";

/**
 * Bounded model checking: the libraries have no loops and no state, so no bound is ever reached and its proofs are full ones. The
 * unbounded engine, CHC, gives up on the products that this one proves. No `timeout`: in the npm compiler it fails.
 */
const CHECKER = {
  engine: "bmc",
  solvers: ["z3"],
  targets: ["assert", "overflow", "underflow", "divByZero"],
  showProvedSafe: true,
  showUnproved: true,
  showUnsupported: true,
};

function countAssertions(ast: unknown): number {
  if (!isNode(ast)) return 0;
  return [...walkAst(ast)].filter(([node]) => {
    const called = node.expression;
    return node.nodeType === "FunctionCall" && isNode(called) && called.name === "assert";
  }).length;
}

/**
 * Asks the SMTChecker for every assertion in a contract of claims, and for every operation below them that could overflow.
 *
 * @param file Source name of the contract, which is named as its file is.
 * @throws {@link CheckerError} if the file does not compile, or the checker leaves an assertion without an answer.
 */
export function checkClaims(sources: Sources, file: string): Target[] {
  const contract = file.replace(/^.*\/|\.sol$/g, "");
  const compilation = compile(sources, {
    evmVersion: "cancun",
    modelChecker: { ...CHECKER, contracts: { [file]: [contract] } },
    outputSelection: { "*": { "": ["ast"] } },
  });
  const broken = compilation.errors.find(({ severity }) => severity === "error");
  if (broken !== undefined) throw new CheckerError(broken.formattedMessage.trim());

  const targets = readVerdicts(compilation, sources);
  const answered = targets.filter((target) => target.contract === contract && target.kind === "assertion").length;
  const asked = countAssertions(compilation.sources[file]?.ast);
  if (answered !== asked) throw new CheckerError(`${contract}: ${asked} assertions, but ${answered} answers.`);
  return targets;
}
