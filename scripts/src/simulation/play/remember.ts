import type { SimAct } from "./runEventOf.ts";

/** What an agent keeps in mind of its own act: what was refused, and that a need is posted. */
export function remember({ agent, intent, jobId, refusal }: SimAct): void {
  if (refusal !== undefined) {
    agent.setbacks.push({ act: intent.act, jobId, provider: intent.act === "hire" ? intent.bid.provider : undefined });
  } else if (intent.act === "post") {
    const posted = agent.needs.indexOf(intent.task);
    if (posted !== -1) agent.needs.splice(posted, 1);
  }
}
