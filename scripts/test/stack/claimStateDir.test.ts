import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { claimStateDir } from "../../src/stack/claimStateDir.ts";
import { StateDirInUseError } from "../../src/stack/errors.ts";

const folder = mkdtempSync(join(tmpdir(), "surety-state-"));
const mark = join(folder, "stack.pid");

afterAll(() => rmSync(folder, { recursive: true }));

test("a folder is held until it is given back", async () => {
  const claim = await claimStateDir(folder);
  expect(readFileSync(mark, "utf8")).toBe(String(process.pid));
  await expect(claimStateDir(folder)).rejects.toThrow(new StateDirInUseError(folder, process.pid));
  await claim.stop();
  expect(existsSync(mark)).toBe(false);
});

test("the mark of a dead process does not count", async () => {
  // Above the largest process id of Linux and macOS.
  writeFileSync(mark, "99999999");
  const claim = await claimStateDir(folder);
  await claim.stop();
});

test("a folder that cannot be made is named with the reason", async () => {
  const below = join(mark, "folder");
  writeFileSync(mark, "");
  await expect(claimStateDir(below)).rejects.toThrow(
    `The folder ${below} cannot be written to: ENOTDIR: not a directory, mkdir '${below}'.`,
  );
});
