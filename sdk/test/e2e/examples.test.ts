import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildFile, buildManifest, ChainNotLocalError, createLocalAgents, hashTerms } from "../../src/index.ts";
import { terms, termsHash } from "../support/documents.ts";
import { runExample, startExample } from "../support/runExample.ts";
import { type Stack, startTestStack } from "../support/startStack.ts";

const FOLDER = new URL("../../examples/", import.meta.url);

let stack: Stack;

beforeAll(async () => {
  stack = await startTestStack();
});
afterAll(() => stack?.stop());

function sourceOf(name: string): string {
  return readFileSync(new URL(name, FOLDER), "utf8");
}

test("hello-hire.ts: all three roles, real work and a dispute, in at most 40 lines of the public API", async () => {
  const source = sourceOf("hello-hire.ts");
  expect(source.trimEnd().split("\n").length).toBeLessThanOrEqual(40);
  expect([...source.matchAll(/\bfrom "([^"]+)"|\bimport\(/g)].map(([, name]) => name)).toEqual(["@surety/sdk"]);
  const { code, stdout, stderr } = await runExample("hello-hire.ts", stack);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  // Of 100 each: the price paid; the price; the bond lost, to the client; the fee.
  expect(stdout.trimEnd().split("\n")).toEqual([
    "first: Rejected, work of the cheat",
    "second: Completed, work of the honest one",
    "91500000n",
    "110000000n",
    "98000000n",
    "500000n",
  ]);
});

test("provider-http.ts: a quote, a hire and a delivery over HTTP", async () => {
  const { code, stdout, stderr } = await runExample("provider-http.ts", stack);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout.trimEnd().split("\n")).toEqual([
    "Quoted: 5.000000, bond 0.500000",
    "Delivered: 7670 bytes over HTTP, hash equal",
    "Paid: 5.500000 to the provider, its bond included",
  ]);
});

test("subcontract.ts: two levels of work, money and bonds", async () => {
  const { code, stdout, stderr } = await runExample("subcontract.ts", stack);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout.trimEnd().split("\n")).toEqual([
    "Words of 2 texts: Completed at 6.000000",
    "Words of 2 texts: Completed at 7.000000",
    "Words of 4 texts: Completed at 20.000000",
    '"the" stands 9 times.',
    "client: 30.000000",
    "contractor: 57.000000",
    "careful: 56.000000",
    "cheap: 57.000000",
  ]);
});

test("mandated-agent.ts: hires within the mandate, is refused above it by name and value, and is revoked", async () => {
  const { code, stdout, stderr } = await runExample("mandated-agent.ts", stack);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const lines = stdout.trimEnd().split("\n");
  expect(lines[0]).toMatch(/^Hired for 8: job \d+\. Left in this period: 11\.200000$/);
  expect(lines[1]).toMatch(/^Refused at 15: .* MandateJobCapExceeded\(asked: 16500000, cap: 12000000\)\./);
  expect(lines[2]).toMatch(
    /^Refused at 10\.50: .* MandatePeriodCapExceeded\(asked: 11550000, left: 11200000, resetsAt: \d+\)\./,
  );
  expect(lines[3]).toBe("Accepted: the provider has 8.000000");
  expect(lines[4]).toMatch(/^Refused at 1: .* MandateMissing\(principal: 0x\w{40}, operator: 0x\w{40}\)\./);
  expect(lines[5]).toBe("The principal has 92.000000 of 100.");
  expect(lines).toHaveLength(6);
});

test("evaluator.ts: rules on what comes, by the evidence, until it is told to end", async () => {
  const running = startExample("evaluator.ts", stack);
  const [, evaluator = ""] = await running.until(/Evaluator (0x\w{40})/);
  const names = ["client", "provider"] as const;
  const { rpcUrl, apiUrl: indexerUrl } = stack;
  const { client, provider } = await createLocalAgents(names, { rpcUrl, indexerUrl });
  await (await client.deposit({ amount: "50" })).wait();
  /** A disputed job with this answer. */
  const dispute = async (content: string): Promise<bigint> => {
    const offer = await provider.signOffer({ termsHash, price: "10", evaluator, evaluatorFee: "0.50" });
    const { jobId } = (await (await client.hire(offer, { terms })).wait()).result;
    const file = buildFile({ name: "sum.txt", mediaType: "text/plain", content, inline: true });
    const manifest = buildManifest({ jobId, termsHash: hashTerms(terms), summary: "The sum.", files: [file] });
    await (await provider.submit({ jobId, manifest })).wait();
    await (await client.dispute({ jobId, reason: "I say it is wrong." })).wait();
    return jobId;
  };
  const right = await dispute("42");
  await running.until(new RegExp(`Job ${right}: 100 % to the provider, the sum is right`));
  const wrong = await dispute("41");
  await running.until(new RegExp(`Job ${wrong}: 0 % to the provider, the sum is wrong`));
  await client.job(right).until("Completed");
  await client.job(wrong).until("Rejected");
  expect(await client.getAccountBalance(evaluator)).toBe(1_000_000n);
  running.interrupt();
  expect(await running.ended).toMatchObject({ code: 0, stdout: expect.stringMatching(/Ended\.\n$/), stderr: "" });
});

test("every example is run above, and none has a key", () => {
  const run = ["evaluator.ts", "hello-hire.ts", "mandated-agent.ts", "provider-http.ts", "subcontract.ts"];
  expect(readdirSync(FOLDER).sort()).toEqual(run);
  for (const name of run) expect(sourceOf(name)).not.toMatch(/0x[0-9a-fA-F]{64}|mnemonic|privateKey/i);
});

test("local agents are refused on any other chain, before anything is asked of it", async () => {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const body = (await request.toArray()).join("");
    asked.push(JSON.parse(body).method);
    response.end(JSON.stringify({ jsonrpc: "2.0", id: 1, result: "0x2105" }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const rpcUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await expect(createLocalAgents(["client"], { rpcUrl })).rejects.toEqual(new ChainNotLocalError(8_453));
  expect(asked).toEqual(["eth_chainId"]);
  server.close();
});
