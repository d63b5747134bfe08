import { join } from "node:path";
import hre from "hardhat";
import type { ChainConfig } from "../../../scripts/src/deploy/ChainConfig.ts";
import { deployContracts } from "../../../scripts/src/deploy/deployContracts.ts";
import { findChain } from "../../../scripts/src/deploy/findChain.ts";

// Rehearses the deployment to Base Sepolia, with the table of chains as it is, on local chains that carry Base Sepolia's id.
export const CHAIN = findChain("baseSepolia");

/** The address that the table names, or nothing where it has us deploy. */
function named(config: { address: string } | { deploy: string }): string {
  return "address" in config ? config.address : "";
}

export const TOKEN = named(CHAIN.paymentToken);
export const IDENTITY = named(CHAIN.registries.identity);
export const REPUTATION = named(CHAIN.registries.reputation);

/** Slots of an OpenZeppelin ERC-20 that hold its texts. */
const TOKEN_SLOTS = 8;

/** A fresh chain with a 6-decimals token and the two canonical registries at the table's addresses. */
export async function startChain() {
  const connection = await hre.network.create({ network: "node", override: { chainId: CHAIN.chainId } });
  const { ethers, networkHelpers } = connection;
  const place = async (address: string, contract: { getAddress(): Promise<string> }) => {
    const source = await contract.getAddress();
    await networkHelpers.setCode(address, await ethers.provider.getCode(source));
    return source;
  };
  const source = await place(TOKEN, await ethers.deployContract("TestUSD"));
  for (let slot = 0; slot < TOKEN_SLOTS; slot++) {
    await networkHelpers.setStorageAt(TOKEN, slot, await ethers.provider.getStorage(source, slot));
  }
  await networkHelpers.mine(5);
  await place(IDENTITY, await ethers.deployContract("IdentityRegistry"));
  await place(REPUTATION, await ethers.deployContract("ReputationRegistry", [IDENTITY]));
  await networkHelpers.mine(3);
  return connection;
}

export type Connection = Awaited<ReturnType<typeof startChain>>;

/** Deploys as `pnpm deploy:contracts` does; record and journal go to `folder`. */
export function deploy(connection: Connection, folder: string, chain: ChainConfig = CHAIN) {
  return deployContracts({
    provider: connection.provider,
    artifacts: hre.artifacts,
    chain,
    recordsDir: join(folder, "records"),
    journalDir: join(folder, "journal"),
  });
}
