import type { Artifact, ArtifactId } from "@nomicfoundation/edr";
import type { Sources } from "../solidity/readSources.ts";

/** Source name and name of the contract that is mutated. */
export const MARKET = { source: "contracts/src/JobMarket.sol", name: "JobMarket" };

/** All that a worker needs to try mutants, without looking at the repository again. */
export type Bench = {
  /** The market's sources, as they are without mutation. */
  sources: Sources;
  /** Every contract of market and tests, compiled once. The tests deploy the market by its name from here. */
  artifacts: Artifact[];
  /** Contracts with tests. */
  suites: ArtifactId[];
  /** Changes with the market's code, not with its comments. */
  contractsHash: string;
  /** Changes with every change of any source. */
  testsHash: string;
};
