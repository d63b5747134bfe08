import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { lastLines } from "../stack/lastLines.ts";
import { findForge } from "./findForge.ts";
import { forgeConfig } from "./forgeConfig.ts";

const COMPILER = fileURLToPath(new URL("compilerProcess.ts", import.meta.url));

/** What measures the size or the gas of production code, which this code is not. */
const LEFT_OUT = ["test_CodeFitsTheLimitOfChains", "test_AStarvedPushRevertsInsteadOfCrediting"];

/** forge takes one program as compiler, without arguments. */
function writeCompiler(file: string): void {
  writeFileSync(file, `#!/bin/sh\nexec "${process.execPath}" "${COMPILER}" "$@"\n`, { mode: 0o755 });
}

/**
 * Runs all Solidity tests under forge's coverage.
 *
 * @param root Folder of the repository.
 * @param folder Where configuration, compiler, log and report are put, below `root`.
 * @returns The report in lcov's format, and forge's own sentence on what it ran.
 * @throws Error if it does not compile, or a test fails.
 */
export function runForge(root: string, folder: string): { report: string; ran: string } {
  const at = (name: string): string => join(root, folder, name);
  mkdirSync(at("."), { recursive: true });
  writeCompiler(at("solc"));
  writeFileSync(at("foundry.toml"), forgeConfig(folder, at("solc")));
  rmSync(at("lcov.info"), { force: true });
  const log = openSync(at("forge.log"), "w");
  const args = ["coverage", "--root", root, "--report", "lcov", "--report-file", at("lcov.info")];
  const { status, error } = spawnSync(findForge(), [...args, "--no-match-test", LEFT_OUT.join("|")], {
    env: { ...process.env, FOUNDRY_CONFIG: at("foundry.toml"), NO_COLOR: "1" },
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  if (error !== undefined) throw error;
  const said = readFileSync(at("forge.log"), "utf8");
  if (status !== 0) {
    throw new Error([`forge failed; ${folder}/forge.log has it all. Its last words:`, ...lastLines(said)].join("\n"));
  }
  const ran = lastLines(said, 10).find((line) => /^Ran \d+ test suites/.test(line)) ?? "";
  return { report: readFileSync(at("lcov.info"), "utf8"), ran };
}
