import type { Artifact, ArtifactId } from "@nomicfoundation/edr";
import type { Sources } from "../solidity/readSources.ts";

/** Source name and name of a contract that is changed, and that tests deploy by its name. */
export type Target = { source: string; name: string };

/** The contract that is mutated. */
export const MARKET: Target = { source: "contracts/src/JobMarket.sol", name: "JobMarket" };

/** All that a worker needs to try mutants, without looking at the repository again. */
export type Bench = {
  /** What is compiled anew with every change. */
  targets: readonly Target[];
  /** The targets' sources, as they are without a change. */
  sources: Sources;
  /** Every contract of targets and tests, compiled once. The tests deploy the targets by their names from here. */
  artifacts: Artifact[];
  /** Contracts with tests. */
  suites: ArtifactId[];
  /** Changes with the targets' code, not with its comments. */
  contractsHash: string;
  /** Changes with every change of any source. */
  testsHash: string;
};
