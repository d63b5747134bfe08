import { parseAmount } from "../../amounts/parseAmount.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import { registrationKind } from "../../documents/documentKinds.ts";
import { isSuretyService } from "../../documents/isSuretyService.ts";
import { parseRegistrationFile } from "../../documents/parseFile.ts";
import type { RegistrationFile } from "../../documents/RegistrationFile.ts";
import { InvalidArgumentError } from "../../errors/InvalidArgumentError.ts";
import { InvalidDocumentError } from "../../errors/InvalidDocumentError.ts";
import { caip10 } from "../../registries/caip10.ts";
import { requireRegistries } from "../../registries/requireRegistries.ts";
import { fileInUri } from "./fileInUri.ts";
import { jsonAgentId } from "./jsonAgentId.ts";
import { requireUri } from "./requireUri.ts";

/** A registration file, or the URI of one: exactly one of the two. */
export type Registration =
  | {
      /** Made with `buildRegistration`. It is checked and put into the agent's URI. */
      file: RegistrationFile;
      uri?: undefined;
    }
  | {
      /** Where the file stands, for instance `ipfs://…` or `https://…`. It is never fetched: the index has no name or skills of it. */
      uri: string;
      file?: undefined;
    };

/**
 * The URI under which an agent is registered.
 *
 * @param agentId - Its id, if it has one: the file then names it among its registrations, as ERC-8004 asks.
 */
export function registrationUri(client: MarketClient, { file, uri }: Registration, agentId?: bigint): string {
  if ((file === undefined) === (uri === undefined)) {
    throw new InvalidArgumentError("file and uri", "both or neither", "Pass a registration file, or the URI of one.");
  }
  if (file === undefined) return checkedUri(uri);
  const named = agentId === undefined ? file : withRegistration(client, file, agentId);
  const inUri = fileInUri(registrationKind, named);
  checkPrices(client, named);
  return inUri.uri;
}

function checkedUri(uri: string): string {
  if (!/^data:/i.test(uri)) return requireUri("uri", uri);
  const parsed = parseRegistrationFile(uri);
  if (!parsed.ok) throw new InvalidDocumentError(registrationKind.name, parsed.problems);
  return uri;
}

function withRegistration(client: MarketClient, file: RegistrationFile, agentId: bigint): RegistrationFile {
  const agentRegistry = caip10(client, requireRegistries(client).identity.address);
  const id = jsonAgentId(agentId);
  const others = (Array.isArray(file.registrations) ? file.registrations : []).filter(
    (one) => one?.agentRegistry?.toLowerCase?.() !== agentRegistry.toLowerCase(),
  );
  return { ...file, registrations: [...others, { agentId: id, agentRegistry }] };
}

/** The index reads a price in this market with at most its token's decimals. */
function checkPrices(client: MarketClient, { services = [] }: RegistrationFile): void {
  const market = caip10(client, client.address).toLowerCase();
  for (const service of services) {
    const { endpoint, price } = service;
    const isOurs = isSuretyService(service) && endpoint.toLowerCase() === market;
    if (isOurs && price !== undefined) parseAmount(price, client.token.decimals);
  }
}
