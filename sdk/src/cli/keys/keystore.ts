import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { getAddress, type HDNodeWallet, isKeystoreJson, Wallet } from "ethers";
import { KeyFileExistsError, KeyFileInvalidError, PasswordWrongError } from "../errors/keyErrors.ts";
import { SettingInvalidError } from "../errors/SettingInvalidError.ts";
import { configDirectory } from "../settings/configFile.ts";
import { settingKinds } from "../settings/settingKinds.ts";

/** A key of the keystore, still encrypted. */
export type StoredKey = { readonly name: string; readonly address: string; readonly file: string };

const SUFFIX = ".json";

/** The keys of the keystore, by name. Files that are no keys are left out. */
export function listKeys(): StoredKey[] {
  return fileNames()
    .filter((file) => file.endsWith(SUFFIX))
    .map((file) => file.slice(0, -SUFFIX.length))
    .filter((name) => settingKinds.account.problemOf(name) === undefined)
    .sort()
    .flatMap((name) => {
      try {
        return [findKey(name)];
      } catch (error) {
        if (error instanceof KeyFileInvalidError) return [];
        throw error;
      }
    });
}

/**
 * One key, with the address that its file names.
 *
 * @throws {@link KeyFileInvalidError} if there is no such key.
 */
export function findKey(name: string): StoredKey {
  const file = fileOf(name);
  const { address } = JSON.parse(readKeystore(file)) as { address?: unknown };
  if (typeof address !== "string") throw new KeyFileInvalidError(file, "names no address");
  return { name, address: getAddress(address.startsWith("0x") ? address : `0x${address}`), file };
}

/**
 * Opens a key with its password.
 *
 * @throws {@link PasswordWrongError} if the password is another's.
 */
export async function unlockKey(name: string, password: string): Promise<Wallet | HDNodeWallet> {
  const file = fileOf(name);
  const content = readKeystore(file);
  try {
    return await Wallet.fromEncryptedJson(content, password);
  } catch {
    throw new PasswordWrongError(`This is not the password of ${file}.`, "Try again; nothing was signed.");
  }
}

/**
 * Writes a new key, encrypted, for its owner's eyes only. It appears whole or not at all and never replaces another.
 *
 * @throws {@link KeyFileExistsError} if the name is taken.
 */
export async function storeKey(name: string, wallet: Wallet | HDNodeWallet, password: string): Promise<StoredKey> {
  const file = newKeyFile(name);
  const content = await new Wallet(wallet.privateKey).encrypt(password);
  const draft = `${file}.${process.pid}.tmp`;
  mkdirSync(keystoreDirectory(), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(draft, content, { mode: 0o600, flag: "wx" });
    linkSync(draft, file);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") throw new KeyFileExistsError(file);
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return { name, address: wallet.address, file };
}

/**
 * The file that a new key will have. Asked for before a password is, so that nobody types one in vain.
 *
 * @throws {@link KeyFileExistsError} if the name is taken.
 */
export function newKeyFile(name: string): string {
  const file = fileOf(name);
  if (fileNames().includes(`${name}${SUFFIX}`)) throw new KeyFileExistsError(file);
  return file;
}

function keystoreDirectory(): string {
  return join(configDirectory(), "keystore");
}

function fileOf(name: string): string {
  const problem = settingKinds.account.problemOf(name);
  if (problem !== undefined) {
    throw new SettingInvalidError("account", "the command line", problem, "Use up to 40 letters, digits, - and _.");
  }
  return join(keystoreDirectory(), `${name}${SUFFIX}`);
}

function fileNames(): string[] {
  try {
    return readdirSync(keystoreDirectory());
  } catch {
    return [];
  }
}

function readKeystore(file: string): string {
  let content: string;
  try {
    content = readFileSync(file, "utf8");
  } catch (error) {
    throw new KeyFileInvalidError(file, "does not exist or cannot be read", { cause: error });
  }
  if (!isKeystoreJson(content)) throw new KeyFileInvalidError(file, "is no encrypted key");
  return content;
}
