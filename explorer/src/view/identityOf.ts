import type { Answer } from "../data/types.ts";
import { plainText } from "./plainText.ts";

type Registered = Answer<"/agents/{id}">["agents"][number];

/** Longest text of one field. */
const LIMIT = 2_000;

/** What an agent of ERC-8004 says of itself. Written by a stranger: text alone, nothing of it is fetched or followed. */
export type Identity = {
  id: string;
  /** Where it is paid; null if it has named no wallet. */
  wallet: string | null;
  name: string;
  description: string | null;
  /** Why the file cannot be used; null if it can. */
  problem: string | null;
  fields: { name: string; text: string }[];
  feedback: string;
};

/** An agent's registration, fit to be shown. */
export function identityOf(agent: Registered): Identity {
  const file = agent.registrationFile;
  const fields: Identity["fields"] = [];
  const add = (name: string, text: string | null | undefined) => {
    if (text) fields.push({ name, text: plainText(text, LIMIT) });
  };
  add("Owner", agent.owner);
  add("File", agent.agentURIType === "data" ? null : agent.agentURI);
  add("MCP", file?.mcpEndpoint);
  add("A2A", file?.a2aEndpoint);
  add("Web", file?.webEndpoint);
  add("Skills", file?.skills?.join(", "));
  return {
    id: agent.id,
    wallet: agent.agentWallet,
    name: plainText(file?.name ?? "", LIMIT) || `Agent ${agent.agentId}`,
    description: file?.description ? plainText(file.description, LIMIT) : null,
    problem: file === null ? "Its file stands elsewhere, and is never fetched." : problemText(file.problem),
    fields,
    feedback: `${agent.totalFeedback} pieces of feedback, ${agent.verifiedFeedback} of them with a settled job behind them`,
  };
}

function problemText(problem: string | null): string | null {
  return problem === null ? null : `Its file cannot be used: ${problem}.`;
}
