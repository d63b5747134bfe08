import { createServer, type Server } from "node:http";
import { json } from "node:stream/consumers";
import { afterEach, expect, test } from "vitest";
import { BatchProvider } from "../../src/runner/BatchProvider.ts";

type Request = { id: number; method: string; params: unknown[] };
type Answer = { id: number; result?: unknown; error?: { code: number; message: string; data?: string } };

const open: { server: Server; provider: BatchProvider }[] = [];

afterEach(async () => {
  for (const { server, provider } of open.splice(0)) {
    provider.destroy();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A server that notes each body, and answers as `answer` says, last request first. */
async function serve(
  answer: (request: Request) => Answer[],
): Promise<{ provider: BatchProvider; bodies: Request[][] }> {
  const bodies: Request[][] = [];
  const server = createServer(async (request, response) => {
    const body = (await json(request)) as Request[];
    bodies.push(body);
    response.end(JSON.stringify(body.flatMap(answer).reverse()));
  });
  return { ...(await listen(server)), bodies };
}

async function listen(server: Server): Promise<{ provider: BatchProvider }> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const provider = new BatchProvider(`http://127.0.0.1:${port}`, 31337);
  open.push({ server, provider });
  return { provider };
}

test("requests of one moment go out together, twenty-five in a body, and each gets its own answer", async () => {
  const { provider, bodies } = await serve(({ id, params }) => [{ id, result: params[0] }]);
  const asked = Array.from({ length: 60 }, (_, at) => provider.send("eth_echo", [`text ${at} ä`]));
  expect(await Promise.all(asked)).toEqual(Array.from({ length: 60 }, (_, at) => `text ${at} ä`));
  expect(bodies.map((body) => body.length).sort((a, b) => b - a)).toEqual([25, 25, 10]);
  expect(await provider.send("eth_echo", ["alone"])).toBe("alone");
  expect(bodies.at(-1)).toHaveLength(1);
});

test("a refusal is ethers' own error and the refused request's alone", async () => {
  const data = `0x08c379a0${"20".padStart(64, "0")}${"2".padStart(64, "0")}${"6e6f".padEnd(64, "0")}`;
  const refusal = { code: 3, message: "execution reverted", data };
  const { provider } = await serve(({ id, method }) => [
    method === "eth_call" ? { id, error: refusal } : { id, result: "0x1" },
  ]);
  const [refused, other] = await Promise.allSettled([
    provider.send("eth_call", [{}, "latest"]),
    provider.send("eth_blockNumber", []),
  ]);
  expect(refused).toMatchObject({ reason: { code: "CALL_EXCEPTION", data, reason: "no" } });
  expect(other).toMatchObject({ value: "0x1" });
});

test("a request that the node leaves out fails, and no other", async () => {
  const { provider } = await serve(({ id, method }) => (method === "eth_lost" ? [] : [{ id, result: null }]));
  const [lost, found] = await Promise.allSettled([provider.send("eth_lost", []), provider.send("eth_found", [])]);
  expect(lost).toMatchObject({ reason: { message: "The node did not answer eth_lost. See its log." } });
  expect(found).toMatchObject({ value: null });
});

test("a connection that the node closed meanwhile is replaced; a new one that breaks fails", async () => {
  let answered = 0;
  const seen = new Set<unknown>();
  const server = createServer(async (request, response) => {
    // Each connection is good for one body, and after two bodies none is.
    if (seen.has(request.socket) || answered === 2) return void request.socket.destroy();
    seen.add(request.socket);
    answered += 1;
    const [{ id } = { id: 0 }] = (await json(request)) as Request[];
    response.end(JSON.stringify([{ id, result: seen.size }]));
  });
  const { provider } = await listen(server);
  expect(await provider.send("eth_first", [])).toBe(1);
  expect(await provider.send("eth_second", [])).toBe(2);
  await expect(provider.send("eth_third", [])).rejects.toMatchObject({ code: "ECONNRESET" });
});

test("without a node each request fails with the connection's error", async () => {
  const provider = new BatchProvider("http://127.0.0.1:1", 31337);
  const asked = await Promise.allSettled([provider.send("eth_one", []), provider.send("eth_two", [])]);
  const refused = { reason: { code: "ECONNREFUSED" } };
  expect(asked).toMatchObject([refused, refused]);
  provider.destroy();
});
