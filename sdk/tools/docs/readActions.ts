import { readFile } from "node:fs/promises";
import ts from "typescript";
import { type Comment, commentOf } from "./commentOf.ts";

const FOLDER = new URL("../../src/actions/", import.meta.url);

/** One action: its name as a method, where it stands, its comment, and the types that its file declares for it. */
export type Action = { name: string; file: string; comment: Comment; types: string[] };

/** The actions that a table such as `marketActions.ts` lists, in its order. */
export async function readActions(table: string): Promise<Action[]> {
  const source = await parse(table);
  const files = new Map(source.statements.filter(ts.isImportDeclaration).flatMap(importsOf));
  const list = source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations);
  const entries = list.flatMap(({ initializer }) =>
    initializer !== undefined && ts.isObjectLiteralExpression(initializer) ? [...initializer.properties] : [],
  );
  return Promise.all(
    entries.map(async (entry) => {
      const name = entry.name?.getText() ?? "";
      const exported = ts.isPropertyAssignment(entry) ? entry.initializer.getText() : name;
      return readAction(name, exported, files.get(exported) ?? "");
    }),
  );
}

async function readAction(name: string, exported: string, file: string): Promise<Action> {
  const { statements } = await parse(file);
  const action = statements.filter(ts.isFunctionDeclaration).find((node) => node.name?.text === exported);
  if (action === undefined) throw new Error(`${file} has no function ${exported}.`);
  const types = statements
    .filter(ts.isTypeAliasDeclaration)
    .filter((node) => /(Parameters|Options|ReturnType)$/.test(node.name.text))
    .map((node) => node.getText().replace(/^export /, ""));
  return { name, file, comment: commentOf(action), types };
}

function importsOf(node: ts.ImportDeclaration): [string, string][] {
  const bindings = node.importClause?.namedBindings;
  const file = (node.moduleSpecifier as ts.StringLiteral).text.replace(/^\.\//, "");
  return bindings !== undefined && ts.isNamedImports(bindings)
    ? bindings.elements.map((element) => [element.name.text, file])
    : [];
}

async function parse(file: string): Promise<ts.SourceFile> {
  return ts.createSourceFile(file, await readFile(new URL(file, FOLDER), "utf8"), ts.ScriptTarget.Latest, true);
}
