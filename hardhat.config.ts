import { createRequire } from "node:module";
import toolbox from "@nomicfoundation/hardhat-toolbox-mocha-ethers";
import { configVariable, defineConfig } from "hardhat/config";

// A compiler that npm delivers: no download at build time.
const solcPath = createRequire(import.meta.url).resolve("solc/soljson.js");

/**
 * The one compiler setting for tests, gas and deployment. Optimizer step `F` (FunctionSpecializer) is left out: it clones functions called
 * with literals, and grows the market from under 24 kB to over 34 kB at the same gas.
 */
const solidity = {
  version: "0.8.37",
  path: solcPath,
  settings: {
    evmVersion: "cancun",
    viaIR: true,
    metadata: { bytecodeHash: "none" },
    optimizer: {
      enabled: true,
      runs: 200,
      details: {
        peephole: true,
        inliner: true,
        jumpdestRemover: true,
        orderLiterals: true,
        deduplicate: true,
        cse: true,
        constantOptimizer: true,
        yul: true,
        yulDetails: {
          stackAllocation: true,
          optimizerSteps:
            "dhfoDgvulfnTUtnIf[xa[r]EscLMVcul[j]Trpeul]xa[r]cLgvifM[CTUca[r]LSsTOtfDnca[r]Iulc]jmul[jul]VcTOculjmul:fDnTOcmu",
        },
      },
    },
  },
};

/**
 * Tests deploy the market from its artifact, so the code that drives them needs no optimizer, which would take minutes for it.
 */
const testDrivers = {
  version: solidity.version,
  path: solidity.path,
  settings: { evmVersion: "cancun", metadata: { bytecodeHash: "none" }, optimizer: { enabled: false } },
};

export default defineConfig({
  plugins: [toolbox],
  solidity: {
    splitTestsCompilation: true,
    // `production` is what `ignition deploy` takes; isolated compilations would give build infos that `hardhat node` cannot read.
    profiles: { default: solidity, production: { ...solidity, isolated: false }, tests: testDrivers },
  },
  paths: {
    sources: "contracts/src",
    tests: { solidity: "test/solidity", mocha: "test/integration" },
    ignition: "contracts/ignition",
    artifacts: "contracts/artifacts",
    cache: "contracts/cache",
  },
  typechain: { outDir: "contracts/types" },
  test: {
    solidity: {
      profiles: {
        default: { fuzz: { runs: 256 }, invariant: { runs: 64, depth: 32 } },
        // `pnpm test:deep`
        deep: { fuzz: { runs: 10_000 }, invariant: { runs: 512, depth: 128 } },
      },
    },
  },
  networks: {
    // What `hardhat node` runs. FIFO: the runner of agents relies on transactions being mined in the order it sent them.
    node: {
      type: "edr-simulated",
      chainId: 31337,
      accounts: { count: 64 },
      mining: { auto: true, mempool: { order: "fifo" } },
    },
    localhost: { type: "http", url: "http://127.0.0.1:8545" },
    sepolia: {
      type: "http",
      chainId: 11155111,
      url: configVariable("SEPOLIA_RPC_URL"),
      accounts: [configVariable("SEPOLIA_PRIVATE_KEY")],
    },
    baseSepolia: {
      type: "http",
      chainId: 84532,
      chainType: "op",
      url: configVariable("BASE_SEPOLIA_RPC_URL"),
      accounts: [configVariable("BASE_SEPOLIA_PRIVATE_KEY")],
    },
  },
});
