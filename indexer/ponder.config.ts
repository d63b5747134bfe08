import { jobMarketAbi } from "@surety/contracts/abi";
import { createConfig } from "ponder";
import { chainConfig } from "./config/chainConfig.ts";
import { contractConfig } from "./config/contractConfig.ts";
import { foreignContracts } from "./config/foreign/foreignContracts.ts";
import { indexedChains } from "./config/indexedChains.ts";
import { registryContracts } from "./config/registryContracts.ts";
import { sourceHash } from "./config/sourceHash.ts";
import { stateDirectory } from "./config/stateDirectory.ts";

const chains = indexedChains();
const own = chains.filter((chain) => chain.deployment.markets.length > 0);

export default createConfig({
  database: process.env.DATABASE_URL ? { kind: "postgres" } : { kind: "pglite", directory: stateDirectory(chains) },
  chains: Object.fromEntries(chains.map((chain) => [chain.deployment.network, chainConfig(chain)])),
  contracts: {
    JobMarket: {
      abi: jobMarketAbi,
      chain: Object.fromEntries(own.map((chain) => [chain.deployment.network, contractConfig(chain)])),
      // Ponder hashes this object into its build id and ignores what it does not know.
      ...{ sourceHash: sourceHash() },
    },
    ...registryContracts(chains),
    ...foreignContracts(chains),
  },
});
