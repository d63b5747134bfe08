import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import root from "../../../package.json" with { type: "json" };
import { fencesOf } from "../support/fencesOf.ts";
import { run } from "../support/packSdk.ts";
import { type Stack, startTestStack } from "../support/startStack.ts";

const CLONE = fileURLToPath(new URL("../../../", import.meta.url));
const fences = fencesOf("quick-start.md");

let stack: Stack;
let folder: string;

beforeAll(async () => {
  stack = await startTestStack();
  folder = await mkdtemp(join(tmpdir(), "surety-quick-start-"));
});

afterAll(async () => {
  await stack?.stop();
  if (folder !== undefined) await rm(folder, { recursive: true });
  await rm(join(CLONE, "surety-sdk-0.1.0.tgz"), { force: true });
});

test("its code is the example, and its start is the stack's", async () => {
  const example = await readFile(join(CLONE, "sdk/examples/hello-hire.ts"), "utf8");
  expect(fences.filter(({ language }) => language === "ts")).toEqual([
    { language: "ts", mark: "hello-hire.ts", text: example },
  ]);
  const marks = fences.filter(({ language }) => language === "sh").map(({ mark }) => mark);
  expect(marks).toEqual(["yours", "stack", "clone", "folder", "folder"]);
  expect(fences.find(({ mark }) => mark === "stack")?.text).toBe(`npx --yes ${root.packageManager} start\n`);
});

test("followed to the letter in an empty folder, it hires", async () => {
  // What a reader has by default on the ports that `start` takes by default; this stack has its own.
  const settings = { SURETY: CLONE, SURETY_RPC_URL: stack.rpcUrl, SURETY_INDEXER_URL: stack.apiUrl };
  let printed = "";
  for (const { language, mark, text } of fences) {
    if (language === "ts") await writeFile(join(folder, mark), text);
    if (mark === "clone") await run("sh", ["-e", "-c", text], CLONE);
    if (mark === "folder") printed = await run("sh", ["-e", "-c", text], folder, settings);
  }
  expect(printed).toBe(fences.find(({ language }) => language === "text")?.text);
  expect(await run("npx", ["node", "--version"], folder)).toBe("v24.21.0\n");
});
