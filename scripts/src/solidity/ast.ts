import { z } from "zod";

/** A node of the compiler's syntax tree. What a kind of node has beyond these is read where it is needed. */
export type AstNode = {
  nodeType: string;
  /** `start:length:file`, in bytes of UTF-8. */
  src: string;
  [field: string]: unknown;
};

const nodeSchema = z.looseObject({ nodeType: z.string(), src: z.string() });

/** True if a field of a node holds another node. */
export function isNode(value: unknown): value is AstNode {
  return nodeSchema.safeParse(value).success;
}

/** All nodes below `root` and itself, parents first, each with its parents from the outermost. */
export function* walkAst(root: AstNode, parents: readonly AstNode[] = []): Generator<[AstNode, readonly AstNode[]]> {
  yield [root, parents];
  const inner = [...parents, root];
  for (const field of Object.values(root)) {
    for (const value of Array.isArray(field) ? field : [field]) {
      if (isNode(value)) yield* walkAst(value, inner);
    }
  }
}

/** First byte of a node, and the byte after its last. */
export function spanOf(node: AstNode): { start: number; end: number } {
  const [start = 0, length = 0] = node.src.split(":").map(Number);
  return { start, end: start + length };
}

const typedSchema = z.object({ typeDescriptions: z.object({ typeString: z.string().nullish() }) });

/** Type of an expression or a variable as the compiler writes it; empty if the node has none. */
export function typeOf(node: AstNode): string {
  return typedSchema.safeParse(node).data?.typeDescriptions.typeString ?? "";
}
