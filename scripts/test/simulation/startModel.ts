import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as the model's server got it. */
export type Asked = { readonly authorization: string | undefined; readonly path: string; readonly body: AskedBody };
type AskedBody = {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly response_format: { readonly type: string };
};

/** What the server does with the next request: says something, refuses, or never answers. */
export type Reply = { readonly says: string } | { readonly status: number } | "silence";

/** A local server that speaks the chat protocol of OpenAI, and says what it is told to: one reply after another, or what it makes of a request. */
export async function startModel(replies: Reply[] | ((asked: Asked) => Reply)) {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const body = JSON.parse(await textOf(request)) as AskedBody;
    const latest = { authorization: request.headers.authorization, path: request.url ?? "", body };
    asked.push(latest);
    const reply = Array.isArray(replies) ? (replies.shift() ?? "silence") : replies(latest);
    if (reply === "silence") return;
    response.setHeader("content-type", "application/json");
    if ("status" in reply) response.writeHead(reply.status).end(JSON.stringify({ error: { message: "no" } }));
    else response.end(JSON.stringify(completion(body.model, reply.says)));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  return { url: `http://127.0.0.1:${port}/v1`, asked, stop };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function completion(model: string, content: string) {
  return {
    id: "chatcmpl-1",
    object: "chat.completion",
    created: 0,
    model,
    choices: [
      { index: 0, message: { role: "assistant", content, refusal: null }, finish_reason: "stop", logprobs: null },
    ],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  };
}
