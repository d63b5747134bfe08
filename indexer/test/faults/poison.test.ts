import { hexlify, keccak256, toUtf8Bytes, ZeroHash } from "ethers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Postgres } from "./support/Postgres.ts";
import { Scene } from "./support/Scene.ts";
import { Supervised } from "./support/Supervised.ts";

const LARGE = 100_000;

/** Bytes that agents may write, and the text that the index shows for them; null if they are none. */
const POISONS: [string, Uint8Array, string | null][] = [
  ["a NUL", toUtf8Bytes("be\0fore"), null],
  ["invalid UTF-8", Uint8Array.of(0x61, 0xff, 0xc0, 0xaf), null],
  ["half a surrogate pair", Uint8Array.of(0xed, 0xa0, 0x80), null],
  ["100 kB of text", toUtf8Bytes("x".repeat(LARGE)), "x".repeat(LARGE)],
  ["100 kB of NUL", new Uint8Array(LARGE), null],
  [
    "quotes and commands",
    toUtf8Bytes(`'"; DROP SCHEMA surety; --\\x00 $1 \u202e`),
    `'"; DROP SCHEMA surety; --\\x00 $1 \u202e`,
  ],
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

/** Terms, manifest, reason and tag of one job, all written with the same bytes. */
async function poisonJob(bytes: Uint8Array): Promise<bigint> {
  const { client, provider, evaluator } = scene.cast;
  const { stage } = scene;
  const poison = hexlify(bytes);
  const tag = hexlify(new Uint8Array(32).map((_, i) => bytes[i] ?? 0));
  await stage.send(client.market, "publishTerms", poison);
  const jobId = await stage.hire(client, provider, { evaluator: evaluator.address, termsHash: keccak256(poison) });
  await stage.send(provider.market, "submit", jobId, keccak256(poison), poison);
  await stage.send(client.market, "dispute", jobId, poison);
  await stage.send(evaluator.market, "resolve", jobId, 5_000, ZeroHash);
  await stage.send(client.market, "rate", jobId, 50, tag, ZeroHash);
  return jobId;
}

describe.each([["PGlite"], ["PostgreSQL"]])("on %s, poison in terms, manifest, reason and tag", (database) => {
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
    const headers = { "content-type": "application/json" };
    const response = await fetch(`${index.url}/graphql`, { method: "POST", headers, body: JSON.stringify({ query }) });
    const { data } = (await response.json()) as { data: { jobs: { items: unknown[] } } };
    const hex = hexlify(bytes);
    expect(data.jobs.items).toEqual([
      {
        manifest: hex,
        manifestText: text,
        disputeReason: hex,
        disputeReasonText: text,
        terms: { bytes: hex, text },
      },
    ]);
  });

  it("leaves the rows of a fresh index, which reads all of it in its backfill", async () => {
    await scene.expectFresh(index, postgres);
  });
});
