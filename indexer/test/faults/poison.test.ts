import { hexlify, keccak256, toUtf8Bytes, ZeroHash } from "ethers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Postgres } from "./support/Postgres.ts";
import { poisonAgent } from "./support/poisonAgent.ts";
import { Scene } from "./support/Scene.ts";
import { Supervised } from "./support/Supervised.ts";

/** The most that the contract takes as terms, as manifest and as reason, in bytes. */
const LIMITS = { terms: 4_096, manifest: 2_048, reason: 1_024 };
const MOST = Math.max(...Object.values(LIMITS));
const COMMANDS = `'"; DROP SCHEMA surety; --\\x00 $1 \u202e`;

/** Bytes that agents may write, and the text that the index shows for them; null if they are none. */
const POISONS: [string, Uint8Array, string | null][] = [
  ["a NUL", toUtf8Bytes("be\0fore"), null],
  ["invalid UTF-8", Uint8Array.of(0x61, 0xff, 0xc0, 0xaf), null],
  ["half a surrogate pair", Uint8Array.of(0xed, 0xa0, 0x80), null],
  ["as much text as there may be", toUtf8Bytes("x".repeat(MOST)), "x".repeat(MOST)],
  ["as many NULs as there may be", new Uint8Array(MOST), null],
  ["quotes and commands", toUtf8Bytes(COMMANDS), COMMANDS],
];

let scene: Scene;
let postgres: Postgres;

beforeAll(async () => {
  [scene, postgres] = await Promise.all([Scene.begin(), Postgres.start()]);
});

afterAll(async () => {
  await scene?.end();
  await postgres?.stop();
});

/** The bytes in hex, each cut to what the contract takes there. */
function cut(bytes: Uint8Array): { terms: string; manifest: string; reason: string } {
  const { terms, manifest, reason } = LIMITS;
  const upTo = (limit: number) => hexlify(bytes.slice(0, limit));
  return { terms: upTo(terms), manifest: upTo(manifest), reason: upTo(reason) };
}

/** Terms, manifest, reason and tag of one job, all written with the same bytes. */
async function poisonJob(bytes: Uint8Array): Promise<bigint> {
  const { client, provider, evaluator } = scene.cast;
  const { stage } = scene;
  const tag = hexlify(new Uint8Array(32).map((_, i) => bytes[i] ?? 0));
  const { terms, manifest, reason } = cut(bytes);
  await stage.send(client.market, "publishTerms", terms);
  const jobId = await stage.hire(client, provider, { evaluator: evaluator.address, termsHash: keccak256(terms) });
  await stage.send(provider.market, "submit", jobId, keccak256(manifest), manifest);
  await stage.send(client.market, "dispute", jobId, reason);
  await stage.send(evaluator.market, "resolve", jobId, 5_000, ZeroHash);
  await stage.send(client.market, "rate", jobId, 50, tag, ZeroHash);
  return jobId;
}

async function ask(index: Supervised, query: string) {
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${index.url}/graphql`, { method: "POST", headers, body: JSON.stringify({ query }) });
  return ((await response.json()) as { data: Record<string, { items: unknown[] }> }).data;
}

describe.each([["PGlite"], ["PostgreSQL"]])("on %s, poison in every text of a job and of an agent", (database) => {
  const engine = () => (database === "PostgreSQL" ? postgres : undefined);
  let index: Supervised;

  beforeAll(async () => {
    index = await Supervised.start(await scene.place(engine()));
    await index.untilIndexed(await scene.chain.provider.getBlockNumber());
  });

  afterAll(() => index.stop());

  it.each(POISONS)("%s is kept as bytes, shown as text only if it is one", async (_name, bytes, text) => {
    const jobId = await poisonJob(bytes);
    await index.untilIndexed(await scene.chain.provider.getBlockNumber());
    const query = `{ jobs(where: { jobId: "${jobId}" }) { items { manifest manifestText disputeReason disputeReasonText terms { bytes text } } } }`;
    const data = await ask(index, query);
    const { terms, manifest, reason } = cut(bytes);
    expect(data.jobs?.items).toEqual([
      {
        manifest,
        manifestText: text?.slice(0, LIMITS.manifest) ?? null,
        disputeReason: reason,
        disputeReasonText: text?.slice(0, LIMITS.reason) ?? null,
        terms: { bytes: terms, text },
      },
    ]);
  });

  it.each(POISONS)("%s about an agent is shown as text, with U+FFFD for what is none", async (_name, bytes, text) => {
    const value = hexlify(bytes);
    const agentId = await poisonAgent(scene, value);
    await index.untilIndexed(await scene.chain.provider.getBlockNumber());
    const where = `(where: { agentId: "${agentId}" })`;
    const data = await ask(
      index,
      `{ agents${where} { items { agentURI agentURIType totalFeedback } } agentMetadatas${where} { items { key value valueText } }
         feedbacks${where} { items { tag1 tag2 endpoint feedbackURI } } feedbackResponses${where} { items { responseUri } }
         validations${where} { items { requestUri responseUri validationTag } } agentRegistrationFiles${where} { items { name } } }`,
    );
    const shown = new TextDecoder().decode(bytes).replaceAll("\0", "\ufffd");
    expect(data).toEqual({
      agents: { items: [{ agentURI: shown, agentURIType: "unknown", totalFeedback: 1 }] },
      agentMetadatas: { items: [{ key: shown, value, valueText: text }] },
      feedbacks: { items: [{ tag1: shown, tag2: shown, endpoint: shown, feedbackURI: shown }] },
      feedbackResponses: { items: [{ responseUri: shown }] },
      validations: { items: [{ requestUri: shown, responseUri: shown, validationTag: shown }] },
      agentRegistrationFiles: { items: [] },
    });
  });

  it("leaves the rows of a fresh index, which reads all of it in its backfill", async () => {
    await scene.expectFresh(index, postgres);
  });
});

it("100 kB are refused by the contract itself", async () => {
  const { client, provider, evaluator } = scene.cast;
  const large = hexlify(new Uint8Array(100_000).fill(0x78));
  const jobId = await scene.stage.hire(client, provider, { evaluator: evaluator.address });
  const refusalOf = (call: Promise<unknown>) => call.catch((error) => error.revert?.name);
  expect([
    await refusalOf(client.market.getFunction("publishTerms").staticCall(large)),
    await refusalOf(provider.market.getFunction("submit").staticCall(jobId, keccak256(large), large)),
    await scene.stage.send(provider.market, "submit", jobId, keccak256("0x02"), "0x01"),
    await refusalOf(client.market.getFunction("dispute").staticCall(jobId, large)),
  ]).toEqual(["TermsLengthOutOfRange", "ManifestLengthOutOfRange", undefined, "ReasonLengthOutOfRange"]);
});
