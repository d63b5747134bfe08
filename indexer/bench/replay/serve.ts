// The replay's own process: `node serve.ts <story.json> <record.json> <events> <tail>` prints its port when the history is made.
import { readFileSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { buildHistory, historyDeployment } from "../history/buildHistory.ts";
import type { Story } from "../history/Story.ts";
import { ReplayNode } from "./ReplayNode.ts";

type Call = { id: unknown; method: string; params?: unknown[] };

const [, , storyFile = "", recordFile = "", events = "", tail = ""] = process.argv;
const story: Story = JSON.parse(readFileSync(storyFile, "utf8"));
const blocks = buildHistory(story, Number(events), Number(tail));
writeFileSync(recordFile, JSON.stringify(historyDeployment(story, blocks)));
const node = new ReplayNode(blocks);

const server = createServer(async (request, response) => {
  response.setHeader("content-type", "application/json");
  response.end(await reply(request));
});
server.listen(0, "127.0.0.1", () => console.log((server.address() as AddressInfo).port));
// The pipe breaks when the parent ends, however it ends.
process.stdin.once("end", () => process.exit()).resume();

async function reply(request: IncomingMessage): Promise<string> {
  const call: Call | Call[] = JSON.parse(await text(request));
  return Array.isArray(call) ? `[${call.map(replyTo).join(",")}]` : replyTo(call);
}

function replyTo({ id, method, params = [] }: Call): string {
  try {
    return `{"jsonrpc":"2.0","id":${JSON.stringify(id)},"result":${node.answer(method, params)}}`;
  } catch (error) {
    return JSON.stringify({ jsonrpc: "2.0", id, error: { code: -32601, message: String(error) } });
  }
}
