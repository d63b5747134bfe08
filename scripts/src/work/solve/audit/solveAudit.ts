import { keccak_256 } from "@noble/hashes/sha3.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { AuditPart, AuditTask, Skill } from "../../types.ts";
import { canonicalType } from "./canonicalType.ts";
import type { Callable, Shape } from "./parseSource.ts";
import { type Declared, reachable } from "./reachable.ts";
import { type Located, SourceTree } from "./SourceTree.ts";

const trees = new Map<string, SourceTree>();

/**
 * Audits by reading the source text. An expert follows inheritance, resolves types and follows calls into libraries; a journeyman stops
 * at what the contract and its ancestors declare; a novice looks only at the contract and its direct bases and leaves types as written.
 */
export function solveAudit(task: AuditTask, skill: Skill): string[][] {
  const tree = trees.get(task.package) ?? new SourceTree(task.package);
  trees.set(task.package, tree);
  return task.parts.map((part) => answerPart(tree, part, skill));
}

function answerPart(tree: SourceTree, part: AuditPart, skill: Skill): string[] {
  const start = tree.contract(part.source, part.contract);
  if (start === undefined) return [];
  const lineage = tree.lineage(start, skill === "novice" ? 1 : undefined);
  const typed = (shape: Shape, from: readonly Located[]): string =>
    `${shape.name}(${shape.types.map((type) => (skill === "novice" ? type : canonicalType(tree, from, type))).join(",")})`;
  if (part.question === "functions") return sorted(writers(lineage, typed).map(selector));
  const kind = part.question;
  const own = lineage.flatMap(({ contract }) => contract[kind].map((shape) => ({ shape, lineage })));
  const wanted = (found: Declared): boolean =>
    found.lineage.some(({ contract, path }) =>
      [contract, tree.file(path)].some((scope) => scope[kind].includes(found.shape)),
    );
  const borrowed = skill === "expert" ? reachable(tree, lineage).filter(wanted) : [];
  const signatures = [...own, ...borrowed].map((found) => typed(found.shape, found.lineage));
  return sorted(signatures.map(kind === "errors" ? selector : topic));
}

function writers(lineage: readonly Located[], typed: (shape: Shape, from: readonly Located[]) => string): string[] {
  const latest = new Map<string, Callable>();
  for (const { contract } of lineage) {
    for (const callable of contract.callables) {
      const special = ["constructor", "receive", "fallback"].includes(callable.name);
      if (special || !["external", "public"].includes(callable.visibility)) continue;
      const signature = typed(callable, lineage);
      if (!latest.has(signature)) latest.set(signature, callable);
    }
  }
  return [...latest].filter(([, callable]) => !callable.reads).map(([signature]) => signature);
}

const topic = (signature: string): string => `0x${bytesToHex(keccak_256(utf8ToBytes(signature)))}`;
const selector = (signature: string): string => topic(signature).slice(0, 10);
const sorted = (values: readonly string[]): string[] => [...new Set(values)].sort();
