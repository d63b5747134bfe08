import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getDeployment } from "@surety/contracts/deployments";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
// Tests may import every package; this one itself knows nothing of the stack.
import { deployMarket } from "../../../indexer/test/e2e/support/deployMarket.ts";
import { deployRegistries } from "../../../indexer/test/e2e/support/deployRegistries.ts";
import { startChain } from "../../../indexer/test/e2e/support/startChain.ts";
import { startIndex } from "../../../indexer/test/e2e/support/startIndex.ts";
import { openMarkets, type Party } from "../../../test/e2e/support/openMarkets.ts";
import {
  buildRegistration,
  buildVerdict,
  parseFeedbackFile,
  parseValidationRequest,
  suretyService,
} from "../../src/index.ts";
import { manifestFor, terms, termsHash } from "../support/documents.ts";
import { startTestStack } from "../support/startStack.ts";

type Place = Parameters<typeof openMarkets>[0];

/** Registries that were deployed apart, and are named as a chain's canonical ones. */
async function startForeign(): Promise<Place> {
  const directory = mkdtempSync(join(tmpdir(), "surety-canonical-"));
  const records = join(directory, "records");
  mkdirSync(records);
  const chain = await startChain();
  const { deployment } = await deployMarket(chain.provider, records);
  await deployRegistries(chain.provider, deployment, records, true);
  const index = await startIndex(chain, records, join(directory, "index"));
  const stop = async () => {
    await index.stop();
    await chain.stop();
    rmSync(directory, { recursive: true, force: true });
  };
  const place = {
    rpcUrl: chain.rpcUrl,
    apiUrl: index.url,
    deploymentsDir: records,
    failure: new Promise<never>(() => {}),
  };
  return { ...place, deployment: getDeployment(deployment.chainId, records), stop };
}

describe.each([
  ["registries of ours", startTestStack, false],
  ["registries of others", startForeign, true],
])("with %s", (_, start, isCanonical) => {
  let place: Place;
  let client: Party;
  let provider: Party;
  let evaluator: Party;
  let stranger: Party;

  beforeAll(async () => {
    place = await start();
    ({ client, provider, evaluator, stranger } = await openMarkets(place, [
      "client",
      "provider",
      "evaluator",
      "stranger",
    ]));
    await (await provider.deposit({ amount: "20" })).wait();
    await (await client.deposit({ amount: "60" })).wait();
  });

  afterAll(() => place?.stop());

  const caughtUp = async () => client.index.waitForBlock((await client.getLatestBlock()).number);

  async function hire(price: string): Promise<bigint> {
    const offer = await provider.signOffer({
      termsHash,
      price,
      bond: "1",
      evaluator: evaluator.account,
      client: client.account,
    });
    return (await (await client.hire(offer, { terms })).wait()).result.jobId;
  }

  async function pay(jobId: bigint): Promise<string> {
    await (await provider.submit({ jobId, manifest: manifestFor(jobId) })).wait();
    return (await (await client.accept({ jobId })).wait()).receipt.hash;
  }

  test("an agent is found by skill and price, hired, and rated with a proof that the index verifies", async () => {
    expect(client.registries?.identity.canonical).toBe(isCanonical);
    const register = async (market: Party, skills: string[], price: string) => {
      const services = [suretyService(market, { skills, price })];
      const file = buildRegistration({ name: "An agent", description: "Works.", services });
      return (await (await market.identity.registerAgent({ file })).wait()).result.agentId;
    };
    const agentId = await register(provider, ["sums", "tables"], "2.5");
    await register(stranger, ["sums"], "9");
    await caughtUp();

    const find = async (filter: object) =>
      (await client.index.listAgents({ skill: "sums", orderBy: "price", ...filter })).items.map(
        (agent) => agent.agentId,
      );
    expect(await find({})).toEqual([agentId, agentId + 1n]);
    expect(await find({ orderDirection: "desc" })).toEqual([agentId + 1n, agentId]);
    expect(await find({ maxPrice: "2.5" })).toEqual([agentId]);
    expect(await find({ maxPrice: "2.499999" })).toEqual([]);
    expect(await find({ isActive: false })).toEqual([]);
    expect(await find({ skill: "sum" })).toEqual([]);
    const [mine] = (await client.index.listAgents({ wallet: provider.account })).items;
    expect(mine).toMatchObject({
      agentId,
      owner: provider.account,
      agentWallet: provider.account,
      verifiedFeedback: 0,
    });
    expect(mine?.registrationFile).toMatchObject({ problem: null, price: 2_500_000n, skills: ["sums", "tables"] });

    const jobId = await hire("5");
    const rate = { agentId, value: "95", tag1: "starred", jobId, comment: "Right sum." };
    const unbacked = (reason: string) => ({ name: "FeedbackUnbackedError", agentId: rate.agentId, jobId, reason });
    await expect(client.identity.giveFeedback(rate)).rejects.toMatchObject(unbacked("jobUnsettled"));
    const txHash = await pay(jobId);
    await expect(stranger.identity.giveFeedback(rate)).rejects.toMatchObject(unbacked("jobOfOthers"));
    await expect(client.identity.giveFeedback({ ...rate, agentId: agentId + 1n })).rejects.toMatchObject({
      reason: "walletElsewhere",
      agentId: agentId + 1n,
    });
    const { result } = await (await client.identity.giveFeedback(rate)).wait();
    await (await client.identity.giveFeedback(rate)).wait();
    await caughtUp();
    expect(parseFeedbackFile(result.uri)).toMatchObject({
      ok: true,
      hash: result.hash,
      document: { value: 95, proofOfPayment: { txHash, jobId: jobId.toString(), market: client.address } },
    });
    const { items } = await client.index.listFeedback({ agentId, client: client.account });
    expect(items.map(({ verdict, isVerified, jobId: job, value }) => [verdict, isVerified, job, value])).toEqual([
      ["settledJob", true, jobId, "95"],
      ["jobUsed", false, null, "95"],
    ]);
    expect(items[0]).toMatchObject({ market: client.address, feedbackFileProblem: null, feedbackHash: result.hash });
  });

  test("feedback is answered and taken back, and the other side speaks too", async () => {
    const [agent] = (await client.index.listAgents({ skill: "tables" })).items;
    const agentId = agent?.agentId ?? -1n;
    const given = { agentId, client: client.account, feedbackIndex: 1n };
    await (await provider.identity.respondToFeedback({ ...given, text: "Thank you." })).wait();
    await (await client.identity.revokeFeedback(given)).wait();
    const about = (await (await client.identity.registerAgent({ uri: "ipfs://client" })).wait()).result.agentId;
    const { jobId } = { jobId: 1n };
    await (await provider.identity.giveFeedback({ agentId: about, value: 100n, jobId })).wait();
    await caughtUp();
    const [taken] = (await client.index.listFeedback({ agentId, isRevoked: true })).items;
    expect(taken).toMatchObject({ isRevoked: true, responseCount: 1 });
    expect(taken?.responses).toMatchObject(
      [{ responder: provider.account, responseUri: /Thank/ }].map((one) => ({
        ...one,
        responseUri: expect.stringMatching(one.responseUri),
      })),
    );
    expect(await client.index.getAgent(agentId)).toMatchObject({ totalFeedback: 1, verifiedFeedback: 0 });
    const [spoken] = (await client.index.listFeedback({ agentId: about, isVerified: true })).items;
    expect(spoken).toMatchObject({ clientAddress: provider.account, jobId, verdict: "settledJob" });
    expect(await client.index.getAgent(about)).toMatchObject({ registrationFile: null, verifiedFeedback: 1 });
    expect(await client.index.getAgent(99n)).toBeNull();
  });

  test("an agreement and a job in progress verify nothing", async () => {
    const [agent] = (await client.index.listAgents({ skill: "tables" })).items;
    const agentId = agent?.agentId ?? -1n;
    const jobId = await hire("2");
    const word = await client.signAgreement({ jobId, share: 5_000 });
    await (await provider.settleByAgreement(word)).wait();
    await expect(client.identity.giveFeedback({ agentId, value: 1n, jobId })).rejects.toMatchObject({
      name: "FeedbackUnbackedError",
      reason: "endingSilent",
    });
    await (await provider.identity.unsetAgentWallet({ agentId })).wait();
    await expect(client.identity.giveFeedback({ agentId, value: 1n, jobId })).rejects.toMatchObject({
      reason: "walletMissing",
    });
  });

  test("a validation is asked for, found by its validator, and answered with a verdict", async () => {
    const [agent] = (await client.index.listAgents({ skill: "tables" })).items;
    const agentId = agent?.agentId ?? -1n;
    const asking = { agentId, validator: evaluator.account, description: "Is the sum right?", jobId: 1n };
    const { requestHash } = (await (await provider.identity.requestValidation(asking)).wait()).result;
    await caughtUp();
    const [asked] = (await evaluator.index.listValidations({ validator: evaluator.account, status: "PENDING" })).items;
    expect(asked).toMatchObject({ requestHash, agentId, response: null });
    expect(parseValidationRequest(asked?.requestUri ?? "")).toMatchObject({
      hash: requestHash,
      document: { description: asking.description, job: { market: client.address, jobId: "1" } },
    });
    expect((await client.identity.getValidation(requestHash)).isAnswered).toBe(isCanonical ? null : false);
    const verdict = buildVerdict({ subject: requestHash, score: 0, summary: "It is 42." });
    await (await evaluator.identity.respondToValidation({ requestHash, verdict, tag: "final" })).wait();
    await caughtUp();
    const [answered] = (await client.index.listValidations({ agentId })).items;
    expect(answered).toMatchObject({ status: "COMPLETED", response: 0, validationTag: "final", responses: 1 });
    expect((await client.identity.getValidation(requestHash)).isAnswered).toBe(true);
  });
});
