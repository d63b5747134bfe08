import type { AuditTask, Verdict } from "../types.ts";
import { auditAnswer } from "./auditAnswer.ts";

/** Compares an audit with the compiled ABI. */
export function checkAudit(task: AuditTask, answer: unknown): Verdict {
  const wanted = auditAnswer(task);
  if (!Array.isArray(answer) || answer.length !== wanted.length) {
    return { passed: false, finding: `expected ${wanted.length} lists, one per part` };
  }
  for (const [at, expected] of wanted.entries()) {
    const given: unknown = answer[at];
    if (!Array.isArray(given)) return { passed: false, finding: `part ${at + 1} is no list` };
    const missing = expected.filter((id) => !given.includes(id)).length;
    const wrong = given.filter((id) => !expected.includes(id)).length;
    if (missing + wrong > 0 || given.length !== expected.length) {
      const { contract, question } = task.parts[at] ?? { contract: "", question: "" };
      return {
        passed: false,
        finding: `${contract} ${question}: ${missing} of ${expected.length} missing, ${wrong} wrong`,
      };
    }
  }
  return { passed: true, finding: `all ${wanted.flat().length} entries match the compiled ABI` };
}
