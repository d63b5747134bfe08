import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Contract, hexlify, keccak256, toUtf8Bytes, ZeroHash } from "ethers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask } from "./support/apiClient.ts";
import { deployMarket } from "./support/deployMarket.ts";
import { type DeployedRegistries, deployRegistries } from "./support/deployRegistries.ts";
import { feedbackOf, grantMandate, hireAndPay, registrationOf } from "./support/identityActs.ts";
import { type Row, readIndex } from "./support/readIndex.ts";
import { type Actor, Stage } from "./support/Stage.ts";
import { startChain } from "./support/startChain.ts";
import { type Index, startIndex } from "./support/startIndex.ts";

const directory = mkdtempSync(join(tmpdir(), "surety-identity-test-"));
const stops: (() => Promise<void>)[] = [];

afterAll(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
  rmSync(directory, { recursive: true, force: true });
});

describe("agents, feedback and validations", () => {
  let stage: Stage;
  let registries: DeployedRegistries;
  let cast: { client: Actor; provider: Actor; operator: Actor; stranger: Actor; evaluator: Actor };
  let index: Index;
  let market: string;
  const jobs: Awaited<ReturnType<typeof hireAndPay>>[] = [];

  const as = (contract: Contract, actor: Actor) => contract.connect(actor.signer) as Contract;
  const register = (actor: Actor, uri: string) => stage.send(as(registries.identity, actor), "register(string)", uri);
  const feedback = (actor: Actor, agentId: number, value: number, uri = "", tag1 = "starred") =>
    stage.send(as(registries.reputation, actor), "giveFeedback", agentId, value, 0, tag1, "", "", uri, ZeroHash);

  beforeAll(async () => {
    const chain = await startChain();
    stops.push(chain.stop);
    const records = join(directory, "records");
    mkdirSync(records);
    const deployed = await deployMarket(chain.provider, records);
    registries = await deployRegistries(chain.provider, deployed.deployment, records);
    stage = new Stage(chain.provider, deployed);
    market = (await deployed.market.getAddress()).toLowerCase();
    cast = {
      client: await stage.actor(1, 50_000_000n, 10_000_000n),
      provider: await stage.actor(2, 0n, 10_000_000n),
      operator: await stage.actor(3, 0n, 0n),
      stranger: await stage.actor(4, 0n, 0n),
      evaluator: await stage.actor(5, 0n, 0n),
    };
    // Two jobs are history before anybody registers.
    for (let i = 0; i < 2; i++) jobs.push(await hireAndPay(stage, cast));
    await register(cast.provider, registrationOf(market));
    await register(cast.client, "data:application/json;base64,e30*");
    index = await startIndex(chain, records, join(directory, "index"));
    stops.push(index.stop);
    await play();
    await index.catchUp();
  }, 240_000);

  /** Every way in which feedback can be backed by a job, or not. */
  async function play(): Promise<void> {
    const { client, provider, operator, stranger } = cast;
    await feedback(stranger, 0, 100);
    await feedback(client, 0, 80);
    const second = jobs[1];
    if (second === undefined) throw new Error("No second job");
    await feedback(client, 0, 90, feedbackOf(market, { ...second, txHash: ZeroHash }));
    await feedback(client, 0, 90, feedbackOf(market, second));
    await feedback(client, 0, 100, feedbackOf(market, second));
    await feedback(client, 0, 100);
    await feedback(provider, 1, 70, "", "quality");
    jobs.push(await hireAndPay(stage, cast));
    const third = jobs[2];
    if (third === undefined) throw new Error("No third job");
    await feedback(operator, 0, 60, feedbackOf(market, third));
    await grantMandate(stage, client, operator);
    await feedback(operator, 0, 60, feedbackOf(market, third));
    await stage.send(as(registries.reputation, client), "revokeFeedback", 0, 1);
    for (const uri of ["ipfs://a", "ipfs://b"]) {
      await stage.send(as(registries.reputation, stranger), "appendResponse", 0, client.address, 1, uri, ZeroHash);
    }
    await playRest();
  }

  async function playRest(): Promise<void> {
    const { client, provider, stranger } = cast;
    const identity = as(registries.identity, provider);
    await stage.send(identity, "setMetadata", 0, "k\0", hexlify(toUtf8Bytes("v")));
    await stage.send(identity, "setMetadata", 0, "k\0", "0x00ff");
    await register(stranger, "");
    await stage.send(as(registries.identity, stranger), "setAgentURI", 2, registrationOf("0x"));
    await stage.send(as(registries.identity, stranger), "setAgentURI", 2, "https://agent.example\0");
    const validation = as(registries.validation, provider);
    for (const salt of ["0x01", "0x02"]) {
      await stage.send(validation, "validationRequest", stranger.address, 0, "ipfs://r", keccak256(salt));
    }
    const respond = (value: number) =>
      stage.send(
        as(registries.validation, stranger),
        "validationResponse",
        keccak256("0x01"),
        value,
        "ipfs://e",
        ZeroHash,
        "soft",
      );
    await respond(40);
    await respond(100);
    await stage.send(identity, "transferFrom", provider.address, client.address, 0);
  }

  const get = async (path: string) => (await ask(`${index.url}/v1${path}`)).body;

  const verdicts = async (agentId: number) => {
    const rows = await readIndex(
      index,
      "feedbacks",
      "agentId clientAddress feedbackIndex verdict isVerified jobId isRevoked",
    );
    return rows
      .filter((row) => row.agentId === String(agentId))
      .map((row) => [nameOf(row.clientAddress), row.feedbackIndex, row.verdict, row.jobId, row.isRevoked].join(" "))
      .sort();
  };
  const nameOf = (address: unknown) =>
    Object.entries(cast).find(([, actor]) => actor.address.toLowerCase() === address)?.[0] ?? "?";

  it("verifies feedback by one settled job each, and says why it does not", async () => {
    expect(await verdicts(0)).toEqual([
      "client 1 settledJob 1 true",
      "client 2 proofWrong  false",
      "client 3 settledJob 2 false",
      "client 4 jobUsed  false",
      "client 5 noJob  false",
      "operator 1 proofWrong  false",
      "operator 2 settledJob 3 false",
      "stranger 1 noJob  false",
    ]);
    // The provider's word about its client's agent uses the first job in the other direction.
    expect(await verdicts(1)).toEqual(["provider 1 settledJob 1 false"]);
  });

  it("counts what stands, and what of it is verified", async () => {
    const rows = await readIndex(index, "agents", "agentId totalFeedback verifiedFeedback starredCount starredSum");
    expect(rows.sort((a, b) => Number(a.agentId) - Number(b.agentId))).toEqual([
      { agentId: "0", totalFeedback: 7, verifiedFeedback: 2, starredCount: 2, starredSum: "15000" },
      { agentId: "1", totalFeedback: 1, verifiedFeedback: 1, starredCount: 0, starredSum: "0" },
      { agentId: "2", totalFeedback: 0, verifiedFeedback: 0, starredCount: 0, starredSum: "0" },
    ]);
  });

  it("says of agents what the registry says", async () => {
    const rows = await readIndex(index, "agents", "agentId owner agentWallet agentURI agentURIType");
    for (const row of rows) {
      const wallet = String(await registries.identity.getFunction("getAgentWallet").staticCall(row.agentId));
      const uri = String(await registries.identity.getFunction("tokenURI").staticCall(row.agentId));
      expect(row).toMatchObject({
        owner: String(await registries.identity.getFunction("ownerOf").staticCall(row.agentId)).toLowerCase(),
        agentWallet: BigInt(wallet) === 0n ? null : wallet.toLowerCase(),
        agentURI: uri.replaceAll("\0", "\ufffd"),
      });
    }
    expect(rows.map((row) => row.agentURIType).sort()).toEqual(["data", "data", "https"]);
  });

  it("reads files that stand in their URI, and marks the invalid ones", async () => {
    const rows = await readIndex(index, "agentRegistrationFiles", "agentId problem name skills price market");
    expect(rows.sort((a, b) => Number(a.agentId) - Number(b.agentId))).toEqual([
      { agentId: "0", problem: null, name: "Auditor", skills: ["audit"], price: "2500000", market },
      { agentId: "1", problem: "badBase64", name: null, skills: null, price: null, market: null },
    ]);
    const metadata = await readIndex(index, "agentMetadatas", "agentId key value valueText");
    expect(metadata).toEqual([{ agentId: "0", key: "k\ufffd", value: "0x00ff", valueText: null }]);
  });

  it("keeps responses, and the latest response of a validation", async () => {
    const responses = await readIndex(index, "feedbackResponses", "feedbackIndex responseIndex responder responseUri");
    const responder = cast.stranger.address.toLowerCase();
    expect(responses.sort((a, b) => Number(a.responseIndex) - Number(b.responseIndex))).toEqual([
      { feedbackIndex: "1", responseIndex: 1, responder, responseUri: "ipfs://a" },
      { feedbackIndex: "1", responseIndex: 2, responder, responseUri: "ipfs://b" },
    ]);
    const rows: Row[] = await readIndex(index, "validations", "requestHash status response responses validationTag");
    expect(rows).toContainEqual({
      requestHash: keccak256("0x01"),
      status: "COMPLETED",
      response: 100,
      responses: 2,
      validationTag: "soft",
    });
    expect(rows).toContainEqual({
      requestHash: keccak256("0x02"),
      status: "PENDING",
      response: null,
      responses: 0,
      validationTag: null,
    });
  });

  it("joins agents with the records of their wallet in REST", async () => {
    const client = cast.client.address.toLowerCase();
    const byAgent = await get("/agents/31337:1");
    expect(byAgent.markets).toMatchObject([{ address: client, market, paid: 3 }]);
    expect(byAgent.agents).toMatchObject([
      {
        id: "31337:1",
        agentWallet: client,
        verifiedFeedback: 1,
        registrationFile: { problem: "badBase64", name: null },
      },
    ]);
    expect(await get(`/agents/${cast.client.address}`)).toMatchObject({ id: client, agents: [{ id: "31337:1" }] });
    // Its wallet was cleared when it changed hands.
    expect(await get("/agents/31337:0")).toMatchObject({
      markets: [],
      agents: [{ id: "31337:0", agentWallet: null, registrationFile: { name: "Auditor", skills: ["audit"] } }],
    });
    expect((await ask(`${index.url}/v1/agents/31337:9`)).status).toBe(404);
    expect((await ask(`${index.url}/v1/agents/nobody`)).status).toBe(400);
  });

  it("finds wallets by what their agents offer, and feedback by whether a job stands behind it", async () => {
    const found = async (query: string) => (await get(`/agents?${query}`)).data.map((row: Row) => row.address);
    const provider = cast.provider.address.toLowerCase();
    expect(await found("skill=audit")).toEqual([]);
    await register(cast.provider, registrationOf(market));
    await index.catchUp();
    expect(await found("skill=audit")).toEqual([provider]);
    expect(await found("skill=AUDIT")).toEqual([]);
    expect([await found("maxPrice=2499999"), await found("maxPrice=2500000")]).toEqual([[], [provider]]);
    expect((await get("/leaderboard?skill=audit&maxPrice=2500000")).data).toMatchObject([{ address: provider }]);
    expect((await ask(`${index.url}/v1/agents?skill=a%00`)).status).toBe(400);
    const about = await get("/feedback?agentId=0&isVerified=true&limit=2");
    expect(about.data).toMatchObject([
      { value: "60", jobId: "3" },
      { value: "90", jobId: "2" },
    ]);
    expect((await get(`/feedback?agentId=0&isVerified=true&limit=2&cursor=${about.next}`)).data).toMatchObject([
      { value: "80", jobId: "1", isRevoked: true },
    ]);
    expect((await get("/validations?agentId=0")).data).toHaveLength(2);
  });

  it("finds agents by a piece of their name, which is text and nothing else", async () => {
    const hostile = `<img src=x onerror=alert(1)>'; DROP TABLE agent; -- 100%_\\ ' or 1=1`;
    await register(cast.stranger, registrationOf(market, hostile));
    await index.catchUp();
    const named = async (q: string) =>
      (await get(`/search?q=${encodeURIComponent(q)}`)).registrations.map((row: Row) => row.id);
    // The newest first. Agent 2 had the name, until its file moved elsewhere.
    expect(await named("audit")).toEqual(["31337:3", "31337:0"]);
    for (const q of ["ALERT(1)>'", "' or 1=1", "100%_", "%_\\", "DROP table"])
      expect(await named(q)).toEqual(["31337:4"]);
    for (const q of ["%%", "__", "a%r", "\\\\", "\u202e"]) expect(await named(q)).toEqual([]);
    const [found] = (await get("/search?q=100%25&limit=1")).registrations;
    expect(found).toMatchObject({ owner: cast.stranger.address.toLowerCase(), registrationFile: { name: hostile } });
  });

  it("names the registries, and whose they are", async () => {
    const at = async (name: keyof DeployedRegistries) => ({
      address: await registries[name].getAddress(),
      canonical: false,
      startBlock: expect.any(Number),
    });
    const [chain] = (await get("/deployments")).data;
    expect(chain.registries).toEqual({
      identity: await at("identity"),
      reputation: await at("reputation"),
      validation: await at("validation"),
    });
  });
});
