import { cp, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { installTarball, packSdk, run } from "../support/packSdk.ts";

const TSC = createRequire(import.meta.url).resolve("typescript/bin/tsc");
const PAGE = fileURLToPath(new URL("page", import.meta.url));

/** A built page: the root of vite's project, what they weigh, and every module that went in. */
export type BuiltPage = { folder: string; bytes: number; gzipped: number; modules: string[]; warnings: string[] };

/** Builds the page with vite, on the packed SDK as npm installs it, as a user would. */
export async function buildPage(): Promise<BuiltPage> {
  const folder = await installTarball(await packSdk());
  await cp(PAGE, folder, { recursive: true });
  const compilerOptions = {
    target: "ES2022",
    module: "ESNext",
    moduleResolution: "bundler",
    lib: ["ES2024", "DOM"],
    strict: true,
    noEmit: true,
  };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["main.ts"] }));
  await run(process.execPath, [TSC], folder);
  const warnings: string[] = [];
  const result = await build({
    root: folder,
    configFile: false,
    logLevel: "warn",
    build: {
      target: "es2022",
      chunkSizeWarningLimit: 1_000,
      rolldownOptions: { onLog: (_level, log) => warnings.push(log.message) },
    },
  });
  const outputs = [result].flat().flatMap((output) => ("output" in output ? output.output : []));
  const chunks = outputs.flatMap((output) => (output.type === "chunk" ? [output] : []));
  const code = Buffer.from(chunks.map((chunk) => chunk.code).join(""));
  return {
    folder,
    bytes: code.length,
    gzipped: gzipSync(code).length,
    modules: chunks.flatMap((chunk) => [...Object.keys(chunk.modules), ...chunk.imports]),
    warnings,
  };
}
