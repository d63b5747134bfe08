import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const config = ts.parseJsonConfigFileContent(
  ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile).config,
  ts.sys,
  root,
);
const claims = `${root}test/types/public.test-d.ts`;
const options = {
  ...config.options,
  noEmit: false,
  declaration: true,
  emitDeclarationOnly: true,
  rewriteRelativeImportExtensions: true,
};
const program = ts.createProgram([`${root}src/index.ts`, claims], options);

test("the public types are what test/types claims", () => {
  const file = program.getSourceFile(claims);
  const problems = ts
    .getPreEmitDiagnostics(program, file)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
  expect(problems).toEqual([]);
});

test("no declaration that leaves the package says `any`", () => {
  const found: string[] = [];
  const declarations = new Map<string, string>();
  program.emit(undefined, (name, text) => declarations.set(name, text), undefined, true);
  const ours = [...declarations].filter(([name]) => name.startsWith(`${root}src/`));
  for (const [name, text] of ours) {
    const visit = (node: ts.Node): void => {
      if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(`${name.slice(root.length)}: ${node.parent.getText()}`);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true));
  }
  expect(ours.length).toBeGreaterThan(100);
  expect(found).toEqual([]);
});
