import {
  type Artifact,
  type ArtifactId,
  CollectStackTraces,
  EdrContext,
  IncludeTraces,
  L1_CHAIN_TYPE,
  l1GenesisState,
  l1HardforkFromString,
  l1SolidityTestRunnerFactory,
  type SolidityTestRunnerConfigArgs,
} from "@nomicfoundation/edr";

/** Tests of the size and gas that only the production code has. */
const OF_PRODUCTION_CODE = "^test_(CodeFitsTheLimitOfChains|AStarvedPushRevertsInsteadOfCrediting)";
/** As Hardhat runs the tests, but with few and always the same random inputs. */
const HARDFORK = "osaka";
const CONFIG = {
  hardfork: HARDFORK,
  localPredeploys: l1GenesisState(l1HardforkFromString(HARDFORK)),
  disableBlockGasLimit: true,
  disableTransactionGasCap: true,
  collectStackTraces: CollectStackTraces.OnFailure,
  includeTraces: IncludeTraces.None,
  fuzz: { runs: 32, seed: "0x01" },
  excludeTestPattern: OF_PRODUCTION_CODE,
  invariant: { runs: 2, depth: 64, shrinkRunLimit: 0 },
};

let context: Promise<EdrContext> | undefined;

async function createContext(): Promise<EdrContext> {
  const created = new EdrContext();
  await created.registerSolidityTestRunnerFactory(L1_CHAIN_TYPE, l1SolidityTestRunnerFactory());
  return created;
}

/**
 * Runs test contracts in this process.
 *
 * @param artifacts All contracts that tests may deploy by name, the tests among them.
 * @param root Folder of the repository.
 * @param settings What differs from a mutant's trial.
 * @returns Names of the tests that failed, as `<contract>.<test>`.
 */
export async function runSuites(
  artifacts: Artifact[],
  suites: ArtifactId[],
  root: string,
  settings: Partial<SolidityTestRunnerConfigArgs> = {},
): Promise<string[]> {
  context ??= createContext();
  const edr = await context;
  const failed: string[] = [];
  const done = Promise.withResolvers<void>();
  let left = suites.length;
  if (left === 0) return failed;
  const config = { ...CONFIG, ...settings, projectRoot: root };
  const tracing = { buildInfos: [], ignoreContracts: true };
  const run = edr.runSolidityTests(L1_CHAIN_TYPE, artifacts, suites, config, tracing, ({ id, testResults }) => {
    for (const { name, status } of testResults) if (status === "Failure") failed.push(`${id.name}.${name}`);
    left -= 1;
    if (left === 0) done.resolve();
  });
  await run;
  // The last results come after the run itself.
  await done.promise;
  return failed.sort();
}
