import type { IndexedAgent } from "../../../actions/index/getIndexedAgent.ts";
import type { Document } from "../../output/Document.ts";

/** An agent of the index as one document, with what its file says beside what the chain knows. */
export function agentView({ registrationFile, starredCount, starredSum, ...agent }: IndexedAgent): Document {
  const { name, problem, ...file } = registrationFile ?? {};
  const starred = starredCount === 0 ? null : (Number(starredSum) / 100 / starredCount).toFixed(2);
  return { ...agent, starred, starredCount, agentName: name, fileProblem: problem, ...file };
}
