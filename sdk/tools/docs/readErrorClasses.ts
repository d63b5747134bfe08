import { readdir, readFile } from "node:fs/promises";
import ts from "typescript";
import { commentOf } from "./commentOf.ts";

const FOLDER = new URL("../../src/errors/", import.meta.url);

/** A class of error of the SDK. */
export type ErrorClass = { name: string; cause: string; remedies: string[] };

/** Every error class of the SDK, with what its comment and its call of `super` say. */
export async function readErrorClasses(): Promise<ErrorClass[]> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith("Error.ts")).sort();
  const classes = await Promise.all(
    files.map(async (file) => {
      const source = ts.createSourceFile(
        file,
        await readFile(new URL(file, FOLDER), "utf8"),
        ts.ScriptTarget.Latest,
        true,
      );
      return source.statements.filter(ts.isClassDeclaration).map((node) => describe(node));
    }),
  );
  return classes.flat();
}

function describe(node: ts.ClassDeclaration): ErrorClass {
  return { name: node.name?.text ?? "", cause: commentOf(node).description, remedies: [...new Set(remediesOf(node))] };
}

/** The texts that the second argument of `super` may be; none where whoever throws it words the remedy. */
function remediesOf(node: ts.Node): string[] {
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword) {
    return node.arguments[1] === undefined ? [] : textsOf(node.arguments[1]);
  }
  return node.getChildren().flatMap(remediesOf);
}

function textsOf(node: ts.Expression): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)];
  if (ts.isTemplateExpression(node)) {
    const parts = node.templateSpans.map(({ expression, literal }) => `\`${expression.getText()}\`${literal.text}`);
    return [node.head.text + parts.join("")];
  }
  return [];
}
