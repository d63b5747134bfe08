import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import getPort from "get-port";
import { expect, onTestFinished, test } from "vitest";
import { checkChainId } from "../../src/stack/checkChainId.ts";
import { ChainMismatchError, RpcUnreachableError } from "../../src/stack/errors.ts";

async function serve(body: string): Promise<string> {
  const server = createServer((_, response) => response.end(body)).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test("the wanted chain passes", async () => {
  await expect(checkChainId(await serve('{"result":"0x7a69"}'), 31337)).resolves.toBeUndefined();
});

test("another chain is refused with both ids", async () => {
  const failure = await checkChainId(await serve('{"result":"0x1"}'), 31337).catch((error) => error);
  expect(failure).toBeInstanceOf(ChainMismatchError);
  expect(failure).toMatchObject({ expected: 31337, actual: 1 });
});

test("a closed port is unreachable, and the access key in the URL stays out of the message", async () => {
  const origin = `http://127.0.0.1:${await getPort({ host: "127.0.0.1" })}`;
  const failure = await checkChainId(`${origin}/v2/secret`, 1).catch((error) => error);
  expect(failure).toBeInstanceOf(RpcUnreachableError);
  expect(failure).toMatchObject({
    origin,
    message: `The Ethereum RPC at ${origin} does not answer. Check its URL, and that the node behind it is running.`,
  });
});

test.each(["<html>", '"text"', "null", "{}"])("a server that answers %s is no RPC", async (body) => {
  await expect(checkChainId(await serve(body), 1)).rejects.toBeInstanceOf(RpcUnreachableError);
});
