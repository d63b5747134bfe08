import { fileURLToPath } from "node:url";
import { listDeployments } from "@surety/contracts/deployments";
import { isLocalChain } from "@surety/contracts/isLocalChain";
import { defineConfig } from "tsdown";
import manifest from "./package.json" with { type: "json" };

const RECORDS = "../contracts/deployments";

/** Every source file that package.json names as a door. */
function doors(value: unknown): string[] {
  if (typeof value === "string") return value.startsWith("./src/") ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(doors) : [];
}

// The published form: one file for each source file, with the parts of @surety/contracts that it needs beside it.
export default defineConfig({
  entry: [
    ...doors(manifest),
    "../contracts/abi/index.ts",
    "../contracts/deployments/index.ts",
    "../contracts/deployments/generated/records.ts",
  ],
  root: "..",
  format: "esm",
  unbundle: true,
  dts: true,
  fixedExtension: false,
  platform: "neutral",
  target: "es2024",
  // Pages and Node take different files, so whoever loads the package resolves it.
  deps: { alwaysBundle: [/^@surety\/contracts/], neverBundle: ["#readRecord"] },
  copy: [
    // Where errors point to with `docs`.
    { from: "../docs/errors.md", to: "dist" },
    ...listDeployments(fileURLToPath(new URL(RECORDS, import.meta.url)))
      .filter(({ chainId }) => !isLocalChain(chainId))
      .map(({ chainId }) => ({ from: `${RECORDS}/${chainId}.json`, to: "dist/contracts/deployments" })),
  ],
});
