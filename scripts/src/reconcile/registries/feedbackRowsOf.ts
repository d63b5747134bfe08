import { eachOf } from "../../market/eachOf.ts";
import type { ChainLog } from "../readLogs.ts";
import type { Row } from "../readTable.ts";
import type { Registries } from "./Registries.ts";
import { shownText } from "./shownText.ts";

/** Feedback as the getters have it, all that they count; endpoint, file, hash and place are told by events alone. */
export async function feedbackRowsOf(registries: Registries, logs: readonly ChainLog[]): Promise<Row[]> {
  const given = logs.filter(({ name }) => name === "NewFeedback");
  const events = new Map(
    given.map((log) => [keyOf(log.args.agentId, log.args.clientAddress, log.args.feedbackIndex), log]),
  );
  const pairs = new Map(given.map(({ args }) => [keyOf(args.agentId, args.clientAddress), args]));
  const rows = await eachOf([...pairs.values()], async ({ agentId, clientAddress: client }) => {
    const [last] = await registries.call("reputation", "getLastIndex", agentId, client);
    const indexes = Array.from({ length: Number(last) }, (_, i) => BigInt(i + 1));
    return eachOf(indexes, async (index) => ({
      agentId: String(agentId),
      clientAddress: client.toLowerCase(),
      feedbackIndex: String(index),
      ...(await readOne(registries, [agentId, client, index])),
      ...told(events.get(keyOf(agentId, client, index))),
    }));
  });
  return rows.flat();
}

async function readOne(registries: Registries, key: [bigint, string, bigint]): Promise<Row> {
  const [[value, decimals, tag1, tag2, isRevoked], [responseCount]] = await Promise.all([
    registries.call("reputation", "readFeedback", ...key),
    registries.call("reputation", "getResponseCount", ...key, []),
  ]);
  return {
    valueRaw: String(value),
    valueDecimals: Number(decimals),
    tag1: shownText(tag1),
    tag2: shownText(tag2),
    isRevoked,
    responseCount: Number(responseCount),
  };
}

function told(log: ChainLog | undefined): Row {
  if (log === undefined) return {};
  const { args, block, tx } = log;
  const { endpoint, feedbackURI, feedbackHash } = args;
  return {
    endpoint: shownText(endpoint),
    feedbackURI: shownText(feedbackURI),
    feedbackHash,
    createdBlock: String(block),
    tx,
  };
}

/** Responses in the order of their events, which number them. */
export function responseRowsOf(logs: readonly ChainLog[]): Row[] {
  const counts = new Map<string, number>();
  return logs
    .filter(({ name }) => name === "ResponseAppended")
    .map(({ args: { agentId, clientAddress, feedbackIndex, responder, responseURI, responseHash }, tx }) => {
      const key = keyOf(agentId, clientAddress, feedbackIndex);
      const responseIndex = (counts.get(key) ?? 0) + 1;
      counts.set(key, responseIndex);
      return {
        agentId: String(agentId),
        clientAddress: clientAddress.toLowerCase(),
        feedbackIndex: String(feedbackIndex),
        responseIndex,
        responder: responder.toLowerCase(),
        responseUri: shownText(responseURI),
        responseHash,
        tx,
      };
    });
}

const keyOf = (...key: unknown[]): string => key.join();
