import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { errorsAbi } from "@surety/contracts/abi";
import { listDeployments } from "@surety/contracts/deployments";
import { isLocalChain } from "@surety/contracts/isLocalChain";
import { publint } from "publint";
import { afterAll, beforeAll, expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { installTarball, packSdk, run } from "../support/packSdk.ts";
import { type LocalMarket, startMarket } from "../support/startMarket.ts";

const TSC = createRequire(import.meta.url).resolve("typescript/bin/tsc");
const FIXTURE = fileURLToPath(new URL("../fixtures/trade.ts", import.meta.url));

let tarball: string;
let folder: string;
let bytes: Uint8Array<ArrayBuffer>;
let local: LocalMarket;

beforeAll(async () => {
  tarball = await packSdk();
  bytes = new Uint8Array(await readFile(tarball));
  folder = await installTarball(tarball);
  await copyFile(FIXTURE, join(folder, "trade.ts"));
  local = await startMarket(3);
});

afterAll(async () => {
  await local?.stop();
  await Promise.all([tarball && dirname(tarball), folder].map((path) => path && rm(path, { recursive: true })));
});

async function packed(): Promise<typeof manifest> {
  return JSON.parse(await readFile(join(folder, "node_modules/@surety/sdk/package.json"), "utf8"));
}

test("publishes every door that the sources have, as built files", async () => {
  const { exports } = await packed();
  const built = Object.entries(manifest.exports).map(([door, source]) => [
    door,
    source.replace(/^\.\/src\/(.*)\.ts$/, "./dist/sdk/src/$1.js"),
  ]);
  expect(exports).toEqual({ ...Object.fromEntries(built), "./package.json": "./package.json" });
});

test("needs no package of the workspace", async () => {
  const { dependencies } = await packed();
  expect(Object.keys(dependencies).filter((name) => name.startsWith("@surety/"))).toEqual([]);
  expect(Object.values(dependencies).filter((range) => !/^\d/.test(range))).toEqual([]);
});

test("carries the records of public chains, and of no local one", async () => {
  const list = 'console.log(JSON.stringify((await import("@surety/sdk/deployments")).listDeployments()))';
  const committed = listDeployments(fileURLToPath(new URL("../../../contracts/deployments", import.meta.url)));
  expect(JSON.parse(await run(process.execPath, ["--input-type=module", "-e", list], folder))).toEqual(
    committed.filter(({ chainId }) => !isLocalChain(chainId)),
  );
});

test("has the shape that npm, Node and bundlers expect", async () => {
  const shape = await publint({ pack: { tarball: bytes.buffer }, strict: true });
  expect(shape.messages).toEqual([]);
  const types = await checkPackage(createPackageFromTarballData(bytes));
  if (!types.types) throw new Error("The package has no types.");
  // The package is ESM alone: `require` gets it from Node all the same, and TypeScript's old resolution knows no exports.
  const problems = types.problems.filter(
    (problem) =>
      problem.kind !== "CJSResolvesToESM" && !("resolutionKind" in problem && problem.resolutionKind === "node10"),
  );
  expect(problems).toEqual([]);
});

test.each([
  ["NodeNext", "NodeNext"],
  ["ESNext", "bundler"],
])("its types hold for module %s, resolution %s", async (module, moduleResolution) => {
  const compilerOptions = { module, moduleResolution, target: "ES2022", strict: true, noEmit: true, types: ["node"] };
  const config = `tsconfig.${moduleResolution}.json`;
  await writeFile(join(folder, config), JSON.stringify({ compilerOptions, include: ["trade.ts"] }));
  expect(await run(process.execPath, [TSC, "-p", config], folder)).toBe("");
});

test("its command line runs", async () => {
  expect(await run("npx", ["surety", "--version"], folder)).toContain(manifest.version);
});

test("posts, hires, delivers and settles from an empty folder", async () => {
  const records = join(folder, "records");
  await mkdir(records);
  await writeFile(join(records, "31337.json"), JSON.stringify(local.deployment));
  const keys = [0, 1, 2].map((index) => local.actor(index).privateKey);
  const settings = { SURETY_DEPLOYMENTS_DIR: records };
  const printed = await run(process.execPath, ["trade.ts", local.rpcUrl, ...keys], folder, settings);
  expect(JSON.parse(printed)).toEqual({
    how: "Paid",
    toProvider: "12000000",
    chains: [31_337],
    errors: errorsAbi.length,
  });
});
