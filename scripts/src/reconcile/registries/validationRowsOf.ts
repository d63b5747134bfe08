import { eachOf } from "../../market/eachOf.ts";
import type { ChainLog } from "../readLogs.ts";
import type { Row } from "../readTable.ts";
import type { Registries } from "./Registries.ts";
import { shownText } from "./shownText.ts";

/** Validations as the getter has them; files and the count of responses are told by events alone. */
export async function validationRowsOf(registries: Registries, logs: readonly ChainLog[]): Promise<Row[]> {
  const responses = Map.groupBy(
    logs.filter(({ name }) => name === "ValidationResponse"),
    ({ args }) => args.requestHash as string,
  );
  const requests = logs.filter(({ name }) => name === "ValidationRequest");
  return eachOf(requests, async ({ args: { requestHash, requestURI }, tx }) => {
    const found = await registries.call("validation", "getValidationStatus", requestHash);
    const [validator, agentId, response, responseHash, tag] = found;
    const told = responses.get(requestHash) ?? [];
    const last = told.at(-1);
    return {
      requestHash,
      agentId: String(agentId),
      validatorAddress: validator.toLowerCase(),
      requestUri: shownText(requestURI),
      // Before the first response the getter says 0, as after a response of 0.
      status: last ? "COMPLETED" : "PENDING",
      response: last ? Number(response) : null,
      responseUri: last ? shownText(last.args.responseURI) : null,
      responseHash: last ? responseHash : null,
      validationTag: last ? shownText(tag) : null,
      responses: told.length,
      tx,
    };
  });
}
