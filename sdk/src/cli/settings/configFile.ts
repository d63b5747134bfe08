import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import envPaths from "env-paths";
import { FileUnusableError } from "../errors/FileUnusableError.ts";
import { SettingInvalidError } from "../errors/SettingInvalidError.ts";
import type { SettingTexts } from "./layerSettings.ts";
import { type SettingKind, type SettingName, settingKinds } from "./settingKinds.ts";

const PRIVATE = 0o600;

/** Folder of the configuration, the keystore and the guard's files: where the system keeps such (XDG on Linux). */
export function configDirectory(): string {
  return envPaths("surety", { suffix: "" }).config;
}

/** The configuration file: the one that is named, else the system's place for it. */
export function configPath(named: string | undefined): string {
  return named || join(configDirectory(), "config.json");
}

/**
 * Reads the configuration file; one that does not exist is empty.
 *
 * @throws {@link FileUnusableError} or {@link SettingInvalidError} if it is no configuration file.
 */
export function readConfig(path: string): SettingTexts {
  const content = readText(path);
  if (content === undefined) return {};
  const texts: Partial<Record<SettingName, string>> = {};
  for (const [name, value] of Object.entries(parseObject(path, content))) {
    const setting = knownSetting(name, path);
    if (typeof value !== "string" && typeof value !== "number") {
      throw new SettingInvalidError(name, path, "is neither text nor a number", "Correct the file.");
    }
    texts[setting] = String(value);
  }
  return texts;
}

/**
 * Writes the whole file, readable by its owner only; it is replaced as a whole or not at all.
 *
 * @throws {@link SettingInvalidError} if a text cannot be its setting's value, or holds a password.
 */
export function writeConfig(path: string, texts: Readonly<Record<string, string | undefined>>): void {
  const content: Record<string, string> = {};
  for (const [name, text] of Object.entries(texts)) {
    const kind: SettingKind = settingKinds[knownSetting(name, path)];
    if (text === undefined) continue;
    const problem = kind.problemOf(text) ?? secretIn(text);
    if (problem !== undefined)
      throw new SettingInvalidError(name, "what was to be written", problem, `It is ${kind.about}.`);
    content[name] = kind.absolute?.(text) ?? text;
  }
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const draft = `${path}.${process.pid}.tmp`;
    writeFileSync(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: PRIVATE });
    renameSync(draft, path);
  } catch (error) {
    throw new FileUnusableError(path, "cannot be written", "Choose another file with --config.", { cause: error });
  }
}

function knownSetting(name: string, path: string): SettingName {
  if (Object.hasOwn(settingKinds, name)) return name as SettingName;
  const secret = /key|mnemonic|phrase|password|secret/i.test(name);
  throw new SettingInvalidError(
    name,
    path,
    secret ? "is a secret, which no configuration file holds" : "is no setting",
    secret
      ? "Keep keys with `surety account import`, or set SURETY_PRIVATE_KEY."
      : `Settings: ${Object.keys(settingKinds).join(", ")}.`,
  );
}

function secretIn(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || (url.username === "" && url.password === "")) return undefined;
  return "holds a user name or password, which the environment may carry and no file does";
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw new FileUnusableError(path, "cannot be read", "Check its permissions.", { cause: error });
  }
}

function parseObject(path: string, content: string): object {
  try {
    const value: unknown = JSON.parse(content);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Told below like every other content that is no object.
  }
  throw new FileUnusableError(
    path,
    "holds no JSON object",
    "Correct it, or write a new one with `surety config init`.",
  );
}
