import { id, ZeroAddress } from "ethers";
import { eachOf } from "../../market/eachOf.ts";
import type { ChainLog } from "../readLogs.ts";
import type { Row } from "../readTable.ts";
import type { Registries } from "./Registries.ts";
import { shownText } from "./shownText.ts";

/** Under this key a registry tells an agent's wallet. */
const WALLET_KEY = id("agentWallet");

/** Agents as the getters have them. */
export async function agentRowsOf(registries: Registries, logs: readonly ChainLog[]): Promise<Row[]> {
  return eachOf(named(logs, "Registered"), async ({ args: { agentId }, block, tx }) => {
    const [[owner], [wallet], [uri]] = await Promise.all([
      registries.call("identity", "ownerOf", agentId),
      registries.call("identity", "getAgentWallet", agentId),
      registries.call("identity", "tokenURI", agentId),
    ]);
    return {
      agentId: String(agentId),
      registry: registries.identity,
      owner: owner.toLowerCase(),
      agentWallet: wallet === ZeroAddress ? null : wallet.toLowerCase(),
      agentURI: shownText(uri),
      createdBlock: String(block),
      createdTx: tx,
    };
  });
}

/** Metadata under every key that was ever set, as the getter has it. */
export async function metadataRowsOf(registries: Registries, logs: readonly ChainLog[]): Promise<Row[]> {
  const set = named(logs, "MetadataSet").filter(({ args }) => args.indexedMetadataKey !== WALLET_KEY);
  const last = new Map(set.map((log) => [[log.args.agentId, log.args.indexedMetadataKey].join(), log]));
  return eachOf([...last.values()], async ({ args: { agentId, indexedMetadataKey, metadataKey }, tx }) => {
    const [value] = await registries.call("identity", "getMetadata", agentId, metadataKey);
    return { agentId: String(agentId), keyHash: indexedMetadataKey, key: shownText(metadataKey), value, tx };
  });
}

/** The agents whose registration file stands in its URI, so that the index has read it. */
export function fileRowsOf(agents: readonly Row[]): Row[] {
  return agents.filter(({ agentURI }) => /^data:/i.test(String(agentURI))).map(({ agentId }) => ({ agentId }) as Row);
}

const named = (logs: readonly ChainLog[], name: string) => logs.filter((log) => log.name === name);
