import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { readConfig, writeConfig } from "../../src/cli/settings/configFile.ts";
import { layerSettings } from "../../src/cli/settings/layerSettings.ts";

const FILE = { path: "config.json", texts: {} };

function newFile(content?: string): string {
  const path = join(mkdtempSync(join(tmpdir(), "surety-config-")), "config.json");
  if (content !== undefined) writeFileSync(path, content);
  return path;
}

test("flags win over the environment, that over the file, that over the defaults", () => {
  const file = { path: "config.json", texts: { rpcUrl: "http://file", token: "FILE", account: "file" } };
  const env = { SURETY_RPC_URL: "http://environment", SURETY_TOKEN: "ENV" };
  const settings = layerSettings({ rpcUrl: "http://flag" }, env, file);
  expect(settings.rpcUrl).toEqual({ text: "http://flag", source: "--rpc-url" });
  expect(settings.token).toEqual({ text: "ENV", source: "SURETY_TOKEN" });
  expect(settings.account).toEqual({ text: "file", source: "config.json" });
  expect(settings.timeout).toEqual({ text: "300", source: "default" });
  expect(settings.chainId).toEqual({ text: undefined, source: undefined });
});

test("the local index is the default only beside the local node", () => {
  expect(layerSettings({}, {}, FILE).indexerUrl.text).toBe("http://127.0.0.1:42069");
  expect(layerSettings({ rpcUrl: "https://rpc.example" }, {}, FILE).indexerUrl.text).toBeUndefined();
});

test("an empty variable says nothing", () => {
  expect(layerSettings({}, { SURETY_ACCOUNT: "" }, FILE).account.text).toBeUndefined();
});

test.each([
  ["rpcUrl", { rpcUrl: "file:///etc/passwd" }, {}, "--rpc-url"],
  ["rpcUrl", {}, { SURETY_RPC_URL: "localhost" }, "SURETY_RPC_URL"],
  ["chainId", { chainId: "0x1" }, {}, "--chain-id"],
  ["account", { account: "../../etc/passwd" }, {}, "--as"],
  ["timeout", {}, { SURETY_TIMEOUT: "1e3" }, "SURETY_TIMEOUT"],
])("a %s that cannot be meant names its source", (setting, flags, env, source) => {
  expect(() => layerSettings(flags, env, FILE)).toThrow(
    expect.objectContaining({ name: "SettingInvalidError", setting, source }),
  );
});

test("a file that does not exist is empty, and writing makes it, for its owner only", () => {
  const path = join(newFile(), "..", "deeper", "config.json");
  expect(readConfig(path)).toEqual({});
  writeConfig(path, { token: "TUSD", deployments: "records" });
  expect(readConfig(path)).toEqual({ token: "TUSD", deployments: resolve("records") });
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(path, ".."))).toEqual(["config.json"]);
});

test("numbers in a file that somebody wrote by hand are read as text", () => {
  expect(readConfig(newFile('{ "chainId": 31337 }'))).toEqual({ chainId: "31337" });
});

test.each([
  ["no JSON", "{", "FileUnusableError"],
  ["a list", "[]", "FileUnusableError"],
  ["an unknown setting", '{ "rpc": "http://x" }', "SettingInvalidError"],
  ["an object as a value", '{ "rpcUrl": {} }', "SettingInvalidError"],
  ["a private key", '{ "privateKey": "0x01" }', "SettingInvalidError"],
  ["a prototype", '{ "__proto__": "x" }', "SettingInvalidError"],
])("a file with %s is refused", (_, content, name) => {
  expect(() => readConfig(newFile(content))).toThrow(expect.objectContaining({ name }));
});

test("nothing is written that a file must not hold, and the old file stays", () => {
  const path = newFile('{ "token": "TUSD" }');
  const refused = [{ rpcUrl: "https://me:secret@rpc.example" }, { mnemonic: "test test" }, { rpcUrl: "ftp://x" }];
  for (const texts of refused) {
    expect(() => writeConfig(path, texts)).toThrow(expect.objectContaining({ name: "SettingInvalidError" }));
  }
  expect(readFileSync(path, "utf8")).toBe('{ "token": "TUSD" }');
});
