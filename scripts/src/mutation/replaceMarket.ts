import type { Artifact } from "@nomicfoundation/edr";
import { MARKET } from "./Bench.ts";

export function isMarket({ id }: Artifact): boolean {
  return id.source === MARKET.source && id.name === MARKET.name;
}

/** The artifacts with other creation code for the market, which the tests deploy by name. */
export function replaceMarket(artifacts: readonly Artifact[], bytecode: string): Artifact[] {
  return artifacts.map((artifact) =>
    isMarket(artifact) ? { ...artifact, contract: { ...artifact.contract, bytecode } } : artifact,
  );
}
