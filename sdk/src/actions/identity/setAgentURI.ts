import type { Handle } from "../../chain/Handle.ts";
import { sendWrite } from "../../chain/sendWrite.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import type { InvalidAmountError } from "../../errors/InvalidAmountError.ts";
import type { InvalidDocumentError } from "../../errors/InvalidDocumentError.ts";
import type { RegistriesMissingError } from "../../errors/RegistriesMissingError.ts";
import { callRegistry, registryEventOf } from "../../registries/registryCalls.ts";
import type { WriteErrorType } from "../errorTypes.ts";
import { type Registration, registrationUri } from "./registrationUri.ts";

export type SetAgentURIParameters = Registration & { agentId: bigint };
export type SetAgentURIReturnType = Handle<{ agentId: bigint; uri: string }>;
export type SetAgentURIErrorType = WriteErrorType | RegistriesMissingError | InvalidDocumentError | InvalidAmountError;

/**
 * Gives an agent another registration file, or another URI of one. The file gets this registration among its own. Owner, approved
 * account or operator of the agent.
 *
 * @example
 * ```ts
 * const services = [suretyService(market, { skills: ["audit"], price: "3" })];
 * await market.identity.setAgentURI({ agentId, file: { ...file, services } });
 * ```
 */
export function setAgentURI(
  client: MarketClient,
  { agentId, ...registration }: SetAgentURIParameters,
): Promise<SetAgentURIReturnType> {
  return sendWrite(client, () => {
    const uri = registrationUri(client, registration as Registration, agentId);
    return {
      ...callRegistry(client, "identity", "setAgentURI", [agentId, uri]),
      decode: (receipt) => ({ agentId, uri: registryEventOf(client, receipt, "identity", "URIUpdated").newURI }),
    };
  });
}
