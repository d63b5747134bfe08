import type { Artifact } from "@nomicfoundation/edr";
import type { Target } from "./Bench.ts";

export function isTarget({ id }: Artifact, { source, name }: Target): boolean {
  return id.source === source && id.name === name;
}

/** The artifacts with other creation code for one target, which the tests deploy by name. */
export function replaceTarget(artifacts: readonly Artifact[], target: Target, bytecode: string): Artifact[] {
  return artifacts.map((artifact) =>
    isTarget(artifact, target) ? { ...artifact, contract: { ...artifact.contract, bytecode } } : artifact,
  );
}
