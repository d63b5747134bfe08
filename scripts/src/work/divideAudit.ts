import type { AuditTask } from "./types.ts";

/** An audit large enough to share, as two halves: what the contractor keeps and what it hires somebody for. */
export type DividedAudit = { readonly kept: AuditTask; readonly hired: AuditTask };

/** Halves an audit of at least `fromParts` parts; undefined for a smaller one. */
export function divideAudit(task: AuditTask, fromParts = 4): DividedAudit | undefined {
  if (task.parts.length < fromParts) return undefined;
  const half = Math.ceil(task.parts.length / 2);
  return {
    kept: { ...task, parts: task.parts.slice(0, half) },
    hired: { ...task, parts: task.parts.slice(half) },
  };
}

/** Joins the answers to both halves, as JSON text, into the answer to the whole. */
export function mergeAnswers(kept: string, hired: string): string {
  return JSON.stringify([...JSON.parse(kept), ...JSON.parse(hired)]);
}
