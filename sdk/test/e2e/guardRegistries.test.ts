import { toUtf8Bytes, ZeroAddress } from "ethers";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { sendWrite } from "../../src/chain/sendWrite.ts";
import { createClient } from "../../src/client/createClient.ts";
import type { MarketClient } from "../../src/client/MarketClient.ts";
import {
  buildRegistration,
  buildVerdict,
  createGuard,
  draftPolicy,
  type Explanation,
  type Guard,
  type Market,
  memoryStore,
  suretyService,
} from "../../src/index.ts";
import { callRegistry } from "../../src/registries/registryCalls.ts";
import { injections } from "../guard/injections.ts";
import { everyRegistry, guardMarket, permissive, yes } from "../support/guardMarket.ts";
import { type LocalMarket, startMarket } from "../support/startMarket.ts";

// Every act on the registries of agents under a guard: what is predicted must be what happens, or the guard trips and `wait` throws.

let local: LocalMarket;
let guards: Guard[];
let owner: Market;
let wallet: Market;
let stranger: Market;
/** The owner as internal acts see it, for ERC-721's functions that the market has no action for. */
let ownerClient: MarketClient;
const address = (index: number) => local.actor(index).address;

beforeAll(async () => {
  local = await startMarket(3);
  const policy = permissive({ registries: everyRegistry(local) });
  const opened = await Promise.all([0, 1, 2].map((index) => guardMarket(local, index, policy, { approve: yes })));
  guards = opened.map(({ guard }) => guard);
  [owner, wallet, stranger] = opened.map(({ market }) => market) as [Market, Market, Market];
  const { rpcUrl, deployment } = local;
  ownerClient = await createClient({ rpcUrl, deployment, signer: local.actor(0), guard: guards[0] as Guard });
});

afterAll(() => local?.stop());

beforeEach(async () => {
  for (const guard of guards) expect((await guard.inspect()).trip).toBeNull();
});

function fileOf(name: string, description = "Adds columns.") {
  return buildRegistration({ name, description, services: [suretyService(owner, { skills: ["sums"], price: "2" })] });
}

async function registered(): Promise<bigint> {
  return (await (await owner.identity.registerAgent({ file: fileOf("Adder") })).wait()).result.agentId;
}

test("an agent is registered, renamed, described, paid elsewhere and nowhere", async () => {
  const metadata = { model: "local-7b", "": "", nothing: new Uint8Array() };
  const first = (await (await owner.identity.registerAgent({ file: fileOf("Adder"), metadata })).wait()).result;
  const { agentId } = first;
  await (await owner.identity.setAgentURI({ agentId, file: fileOf("Adder of columns") })).wait();
  await (await owner.identity.setAgentMetadata({ agentId, key: "model", value: "local-8b" })).wait();
  await (await owner.identity.setAgentWallet(await wallet.identity.signAgentWallet({ agentId }))).wait();
  expect((await owner.identity.getAgent(agentId)).wallet).toBe(address(1));
  await (await owner.identity.unsetAgentWallet({ agentId })).wait();
  expect((await owner.identity.getAgent(agentId)).wallet).toBeNull();
  for (const guard of guards) expect((await guard.inspect()).trip).toBeNull();
});

test("an agent is lent, taken back, and given away", async () => {
  const agentId = await registered();
  type Identity = Parameters<typeof callRegistry<"identity", "approve">>;
  const send = async (name: string, args: readonly unknown[]) => {
    const call = () => callRegistry(ownerClient, "identity", name as Identity[2], args as Identity[3]);
    await (await sendWrite(ownerClient, () => ({ ...call(), decode: () => undefined }))).wait();
  };
  await send("approve", [address(2), agentId]);
  await send("approve", [ZeroAddress, agentId]);
  await send("setApprovalForAll", [address(2), true]);
  await send("setApprovalForAll", [address(2), false]);
  await send("transferFrom", [address(0), address(2), agentId]);
  expect(await owner.identity.getAgent(agentId)).toMatchObject({ owner: address(2), wallet: null });
  const second = await registered();
  await send("safeTransferFrom", [address(0), address(2), second, "0x"]);
  expect(await owner.identity.getAgent(second)).toMatchObject({ owner: address(2), wallet: null });
  for (const guard of guards) expect((await guard.inspect()).trip).toBeNull();
});

test("feedback is given, taken back and answered; validation asked for and given twice", async () => {
  const agentId = await registered();
  const said = { agentId, value: "-1.5", tag1: "starred", endpoint: "https://x.example", comment: "Late." };
  const { feedbackIndex } = (await (await stranger.identity.giveFeedback(said)).wait()).result;
  const one = { agentId, client: address(2), feedbackIndex };
  await (await owner.identity.respondToFeedback({ ...one, text: "By a minute." })).wait();
  await (await stranger.identity.revokeFeedback({ agentId, feedbackIndex })).wait();
  expect(await owner.identity.getFeedback(one)).toMatchObject({ value: "-1.5", isRevoked: true, responses: 1n });
  const asking = await owner.identity.requestValidation({ agentId, validator: address(2), description: "Is it 42?" });
  const { requestHash } = (await asking.wait()).result;
  const verdict = buildVerdict({ subject: requestHash, score: 100, summary: "It is." });
  await (await stranger.identity.respondToValidation({ requestHash, verdict, tag: "final" })).wait();
  await (await stranger.identity.respondToValidation({ requestHash, response: 0 })).wait();
  expect(await owner.identity.getValidation(requestHash)).toMatchObject({ response: 0, validator: address(2) });
  for (const guard of guards) expect((await guard.inspect()).trip).toBeNull();
});

test("calls and transactions of registries are explained", async () => {
  const agentId = await registered();
  const handle = await stranger.identity.giveFeedback({ agentId, value: 7n });
  await handle.wait();
  const explained = await owner.explainTransaction(handle.hash);
  expect(explained.sentences[0]).toMatch(
    new RegExp(`^${address(2)} called giveFeedback of agent ${agentId}. It was mined at `),
  );
  const { to, data } = callRegistry(ownerClient, "identity", "unsetAgentWallet", [agentId]);
  expect((await owner.explainCall({ to, data })).sentences).toEqual([
    `It clears the wallet of agent ${agentId} of ${address(0)}, which is ${address(0)}. Nobody can be paid as this agent, and no feedback about it is verified, until it has one again.`,
  ]);
});

/** What was said of all acts whose texts are `text`, on a chain that is put back afterwards. */
async function told(text: string): Promise<Explanation[]> {
  const snapshot = await local.provider.send("evm_snapshot", []);
  try {
    const explanations: Explanation[] = [];
    const day = { maxPerDay: "1", maxPerTransaction: "1", approvalAbove: "1" };
    const policy = draftPolicy(await local.open(), day);
    const onExplained = (explanation: Explanation) => explanations.push(explanation);
    const [mine, theirs] = (await Promise.all(
      [0, 2].map((index) =>
        local.open(local.actor(index), { guard: createGuard({ policy, store: memoryStore(), onExplained }) }),
      ),
    )) as [Market, Market];
    const words = text.toWellFormed().replaceAll("\u0000", " ");
    const metadata = { [words]: toUtf8Bytes(words) };
    const file = fileOf(words.slice(0, 100).toWellFormed(), words);
    const { agentId } = (await (await mine.identity.registerAgent({ file, metadata })).wait()).result;
    await (await mine.identity.setAgentURI({ agentId, file })).wait();
    await (await mine.identity.setAgentMetadata({ agentId, key: words, value: words })).wait();
    const feedback = { agentId, value: 1n, tag1: words, tag2: words, endpoint: words, comment: words };
    await (await theirs.identity.giveFeedback(feedback)).wait();
    const one = { agentId, client: address(2), feedbackIndex: 1n };
    await (await mine.identity.respondToFeedback({ ...one, text: words })).wait();
    const asked = { agentId, validator: address(2), description: words };
    const { requestHash } = (await (await mine.identity.requestValidation(asked)).wait()).result;
    const verdict = buildVerdict({ subject: requestHash, score: 1, summary: words });
    await (await theirs.identity.respondToValidation({ requestHash, verdict, tag: words })).wait();
    return explanations;
  } finally {
    await local.provider.send("evm_revert", [snapshot]);
  }
}

const trustedOf = (explanations: readonly Explanation[]) =>
  explanations.flatMap(({ sentences, worstCase, next, warnings }) =>
    // The salt in a request's file makes another hash each time.
    [...sentences, ...worstCase, ...next, ...warnings].map((line) => line.replaceAll(/0x[0-9a-f]{64}/g, "HASH")),
  );

test("no text of the corpus changes a word of the explanations, and all of it is fenced", async () => {
  const harmless = trustedOf(await told("Gives the sum of the second column."));
  expect(harmless.length).toBeGreaterThan(10);
  for (const text of injections) {
    const explanations = await told(text);
    expect(trustedOf(explanations), text).toEqual(harmless);
    for (const { untrusted } of explanations) {
      expect(untrusted.length).toBeGreaterThan(0);
      for (const shown of untrusted) {
        expect(shown.text).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        expect(shown.text.length).toBeLessThanOrEqual(501);
      }
    }
  }
}, 600_000);
