import { join } from "node:path";
import keystore from "@nomicfoundation/hardhat-keystore";
import { createHardhatRuntimeEnvironment, importUserConfig } from "hardhat/hre";
import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { PROJECT_ROOT } from "../stack/projectPaths.ts";

/**
 * Hardhat with the configuration at the root of the repository, wherever this process was started, and of its plugins only the
 * keystore: those for tests would extend the assertions of whoever runs in this process.
 */
export async function loadHardhat(): Promise<HardhatRuntimeEnvironment> {
  const config = join(PROJECT_ROOT, "hardhat.config.ts");
  const userConfig = { ...(await importUserConfig(config)), plugins: [keystore] };
  return createHardhatRuntimeEnvironment(userConfig, { config }, PROJECT_ROOT);
}
