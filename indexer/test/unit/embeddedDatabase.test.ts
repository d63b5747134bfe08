import { execFile } from "node:child_process";
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

/** Of a program's path that holds a "=": PGlite was seen to crash at 193 and 194 characters, and at no other length tried. */
const CRASHING_LENGTH = 193;
const PONDER_PGLITE = new URL("./utils/pglite.js", import.meta.resolve("ponder")).href;
let folder: string;

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "surety=")));
});
afterAll(() => rm(folder, { recursive: true }));

test("the embedded database opens under a path that holds an equals sign", async () => {
  const program = join(folder, "x".repeat(CRASHING_LENGTH - folder.length - "//open.mjs".length), "open.mjs");
  expect(program).toHaveLength(CRASHING_LENGTH);
  await mkdir(join(program, ".."));
  await writeFile(
    program,
    `import { createPglite } from ${JSON.stringify(PONDER_PGLITE)};
     const database = createPglite({ dataDir: ${JSON.stringify(join(folder, "data"))} });
     console.log((await database.query("SELECT 1 + 1 AS sum")).rows[0].sum);
     await database.close();`,
  );
  const { stdout } = await promisify(execFile)(process.execPath, [program]);
  expect(stdout).toBe("2\n");
});
