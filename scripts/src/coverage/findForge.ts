import { createRequire } from "node:module";

/** Processors as forge's packages name them. */
const PROCESSORS: Record<string, string> = { x64: "amd64", arm64: "arm64" };

/**
 * The native forge that npm installed for this machine. The command that the package itself offers is passed over: it ends with 0
 * when tests fail.
 *
 * @param platform As Node names it.
 * @param processor As Node names it.
 * @throws Error if there is none for this machine.
 */
export function findForge(platform: string = process.platform, processor: string = process.arch): string {
  const require = createRequire(import.meta.url);
  const wrapper = require.resolve("@foundry-rs/forge/package.json");
  try {
    // The wrapper's optional dependencies: only the one that fits is installed, and only the wrapper sees it.
    return createRequire(wrapper).resolve(`@foundry-rs/forge-${platform}-${PROCESSORS[processor]}/bin/forge`);
  } catch {
    throw new Error(
      `There is no native forge for ${platform} on ${processor}. Use Linux on x64 or macOS on arm64, and run \`pnpm install\` with optional dependencies.`,
    );
  }
}
