import { join } from "node:path";
import { createHardhatRuntimeEnvironment, importUserConfig } from "hardhat/hre";
import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { PROJECT_ROOT } from "../stack/projectPaths.ts";

/** Hardhat with the configuration at the root of the repository, wherever this process was started. */
export async function loadHardhat(): Promise<HardhatRuntimeEnvironment> {
  const config = join(PROJECT_ROOT, "hardhat.config.ts");
  return createHardhatRuntimeEnvironment(await importUserConfig(config), { config }, PROJECT_ROOT);
}
