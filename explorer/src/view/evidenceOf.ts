import type { JobStory } from "../data/types.ts";
import { plainText } from "./plainText.ts";

/** What a party put on record: its hash on the chain, and the text if there is one. Written by a stranger. */
export type Evidence = {
  name: string;
  by: "client" | "provider" | "evaluator";
  hash: string | null;
  text: string | null;
};

/** Terms, delivery, reason of a dispute and of a ruling, as far as there are any. */
export function evidenceOf(job: JobStory): Evidence[] {
  const found: Evidence[] = [];
  if (job.termsHash !== null) {
    found.push({ name: "Terms", by: "client", hash: job.termsHash, text: readable(job.terms?.text, job.terms?.bytes) });
  }
  if (job.deliverable !== null) {
    found.push({
      name: "Delivery",
      by: "provider",
      hash: job.deliverable,
      text: readable(job.manifestText, job.manifest),
    });
  }
  if (job.disputeReason !== null) {
    const text = readable(job.disputeReasonText, job.disputeReason);
    found.push({ name: "Reason of the dispute", by: "client", hash: null, text });
  }
  if (job.decisionReason !== null && !/^0x0*$/.test(job.decisionReason)) {
    found.push({ name: "Reason of the decision", by: decider(job), hash: job.decisionReason, text: null });
  }
  return found;
}

/** Text as it is, JSON in lines, other bytes as hex; null if nothing was published. */
function readable(text: string | null | undefined, bytes: string | null | undefined): string | null {
  if (text === null || text === undefined) return bytes == null || bytes === "0x" ? null : bytes;
  return plainText(inLines(text));
}

function inLines(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

function decider({ decidedBy, client, provider }: JobStory): Evidence["by"] {
  if (decidedBy === client) return "client";
  return decidedBy === provider ? "provider" : "evaluator";
}
