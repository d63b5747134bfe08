import { readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";
import { ErrorFragment, EventFragment, FunctionFragment, Interface } from "ethers";
import type { AuditPart, AuditTask } from "../types.ts";

/** An installed package stays as it is, so each question is answered once. */
const answers = new Map<string, string[]>();

/** What the compiler says: the same questions answered from the package's compiled ABIs. */
export function auditAnswer(task: AuditTask): string[][] {
  return task.parts.map((part) => {
    const key = `${task.package} ${part.contract} ${part.question}`;
    const known = answers.get(key) ?? partAnswer(task.package, part);
    answers.set(key, known);
    return known;
  });
}

function partAnswer(packageName: string, { contract, question }: AuditPart): string[] {
  const folder = dirname(findPackageJSON(packageName, import.meta.url) ?? "");
  const path = join(folder, "build/contracts", `${contract}.json`);
  const artifact: { abi: ConstructorParameters<typeof Interface>[0] } = JSON.parse(readFileSync(path, "utf8"));
  const found = new Interface(artifact.abi).fragments.flatMap((fragment) => idOf(fragment, question));
  return [...new Set(found)].sort();
}

function idOf(fragment: Interface["fragments"][number], question: AuditPart["question"]): string[] {
  if (question === "functions") {
    return FunctionFragment.isFragment(fragment) && !fragment.constant ? [fragment.selector] : [];
  }
  if (question === "errors") return ErrorFragment.isFragment(fragment) ? [fragment.selector] : [];
  return EventFragment.isFragment(fragment) ? [fragment.topicHash] : [];
}
