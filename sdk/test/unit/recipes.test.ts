import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";
import { fencesOf } from "../support/fencesOf.ts";

const SDK = fileURLToPath(new URL("../../", import.meta.url));
const DOCS = new URL("../../../docs/", import.meta.url);

/** The blocks as modules that stand, for the compiler alone, in the folder of the SDK. */
const modules = new Map(
  fencesOf("recipes.md").map(({ text }, index) => [`${SDK}recipe-${index + 1}.ts`, `${text}\nexport {};\n`]),
);

function problems(): string[] {
  const config = ts.readConfigFile(`${SDK}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, SDK);
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile: read } = host;
  host.fileExists = (file) => modules.has(file) || fileExists(file);
  host.readFile = (file) => modules.get(file) ?? read(file);
  const program = ts.createProgram([...modules.keys(), `${SDK}test/fixtures/recipes.d.ts`], options, host);
  return [...modules.keys()]
    .flatMap((file) => ts.getPreEmitDiagnostics(program, program.getSourceFile(file)))
    .map(
      (problem) =>
        `${problem.file?.fileName.slice(SDK.length)}: ${ts.flattenDiagnosticMessageText(problem.messageText, " ")}`,
    );
}

test("every block of the recipes compiles", () => {
  expect(modules.size).toBeGreaterThan(8);
  expect(problems()).toEqual([]);
});

test.each(["recipes.md", "quick-start.md", "errors.md", "reference.md", "identity.md"])(
  "every link of %s leads to a file",
  async (page) => {
    const text = await readFile(new URL(page, DOCS), "utf8");
    const links = [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, link = ""]) => link);
    expect(links.filter((link) => !/^https:/.test(link) && !existsSync(new URL(link, DOCS)))).toEqual([]);
  },
);
