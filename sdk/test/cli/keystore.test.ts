import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Wallet } from "ethers";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { findKey, listKeys, storeKey, unlockKey } from "../../src/cli/keys/keystore.ts";

const KEY = `0x${"1".repeat(64)}`;
const PASSWORD = "correct horse";
const wallet = new Wallet(KEY);

beforeEach(() => vi.stubEnv("XDG_CONFIG_HOME", mkdtempSync(join(tmpdir(), "surety-keys-"))));
afterEach(() => vi.unstubAllEnvs());

test("a key is kept encrypted for its owner only, and opens with its password", async () => {
  const stored = await storeKey("alice", wallet, PASSWORD);
  expect(stored).toMatchObject({ name: "alice", address: wallet.address });
  expect(statSync(stored.file).mode & 0o777).toBe(0o600);
  expect(statSync(dirname(stored.file)).mode & 0o777).toBe(0o700);
  expect(readFileSync(stored.file, "utf8")).not.toContain("1".repeat(64));
  expect(readdirSync(dirname(stored.file))).toEqual(["alice.json"]);
  expect(listKeys()).toEqual([stored]);
  expect((await unlockKey("alice", PASSWORD)).privateKey).toBe(KEY);
  await expect(unlockKey("alice", "wrong horse")).rejects.toMatchObject({ name: "PasswordWrongError" });
});

test("a key is never overwritten", async () => {
  const { file } = await storeKey("alice", wallet, PASSWORD);
  const before = readFileSync(file, "utf8");
  await expect(storeKey("alice", wallet, PASSWORD)).rejects.toMatchObject({ name: "KeyFileExistsError", file });
  expect(readFileSync(file, "utf8")).toBe(before);
});

test.each(["../alice", "a/b", "", ".", "a".repeat(41), "ali ce", "a\nb"])("%j is no name", async (name) => {
  await expect(storeKey(name, wallet, PASSWORD)).rejects.toMatchObject({ name: "SettingInvalidError" });
  expect(() => findKey(name)).toThrow(expect.objectContaining({ name: "SettingInvalidError" }));
  expect(listKeys()).toEqual([]);
});

test("what is no key is named when it is asked for, and left out of the list", async () => {
  const { file } = await storeKey("alice", wallet, PASSWORD);
  writeFileSync(join(dirname(file), "bob.json"), "{}");
  expect(listKeys().map(({ name }) => name)).toEqual(["alice"]);
  expect(() => findKey("bob")).toThrow(expect.objectContaining({ name: "KeyFileInvalidError" }));
  expect(() => findKey("carol")).toThrow(expect.objectContaining({ name: "KeyFileInvalidError" }));
});
