import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { getIndexedJob } from "../../src/actions/index/getIndexedJob.ts";
import { listBids } from "../../src/actions/index/listBids.ts";
import { listJobEvents } from "../../src/actions/index/listJobEvents.ts";
import { waitForBlock } from "../../src/actions/index/waitForBlock.ts";
import { graphqlUrlOf } from "../../src/client/graphqlUrlOf.ts";
import type { MarketClient } from "../../src/client/MarketClient.ts";
import { reviveAnswer } from "../../src/indexer/reviveAnswer.ts";

const LOWER = "0xe7f1725e7734ce288f8367e1bb143e90bb3f0512";
const CHECKSUMMED = "0xe7f1725E7734CE288F8367e1Bb143E90bb3F0512";

let status = 200;
/** Statuses before it. */
let statuses: number[] = [];
let answers: string[] = [];
let asked: { query: string; variables: Record<string, unknown> }[] = [];
let graphqlUrl = "";

/** Stands in for an index: answers what the test lays down, the last answer for ever. */
const server = createServer((request, response) => {
  let body = "";
  request.on("data", (chunk: Buffer) => {
    body += chunk.toString();
  });
  request.on("end", () => {
    asked.push(JSON.parse(body));
    response.writeHead(statuses.shift() ?? status, { "content-type": "application/json" });
    response.end(answers.length > 1 ? answers.shift() : answers[0]);
  });
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  graphqlUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});

beforeEach(() => {
  status = 200;
  statuses = [];
  answers = [];
  asked = [];
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

function client(url: string | undefined = graphqlUrl): MarketClient {
  return { chainId: 31_337, address: CHECKSUMMED, graphqlUrl: url } as MarketClient;
}

describe("queries", () => {
  test("send integers as text and addresses in lower case", async () => {
    answers = ['{"data":{"job":null}}'];
    expect(await getIndexedJob(client(), 7n)).toBeNull();
    expect(asked[0]?.variables).toEqual({ chainId: 31_337, market: LOWER, jobId: "7" });
    expect(asked[0]?.query).toContain("query GetIndexedJob(");
  });

  test("keep the cursor where there is nothing new", async () => {
    answers = ['{"data":{"page":{"items":[],"pageInfo":{"hasNextPage":false,"endCursor":null}}}}'];
    expect(await listJobEvents(client(), { after: "here" })).toEqual({
      items: [],
      endCursor: "here",
      hasNextPage: false,
    });
    expect(asked[0]?.variables).toMatchObject({ after: "here", orderBy: "cursor", orderDirection: "asc" });
  });

  test("give bids as offers that can be hired", async () => {
    const offer = { provider: LOWER, price: "5", jobId: "7", nonce: "0" };
    const row = {
      ...offer,
      signature: "0xab",
      isMatching: true,
      isHired: false,
      placedBlock: "3",
      placedAt: "9",
      placedTx: "0x",
    };
    answers = [JSON.stringify({ data: { page: { items: [row], pageInfo: { hasNextPage: false, endCursor: "c" } } } })];
    expect((await listBids(client(), 7n)).items).toEqual([
      {
        offer: { provider: CHECKSUMMED, price: 5n, jobId: 7n, nonce: 0n },
        signature: "0xab",
        isMatching: true,
        isHired: false,
        placedBlock: 3n,
        placedAt: 9n,
      },
    ]);
  });
});

test("answers get bigints and checksums, and strangers' texts stay as they are", () => {
  const row = {
    budget: "12",
    share: 5,
    client: LOWER,
    manifestText: LOWER,
    deliverable: `0x${"ab".repeat(32)}`,
    how: null,
  };
  expect(reviveAnswer({ items: [row] })).toEqual({ items: [{ ...row, budget: 12n, client: CHECKSUMMED }] });
});

describe("failures", () => {
  test("no index was named", async () => {
    await expect(getIndexedJob({ ...client(), graphqlUrl: undefined }, 1n)).rejects.toMatchObject({
      name: "IndexerMissingError",
    });
  });

  test("nothing listens", async () => {
    await expect(getIndexedJob(client("http://127.0.0.1:1/graphql"), 1n)).rejects.toMatchObject({
      name: "IndexerUnreachableError",
      url: "http://127.0.0.1:1",
      status: 0,
    });
  });

  test.each([
    [502, "<html>bad gateway</html>"],
    [503, '{"message":"not ready"}'],
    [200, "[]"],
    [200, ""],
  ])("something else answers with status %i and %j", async (code, body) => {
    [status, answers] = [code, [body]];
    await expect(getIndexedJob(client(), 1n)).rejects.toMatchObject({ name: "IndexerUnreachableError", status: code });
  });

  test("the index refuses", async () => {
    answers = [JSON.stringify({ errors: [{ message: "Invalid\u001b limit." }, { message: "two" }], data: null })];
    await expect(getIndexedJob(client(), 1n)).rejects.toMatchObject({
      name: "IndexerQueryError",
      problems: ["Invalid  limit", "two"],
    });
  });
});

describe("waitForBlock", () => {
  const at = (number: number, id = 31_337) =>
    JSON.stringify({
      data: { _meta: { status: { other: { id: 1, block: { number: 999 } }, here: { id, block: { number } } } } },
    });

  test("asks until this chain has reached the block", async () => {
    answers = [at(3), at(4), at(6)];
    expect(await waitForBlock(client(), 5n)).toBe(6);
    expect(asked).toHaveLength(3);
  });

  test("gives up with both numbers", async () => {
    answers = [at(3)];
    const waiting = waitForBlock(client(), 5, { timeoutMs: 0 });
    await expect(waiting).rejects.toMatchObject({ name: "IndexerStaleError", indexed: 3, wanted: 5 });
  });

  test("keeps asking an index that has no time to answer", async () => {
    statuses = [503, 503];
    answers = ['{"error":{"code":"too_slow"}}', '{"error":{"code":"index_starting"}}', at(5)];
    expect(await waitForBlock(client(), 5)).toBe(5);
    expect(asked).toHaveLength(3);
  });

  test("gives up on an index that never has time, with its last answer as the cause", async () => {
    status = 503;
    answers = ["{}"];
    await expect(waitForBlock(client(), 5, { timeoutMs: 0 })).rejects.toMatchObject({
      name: "IndexerStaleError",
      indexed: -1,
      wanted: 5,
      cause: { name: "IndexerUnreachableError", status: 503 },
    });
  });

  test("does not wait for what is no index", async () => {
    status = 502;
    answers = ["<html>"];
    await expect(waitForBlock(client(), 5)).rejects.toMatchObject({ name: "IndexerUnreachableError", status: 502 });
    expect(asked).toHaveLength(1);
  });

  test("an index of other chains is at no block", async () => {
    answers = ['{"data":{"_meta":{"status":null}}}'];
    await expect(waitForBlock(client(), 0, { timeoutMs: 0 })).rejects.toMatchObject({ indexed: -1 });
  });
});

test.each([
  ["http://127.0.0.1:42069", "http://127.0.0.1:42069/graphql"],
  ["http://127.0.0.1:42069/", "http://127.0.0.1:42069/graphql"],
  ["https://example.org/api/", "https://example.org/api/graphql"],
  ["http://127.0.0.1:42069/graphql", "http://127.0.0.1:42069/graphql"],
])("the index at %s is asked at %s", (given, url) => {
  expect(graphqlUrlOf(given)).toBe(url);
});
