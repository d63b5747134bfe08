import { readdirSync, readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";
import { auditAnswer } from "../check/auditAnswer.ts";
import type { Rng } from "../Rng.ts";
import type { AuditPart, AuditTask } from "../types.ts";

const PACKAGE = "@openzeppelin/contracts";
const QUESTIONS = ["functions", "errors", "events"] as const;
/** An answer travels in a manifest of 2,048 bytes; so much of it is left to the answer, shared by the parts. */
const ANSWER_BYTES = 1_300;

let candidates: AuditPart[] | undefined;

/** An audit of `parts` real contracts, picked by `rng` from the installed package. */
export function poseAudit(rng: Rng, parts: number): AuditTask {
  candidates ??= listCandidates();
  const chosen: AuditPart[] = [];
  while (chosen.length < parts) {
    const part = candidates[rng.integer(0, candidates.length - 1)];
    if (part && answerBytes(part) <= ANSWER_BYTES / parts && !chosen.includes(part)) chosen.push(part);
  }
  return { kind: "audit", package: PACKAGE, parts: chosen };
}

function listCandidates(): AuditPart[] {
  const root = dirname(findPackageJSON(PACKAGE, import.meta.url) ?? "");
  const files = readdirSync(join(root, "build/contracts")).sort();
  const contracts = files.map((file): { sourceName: string; contractName: string } =>
    JSON.parse(readFileSync(join(root, "build/contracts", file), "utf8")),
  );
  const parts = contracts.flatMap(({ sourceName, contractName }) =>
    QUESTIONS.map((question) => ({ source: sourceName.replace("contracts/", ""), contract: contractName, question })),
  );
  return parts.filter((part) => (auditAnswer({ kind: "audit", package: PACKAGE, parts: [part] })[0]?.length ?? 0) >= 3);
}

const answerBytes = (part: AuditPart): number =>
  JSON.stringify(auditAnswer({ kind: "audit", package: PACKAGE, parts: [part] })).length;
