import { once } from "node:events";
import { createServer } from "node:http";
import { serve } from "@hono/node-server";
import { Hono } from "hono";

/** An RPC endpoint that can withhold logs, so that an index stays behind for as long as a test needs. */
export type RpcGate = { rpcUrl: string; open(): void; stop(): Promise<void> };

/** Starts one before a node, closed. */
export async function startRpcGate(nodeUrl: string): Promise<RpcGate> {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const app = new Hono().post("/", async (c) => {
    const body = await c.req.text();
    if (body.includes('"eth_getLogs"')) await opened;
    const answer = await fetch(nodeUrl, { method: "POST", headers: { "content-type": "application/json" }, body });
    return new Response(answer.body, { headers: { "content-type": "application/json" } });
  });
  const server = serve({ fetch: app.fetch, createServer, port: 0, hostname: "127.0.0.1" });
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return {
    rpcUrl: `http://127.0.0.1:${port}`,
    open: () => open(),
    stop: async () => {
      open();
      server.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
    },
  };
}
