import { execFile } from "node:child_process";
import { mkdtemp, realpath, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import root from "../../../package.json" with { type: "json" };

const SDK = fileURLToPath(new URL("../../", import.meta.url));

/** The settings of the package manager that runs the tests are not those of a user. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^p?npm_/i.test(name)));

/** Runs a program as a user would, with these settings beside those of the environment; fails with what it printed. */
export async function run(
  command: string,
  args: readonly string[],
  cwd: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<string> {
  try {
    return (await promisify(execFile)(command, args, { cwd, env: { ...env, ...settings } })).stdout;
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    throw new Error(`${[command, ...args].join(" ")} failed:\n${stdout}${stderr}`);
  }
}

/** Packs the SDK as for a release. Gives the tarball. */
export async function packSdk(): Promise<string> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), "surety-pack-"));
  await run("npx", ["--yes", root.packageManager, "pack", "--pack-destination", folder], SDK);
  return join(folder, "surety-sdk-0.1.0.tgz");
}

/** Installs a tarball into an empty folder, with npm. Gives the folder. */
export async function installTarball(tarball: string): Promise<string> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), "surety-user-"));
  await writeFile(join(folder, "package.json"), JSON.stringify({ name: "user", private: true, type: "module" }));
  // Packages that the machine has seen are not asked for again; npm says so itself where it needs a registry and finds none.
  await run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error", tarball], folder);
  return folder;
}
