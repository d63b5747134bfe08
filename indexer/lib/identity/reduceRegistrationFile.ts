import type { Hex } from "viem";
import { clipList } from "../files/clipList.ts";
import { readInlineFile } from "../files/readInlineFile.ts";
import { type RegistrationFile, registrationFile, type Service } from "../files/registrationFile.ts";
import { clip } from "../files/storableText.ts";
import type { AgentRegistrationFileRow } from "../Rows.ts";
import type { RegistryPlace } from "./RegistryEvent.ts";
import { serviceOf } from "./serviceOf.ts";

/** Decimals of a market's token; null if the index does not cover the market. */
export type DecimalsOf = (market: Hex) => number | null;

type Row = AgentRegistrationFileRow;
type Content = Omit<Row, "chainId" | "agentId" | "problem" | "createdAt" | "tx">;

/** The row of the file that stands in an agent's URI; null if the file stands elsewhere, or there is none. */
export function reduceRegistrationFile(uri: string, agentId: bigint, place: RegistryPlace, of: DecimalsOf): Row | null {
  const { file, problem } = readInlineFile(uri, registrationFile);
  if (file === null && problem === null) return null;
  const content = file === null ? NOTHING : contentOf(file, agentId, place, of);
  return { chainId: place.chainId, agentId, problem, ...content, createdAt: place.timestamp, tx: place.tx };
}

const NOTHING: Content = {
  name: null,
  description: null,
  image: null,
  active: null,
  x402Support: null,
  supportedTrusts: null,
  mcpEndpoint: null,
  mcpVersion: null,
  a2aEndpoint: null,
  a2aVersion: null,
  webEndpoint: null,
  emailEndpoint: null,
  ens: null,
  did: null,
  oasfEndpoint: null,
  oasfVersion: null,
  oasfSkills: null,
  oasfDomains: null,
  hasOASF: null,
  market: null,
  skills: null,
  price: null,
  namesAgent: null,
};

function contentOf(file: RegistrationFile, agentId: bigint, place: RegistryPlace, of: DecimalsOf): Content {
  return {
    name: clip(file.name, 256),
    description: clip(file.description, 4_096),
    image: clip(file.image, 2_048),
    active: file.active ?? true,
    x402Support: file.x402Support ?? false,
    supportedTrusts: clipList(file.supportedTrust),
    ...endpointsOf(file.services ?? []),
    ...serviceOf(named(file.services ?? [], "surety"), place.chainId, of),
    namesAgent: namesAgent(file, agentId, place),
  };
}

function endpointsOf(services: readonly Service[]) {
  const [mcp, a2a, oasf] = ["MCP", "A2A", "OASF"].map((name) => named(services, name));
  const oasfSkills = clipList(oasf?.skills);
  const oasfDomains = clipList(oasf?.domains);
  return {
    mcpEndpoint: endpointOf(mcp),
    mcpVersion: versionOf(mcp),
    a2aEndpoint: endpointOf(a2a),
    a2aVersion: versionOf(a2a),
    webEndpoint: endpointOf(named(services, "web")),
    emailEndpoint: endpointOf(named(services, "email")),
    ens: endpointOf(named(services, "ENS")),
    did: endpointOf(named(services, "DID")),
    oasfEndpoint: endpointOf(oasf),
    oasfVersion: versionOf(oasf),
    oasfSkills,
    oasfDomains,
    hasOASF: oasfSkills.length + oasfDomains.length > 0,
  };
}

function named(services: readonly Service[], name: string): Service | undefined {
  return services.find((service) => service.name.toLowerCase() === name.toLowerCase());
}

function endpointOf(service: Service | undefined): string | null {
  return service === undefined ? null : clip(service.endpoint, 2_048);
}

function versionOf(service: Service | undefined): string | null {
  return service?.version === undefined ? null : clip(service.version, 64);
}

function namesAgent(file: RegistrationFile, agentId: bigint, { chainId, registry }: RegistryPlace): boolean {
  const here = `eip155:${chainId}:${registry}`;
  return (file.registrations ?? []).some(
    (one) => one.agentId !== null && BigInt(one.agentId) === agentId && one.agentRegistry.toLowerCase() === here,
  );
}
