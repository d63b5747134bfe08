import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import getPort from "get-port";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { createApp } from "../../../supervisor/createApp.ts";
import { PortTakenError } from "../../../supervisor/errors.ts";
import { listen } from "../../../supervisor/listen.ts";

let route: ReturnType<Parameters<typeof createApp>[0]>;
let close: () => Promise<void>;
let url: string;
let behind: string;

/** Says what it was asked; at `/stream` a first event at once, and no end until the asker leaves. */
const ponder = createServer(async (asked, response) => {
  if (asked.url === "/stream") {
    asked.on("close", () => ponder.emit("left"));
    return void response.writeHead(200, { "content-type": "text/event-stream" }).write("data: 1\n\n");
  }
  const { method, url: path, headers } = asked;
  response.writeHead(asked.url === "/unchanged" ? 304 : 201, { etag: '"7"', "x-indexed-block": "12" });
  const forwardedFor = headers["x-forwarded-for"];
  response.end(JSON.stringify({ method, path, forwardedFor, body: await text(asked) }));
});

beforeAll(async () => {
  ponder.listen(0, "127.0.0.1");
  await once(ponder, "listening");
  behind = `http://127.0.0.1:${(ponder.address() as AddressInfo).port}`;
  const port = await getPort({ host: "127.0.0.1" });
  close = await listen(
    createApp(() => route),
    port,
    "127.0.0.1",
  );
  url = `http://127.0.0.1:${port}`;
});

beforeEach(() => {
  route = { url: behind };
});

afterAll(async () => {
  await close();
  ponder.close();
  ponder.closeAllConnections();
});

it("hands on method, path, query and body, and the answer's status and headers; the caller's address is its socket's", async () => {
  const headers = { "x-forwarded-for": "1.2.3.4" };
  const response = await fetch(`${url}/graphql?a=1%202`, { method: "POST", body: "{}", headers });
  expect(response.status).toBe(201);
  expect(response.headers.get("x-indexed-block")).toBe("12");
  expect(await response.json()).toEqual({
    method: "POST",
    path: "/graphql?a=1%202",
    forwardedFor: "127.0.0.1",
    body: "{}",
  });
});

it("hands on that nothing changed", async () => {
  const response = await fetch(`${url}/unchanged`, { headers: { "if-none-match": '"7"' } });
  expect({ status: response.status, etag: response.headers.get("etag") }).toEqual({ status: 304, etag: '"7"' });
});

it("hands on a stream event by event, and that its reader left", async () => {
  const left = once(ponder, "left");
  const reader = request(`${url}/stream`).end();
  const [response] = await once(reader, "response");
  const [chunk] = await once(response, "data");
  expect(String(chunk)).toBe("data: 1\n\n");
  reader.destroy();
  await left;
});

it("answers 503 with the reason while there is nothing to ask, but for its own health", async () => {
  const refusal = { code: "node_silent", message: "The node does not answer.", remedy: "Wait." } as const;
  route = { refusal };
  const response = await fetch(`${url}/v1/jobs`);
  expect(response.status).toBe(503);
  expect(response.headers.get("retry-after")).toBe("2");
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  expect(await response.json()).toEqual({ error: refusal });
  expect((await fetch(`${url}/health`)).status).toBe(200);
});

it("answers 503 when Ponder is gone", async () => {
  route = { url: `http://127.0.0.1:${await getPort({ host: "127.0.0.1" })}` };
  const response = await fetch(`${url}/ready`);
  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({
    error: {
      code: "index_unreachable",
      message: "The index did not answer: ECONNREFUSED.",
      remedy: "Try again in a few seconds.",
    },
  });
});

it("names a port that is taken", async () => {
  const port = Number(new URL(behind).port);
  await expect(
    listen(
      createApp(() => route),
      port,
      "127.0.0.1",
    ),
  ).rejects.toThrow(new PortTakenError(port));
});
