import { isHexString } from "ethers";
import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import type { NetworkConnection } from "hardhat/types/network";
import { checkChainId } from "../stack/checkChainId.ts";
import type { ChainConfig } from "./ChainConfig.ts";
import { ConfigurationMissingError, PrivateKeyInvalidError } from "./errors.ts";

/**
 * Opens a network of `hardhat.config.ts` after making sure that its URL and key are set and that its RPC serves the right chain.
 *
 * @param rpcUrl Instead of the configured URL; for local chains on other ports.
 * @throws ConfigurationMissingError, PrivateKeyInvalidError, RpcUnreachableError, ChainMismatchError
 */
export async function connectNetwork(
  hardhat: HardhatRuntimeEnvironment,
  chain: ChainConfig,
  rpcUrl?: string,
): Promise<NetworkConnection> {
  const config = hardhat.config.networks[chain.network];
  if (config?.type !== "http") throw new Error(`hardhat.config.ts has no http network ${chain.network}`);
  const url = rpcUrl ?? (await readVariable(() => config.url.getUrl(), "URL of the network's RPC"));
  if (Array.isArray(config.accounts)) {
    for (const account of config.accounts) {
      const key = await readVariable(() => account.getHexString(), "private key that deploys");
      if (!isHexString(key, 32)) throw new PrivateKeyInvalidError(chain.network);
    }
  }
  await checkChainId(url, chain.chainId);
  return hardhat.network.create({ network: chain.network, override: { url } });
}

async function readVariable(read: () => Promise<string>, purpose: string): Promise<string> {
  try {
    return await read();
  } catch (error) {
    const variable =
      error instanceof Error ? /Configuration Variable "(\w+)" not found/.exec(error.message)?.[1] : undefined;
    if (variable === undefined) throw error;
    throw new ConfigurationMissingError(variable, purpose);
  }
}
