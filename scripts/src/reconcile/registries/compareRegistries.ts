import { compareRows } from "../compareRows.ts";
import type { Difference } from "../Difference.ts";
import type { ChainLog } from "../readLogs.ts";
import type { Row } from "../readTable.ts";
import { agentRowsOf, fileRowsOf, metadataRowsOf } from "./agentRowsOf.ts";
import { feedbackRowsOf, responseRowsOf } from "./feedbackRowsOf.ts";
import type { Registries } from "./Registries.ts";
import type { RegistryTables } from "./readRegistryTables.ts";
import { totalsOf } from "./totalsOf.ts";
import { validationRowsOf } from "./validationRowsOf.ts";

/** Compares what the index holds of the registries with their getters, with their events where there is no getter, and its sums with its rows. */
export async function compareRegistries(
  index: RegistryTables,
  registries: Registries,
  logs: readonly ChainLog[],
): Promise<Difference[]> {
  const agents = await agentRowsOf(registries, logs);
  const feedbacks = await feedbackRowsOf(registries, logs);
  const validations = await validationRowsOf(registries, logs);
  const feedback = ["agentId", "clientAddress", "feedbackIndex"];
  const keyOf = (row: Row) => feedback.map((column) => row[column]).join();
  // Which feedback a job stands behind is the index's own word.
  const verified = new Set(index.feedbacks.filter((row) => row.isVerified === true).map(keyOf));
  const judged = feedbacks.map((row) => ({ ...row, isVerified: verified.has(keyOf(row)) }));
  const summed = agents.map((row) => ({ ...row, ...totalsOf(row.agentId, judged, validations) }));
  return [
    ...compareRows("agent", ["agentId"], index.agents, summed),
    ...compareRows("metadata", ["agentId", "keyHash"], index.agentMetadatas, await metadataRowsOf(registries, logs)),
    ...compareRows("registration file", ["agentId"], index.agentRegistrationFiles, fileRowsOf(agents)),
    ...compareRows("feedback", feedback, index.feedbacks, feedbacks),
    ...compareRows("response", [...feedback, "responseIndex"], index.feedbackResponses, responseRowsOf(logs)),
    ...compareRows("validation", ["requestHash"], index.validations, validations),
  ];
}
