import { type Row, readTable } from "../readTable.ts";

/** Columns that are compared with the chain, or that its sums need. */
const COLUMNS = {
  agents: [
    ...["agentId", "registry", "owner", "agentWallet", "agentURI", "createdBlock", "createdTx"],
    ...["totalFeedback", "verifiedFeedback", "starredCount", "starredSum", "validationRequests", "validationResponses"],
  ],
  agentMetadatas: ["agentId", "keyHash", "key", "value", "tx"],
  agentRegistrationFiles: ["agentId"],
  feedbacks: [
    ...["agentId", "clientAddress", "feedbackIndex", "valueRaw", "valueDecimals", "tag1", "tag2", "endpoint"],
    ...["feedbackURI", "feedbackHash", "isVerified", "isRevoked", "responseCount", "createdBlock", "tx"],
  ],
  feedbackResponses: [
    ...["agentId", "clientAddress", "feedbackIndex", "responseIndex", "responder", "responseUri", "responseHash", "tx"],
  ],
  validations: [
    ...["requestHash", "agentId", "validatorAddress", "requestUri", "status", "response", "responseUri"],
    ...["responseHash", "validationTag", "responses", "tx"],
  ],
} as const satisfies Record<string, readonly string[]>;

/** What the index holds of one chain's registries, by table. */
export type RegistryTables = { readonly [Table in keyof typeof COLUMNS]: readonly Row[] };

/** Reads it all. */
export async function readRegistryTables(indexerUrl: string, chainId: number): Promise<RegistryTables> {
  const tables = await Promise.all(
    Object.entries(COLUMNS).map(
      async ([table, columns]) => [table, await readTable(indexerUrl, { chainId }, table, columns)] as const,
    ),
  );
  return Object.fromEntries(tables) as { [Table in keyof RegistryTables]: Row[] };
}
