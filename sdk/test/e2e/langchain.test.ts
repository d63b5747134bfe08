import { Command, interrupt, MemorySaver } from "@langchain/langgraph";
import { AIMessage, createAgent, fakeModel, ToolMessage } from "langchain";
import { afterAll, beforeAll, expect, test } from "vitest";
import { langchainTools, type ToolApproval } from "../../src/adapters/langchain.ts";
import { ApprovalRefusedError, createLocalAgents, type LocalAgent } from "../../src/index.ts";
import { marketTools } from "../../src/tools/index.ts";
import { posting } from "../support/posting.ts";
import { type Stack, startTestStack } from "../support/startStack.ts";

let stack: Stack;
let client: LocalAgent;
let evaluator: LocalAgent;

beforeAll(async () => {
  stack = await startTestStack();
  const { rpcUrl, apiUrl: indexerUrl } = stack;
  ({ client, evaluator } = await createLocalAgents(["client", "evaluator"], { rpcUrl, indexerUrl }));
});
afterAll(() => stack?.stop());

type Approve = (call: ToolApproval) => boolean | Promise<boolean>;

async function invoke(name: string, input: object, approve?: Approve) {
  const tool = langchainTools(client, approve).find((offered) => offered.name === name);
  if (tool === undefined) throw new Error(`There is no tool ${name}.`);
  return JSON.parse(await tool.invoke(input));
}
const jobCount = async () => (await client.getMarketInfo()).jobCount;

test("without an approver there are only tools that read", async () => {
  const reading = marketTools.filter(({ needsApproval }) => !needsApproval).map(({ name }) => name);
  expect(langchainTools(client).map(({ name }) => name)).toEqual(reading);
  expect(langchainTools(client, () => true)).toHaveLength(marketTools.length);
  expect(await invoke("list_jobs", {})).toEqual({ jobs: [], nextCursor: null });
});

test("a call that writes is made only if the approver says yes to exactly it", async () => {
  const asked: ToolApproval[] = [];
  const say = (answer: boolean) => (call: ToolApproval) => asked.push(call) > 0 && answer;
  const input = posting(evaluator.account);
  await expect(invoke("post_job", input, say(false))).rejects.toEqual(new ApprovalRefusedError("post_job"));
  expect(await jobCount()).toBe(0n);
  expect(await invoke("post_job", input, say(true))).toMatchObject({ jobId: "1", isIndexed: true });
  expect(await jobCount()).toBe(1n);
  const call = { name: "post_job", input: { ...input, openSeconds: 86_400 } };
  expect(asked).toEqual([call, call]);
});

test("an agent's graph pauses at a call that writes, and goes on as a person decides", async () => {
  const run = (answer: string, id: string) => pauseAndAnswer(answer, id);
  const before = await jobCount();
  const refused = await run("no", "1");
  expect(refused).toMatchObject({ status: "error", content: expect.stringContaining("was not approved") });
  expect(await jobCount()).toBe(before);
  const approved = await run("yes", "2");
  expect(JSON.parse(String(approved?.content))).toMatchObject({ jobId: "2" });
  expect(await jobCount()).toBe(before + 1n);
});

/** Runs an agent whose model posts a job, answers its interrupt, and returns what the model read of the call. */
async function pauseAndAnswer(answer: string, threadId: string) {
  const args = posting(evaluator.account);
  const agent = createAgent({
    model: fakeModel()
      .respondWithTools([{ name: "post_job", args, id: "call-1" }])
      .respond(new AIMessage("Done.")),
    tools: langchainTools(client, (call) => interrupt(call) === "yes"),
    checkpointer: new MemorySaver(),
  });
  const config = { configurable: { thread_id: threadId } };
  const before = await jobCount();
  const paused = await agent.invoke({ messages: [{ role: "user", content: "Go on." }] }, config);
  expect(paused).toMatchObject({ __interrupt__: [{ value: { name: "post_job", input: args } }] });
  expect(await jobCount()).toBe(before);
  const { messages } = await agent.invoke(new Command({ resume: answer }), config);
  return messages.find((message) => ToolMessage.isInstance(message));
}
