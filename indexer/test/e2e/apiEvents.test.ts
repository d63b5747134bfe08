import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask } from "./support/apiClient.ts";
import { mineBlocks } from "./support/apiMine.ts";
import { type ApiScene, setScene } from "./support/apiScene.ts";
import { openStream, type StreamMessage } from "./support/apiStream.ts";
import { playDirectHires, playPosting } from "./support/playBondedJobs.ts";
import { type Index, startIndex } from "./support/startIndex.ts";

const STORY_OF_JOB_1 = [
  "JobCreated",
  "TermsPublished",
  "BidPlaced",
  "BidPlaced",
  "Hired",
  "JobSubmitted",
  "Delivered",
  "JobCompleted",
  "Settled",
  "Rated",
  "Rated",
];

let scene: ApiScene;
let index: Index;

beforeAll(async () => {
  scene = await setScene();
  await playPosting(scene.stage, scene.cast);
  // What has happened so far becomes final; what follows stays within reach of a reorganisation.
  await mineBlocks(scene.chain.provider, 64);
  index = await startIndex(scene.chain, scene.records, scene.indexDir, { SURETY_STREAMS_PER_ADDRESS: "3" });
  await index.catchUp();
});

afterAll(async () => {
  await index?.stop();
  await scene?.end();
});

function kinds(messages: StreamMessage[]): string[] {
  return messages.map(({ data }) => data.kind);
}

/** Posts a job; its two events are JobCreated and, one log later, TermsPublished if it has terms. */
async function post(termsHash: string): Promise<void> {
  const { client, evaluator } = scene.cast;
  await scene.stage.send(client.market, "post", evaluator.address, termsHash, await scene.stage.soon(), "0x");
}

const hash = (digit: number) => `0x${String(digit).repeat(64)}`;

describe("the event stream", () => {
  it("tells history from the beginning, then what comes, and resumes without gap or repeat", async () => {
    const stream = await openStream(index.url, "after=0");
    const [opened, ...story] = await stream.take(12);
    expect(opened).toMatchObject({ event: "opened", id: "0", data: { chainId: 31337, after: "0" } });
    expect(kinds(story)).toEqual(STORY_OF_JOB_1);
    expect(story.map(({ data }) => data.isFinal)).toEqual(STORY_OF_JOB_1.map(() => true));
    expect(story.map(({ id }) => id)).toEqual(story.map(({ data }) => data.cursor));

    await playDirectHires(scene.stage, scene.cast);
    const live = await stream.take(4);
    expect(kinds(live)).toEqual(["JobCreated", "Hired", "JobSubmitted", "Delivered"]);
    expect(live[0]?.data).toMatchObject({ jobId: "2", isFinal: false, actor: scene.cast.client.address.toLowerCase() });
    await stream.close();

    const resumed = await openStream(index.url, "", live[1]?.id);
    const [again, third] = await resumed.take(2);
    expect(again?.data.after).toBe(live[1]?.data.cursor);
    expect(third).toEqual(live[2]);
    await resumed.close();
  });

  it("filters by job, agent, kind and market", async () => {
    await index.catchUp();
    const settled = await openStream(index.url, "after=0&kind=Settled,Rated&jobId=1");
    expect(kinds((await settled.take(4)).slice(1))).toEqual(["Settled", "Rated", "Rated"]);
    await settled.close();
    const rival = await openStream(index.url, `after=0&agent=${scene.cast.rival.address}`);
    expect(kinds((await rival.take(2)).slice(1))).toEqual(["BidPlaced"]);
    await rival.close();
    const nowhere = await openStream(index.url, `after=0&market=${hash(1).slice(0, 42)}`);
    expect((await nowhere.next()).event).toBe("opened");
    await nowhere.close();
  });

  it("refuses what it cannot serve", async () => {
    const code = async (query: string) => (await ask(`${index.url}/v1/events?${query}`)).body.error.code;
    expect(await code("after=yesterday")).toBe("bad_cursor");
    expect(await code("kind=Settled,Exploded")).toBe("bad_request");
    expect(await code("chainId=1")).toBe("bad_request");
    expect(await code("final=yes")).toBe("bad_request");
  });

  it("limits how many one address may open, and forgets those that left", async () => {
    const streams = await Promise.all([1, 2, 3].map(() => openStream(index.url, "")));
    const refused = await ask(`${index.url}/v1/events`);
    expect([refused.status, refused.body.error.code]).toEqual([429, "too_many_streams"]);
    await Promise.all(streams.map((stream) => stream.close()));
    await expect.poll(async () => openStream(index.url, "").then((stream) => stream.close())).toBeUndefined();
  });
});

describe("a reorganisation", () => {
  it("withdraws what it took back, from the exact cursor on, live and on resuming", async () => {
    const { provider } = scene.chain;
    await index.catchUp();
    const stream = await openStream(index.url, "");
    await stream.next();
    await post(hash(1));
    const [kept] = await stream.take(1);
    const snapshot = await provider.send("evm_snapshot", []);
    await post(hash(2));
    await post(hash(3));
    const [lost, lostToo] = await stream.take(2);
    expect([lost?.data.jobId, lostToo?.data.jobId]).toEqual(["7", "8"]);

    // At one moment: where Ponder finds a chain that has only become shorter, it takes back and adds again the last block that is left.
    await Promise.all([provider.send("evm_revert", [snapshot]), scene.stage.pass(100)]);
    await post(hash(4));
    await scene.stage.pass(100);
    await scene.stage.pass(100);
    const [withdrawn, replacement] = await stream.take(2);
    expect(withdrawn?.event).toBe("withdrawn");
    expect(withdrawn?.data).toEqual({ chainId: 31337, from: lost?.data.cursor });
    expect(replacement).toMatchObject({ event: "jobEvent", data: { kind: "JobCreated", jobId: "7" } });
    expect(replacement?.data.tx).not.toBe(lost?.data.tx);
    await stream.close();

    const fromKept = await openStream(index.url, "", kept?.id);
    expect((await fromKept.take(2))[1]).toEqual(replacement);
    await fromKept.close();

    const fromLost = await openStream(index.url, "", lost?.id);
    const [, told, ...all] = await fromLost.take(4);
    expect(told?.event).toBe("withdrawn");
    expect(BigInt(told?.data.from)).toBeLessThanOrEqual(BigInt(lost?.data.cursor));
    expect(BigInt(told?.data.from)).toBeGreaterThan(0n);
    expect(kinds(all)).toEqual(["JobCreated", "Hired"]);
    await fromLost.close();
  });

  it("cannot touch what final=1 delivers: events come once no reorganisation can reach them", async () => {
    const stream = await openStream(index.url, "final=1&after=0&kind=JobCreated");
    const [, first] = await stream.take(2);
    expect(first?.data).toMatchObject({ jobId: "1", isFinal: true });
    const later = stream.next();
    const early = await Promise.race([
      later.then(() => "delivered"),
      ask(`${index.url}/v1/jobs`).then(() => "not yet"),
    ]);
    expect(early).toBe("not yet");
    await mineBlocks(scene.chain.provider, 96);
    expect((await later).data).toMatchObject({ jobId: "2", isFinal: true });
    await stream.close();
  });
});
