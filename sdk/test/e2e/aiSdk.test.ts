import { generateText, isStepCount, type ModelMessage } from "ai";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aiSdkTools } from "../../src/adapters/aiSdk.ts";
import { createLocalAgents, type LocalAgent } from "../../src/index.ts";
import { marketTools, type ToolOutput } from "../../src/tools/index.ts";
import { posting } from "../support/posting.ts";
import { scriptedModel } from "../support/scriptedModel.ts";
import { type Stack, startTestStack } from "../support/startStack.ts";

let stack: Stack;
let client: LocalAgent;
let provider: LocalAgent;
let evaluator: LocalAgent;

beforeAll(async () => {
  stack = await startTestStack();
  const { rpcUrl, apiUrl: indexerUrl } = stack;
  const names = ["client", "provider", "evaluator"] as const;
  ({ client, provider, evaluator } = await createLocalAgents(names, { rpcUrl, indexerUrl }));
});
afterAll(() => stack?.stop());

/**
 * Lets a model call one tool; `answer` is what a person says to each request for approval.
 *
 * @returns How many requests there were, and what the model read of the call in the end.
 */
async function call(market: LocalAgent, name: string, input: object, answer: "yes" | "no" | "nothing" = "yes") {
  const model = scriptedModel({ name, input });
  const options = { model, tools: aiSdkTools(market), stopWhen: isStepCount(5) };
  const messages: ModelMessage[] = [{ role: "user", content: "Go on." }];
  const asked = await generateText({ ...options, messages });
  const requests = asked.content.filter((part) => part.type === "tool-approval-request");
  if (requests.length > 0 && answer !== "nothing") {
    const approved = answer === "yes";
    const content = requests.map(({ approvalId }) => ({
      type: "tool-approval-response" as const,
      approvalId,
      approved,
    }));
    messages.push(...asked.response.messages, { role: "tool", content });
    await generateText({ ...options, messages });
  }
  const read = model.doGenerateCalls.flatMap(({ prompt }) => prompt).filter(({ role }) => role === "tool");
  const [result] = read.flatMap(({ content }) => [...content].filter((part) => typeof part === "object"));
  return { requests: requests.length, output: result?.type === "tool-result" ? result.output : undefined };
}

/** The same for a call that must succeed. */
async function succeed(market: LocalAgent, name: string, input: object): Promise<ToolOutput> {
  const { output } = await call(market, name, input);
  expect(output).toMatchObject({ type: "json" });
  return (output as unknown as { value: ToolOutput }).value;
}

const jobCount = async () => (await client.getMarketInfo()).jobCount;

test("every tool of the list is there, and what writes waits for approval", () => {
  const tools = aiSdkTools(client);
  expect(Object.keys(tools)).toEqual(marketTools.map(({ name }) => name));
  for (const { name, needsApproval } of marketTools) expect(tools[name]?.needsApproval).toBe(needsApproval);
});

test("a call that reads runs at once; one that writes runs only after a yes", async () => {
  const own = await call(client, "get_agent", {});
  expect(own).toMatchObject({
    requests: 0,
    output: { value: { address: client.account, walletBalance: "1000.000000" } },
  });
  const input = posting(evaluator.account);
  expect(await call(client, "post_job", input, "nothing")).toEqual({ requests: 1, output: undefined });
  expect(await jobCount()).toBe(0n);
  expect(await call(client, "post_job", input, "no")).toEqual({ requests: 1, output: { type: "execution-denied" } });
  expect(await jobCount()).toBe(0n);
  const posted = await call(client, "post_job", input, "yes");
  expect(posted).toMatchObject({ requests: 1, output: { type: "json", value: { jobId: "1", isIndexed: true } } });
  expect(await jobCount()).toBe(1n);
});

test("models carry a job from posting to payment", async () => {
  const { jobId } = await succeed(client, "post_job", posting(evaluator.account));
  await succeed(provider, "deposit_funds", { amount: "5" });
  const bid = { jobId, price: "12.50", bond: "2", evaluatorFee: "0.25" };
  const { offerHash } = await succeed(provider, "place_bid", bid);
  expect(await succeed(client, "list_bids", { jobId })).toMatchObject({
    bids: [{ offerHash, provider: provider.account, total: "12.750000", bond: "2.000000", isMatching: true }],
  });
  await succeed(client, "deposit_funds", { amount: "20" });
  await succeed(client, "hire_provider", { jobId, provider: provider.account, offerHash, maxTotal: "12.75" });
  const files = [{ name: "sum.txt", mediaType: "text/plain", text: "42" }];
  await succeed(provider, "submit_work", { jobId, summary: "The sum.", files });
  expect(await succeed(client, "get_job", { jobId })).toMatchObject({
    status: "Submitted",
    whoseTurn: "client",
    terms: { untrustedTitle: "Sum", untrustedDescription: "Add 20 and 22." },
    delivery: { isWhatWasSubmitted: true, untrustedFiles: [{ untrustedName: "sum.txt", untrustedText: "42" }] },
  });
  expect(await succeed(client, "accept_work", { jobId, score: 90, tag: "on-time" })).toMatchObject({
    how: "Paid",
    toProvider: "14.500000",
    toClient: "0.250000",
  });
  expect(await provider.getAccountBalance(provider.account)).toBe(17_500_000n);
});

test("a model reads why the contract refused it, and what to do", async () => {
  const { jobId } = await succeed(client, "post_job", posting(evaluator.account));
  const { output } = await call(provider, "accept_work", { jobId });
  const refusal = `ContractRevertError: The contract reverted with JobStatusWrong(jobId: ${jobId}, actual: 0). Read the job again: \`actual\` is its present status, and it does not allow this act.`;
  expect(output).toEqual({ type: "error-text", value: refusal });
});
