import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { documentFixtures, uriFixtures } from "../../../sdk/test/support/documentFixtures.ts";
import { deployMarket } from "./support/deployMarket.ts";
import { deployRegistries } from "./support/deployRegistries.ts";
import { registrationOf } from "./support/identityActs.ts";
import { readIndex } from "./support/readIndex.ts";
import { startChain } from "./support/startChain.ts";
import { type Index, startIndex } from "./support/startIndex.ts";

/** The longest that one transaction has gas for is a little more. */
const MAX_URI = 10_000;

const inline = (bytes: Uint8Array) => `data:application/json;base64,${Buffer.from(bytes).toString("base64")}`;
const files = [
  ...documentFixtures("registration").map(({ name, bytes, problem }) => ({ name, uri: inline(bytes), problem })),
  // What can be read there is no registration file.
  ...uriFixtures.map(({ uri, problem }) => ({ name: uri.slice(0, 60), uri, problem: problem ?? "wrongShape" })),
].filter(({ uri }) => uri.length < MAX_URI);

const directory = mkdtempSync(join(tmpdir(), "surety-files-test-"));
const stops: (() => Promise<void>)[] = [];
let index: Index;

beforeAll(async () => {
  const chain = await startChain();
  stops.push(chain.stop);
  const records = join(directory, "records");
  mkdirSync(records);
  const { deployment, market } = await deployMarket(chain.provider, records);
  const { identity } = await deployRegistries(chain.provider, deployment, records);
  const register = async (uri: string) => (await identity.getFunction("register(string)").send(uri)).wait();
  const half = Math.floor(files.length / 2);
  for (const { uri } of files.slice(0, half)) await register(uri);
  // One half is history when the index starts, the other happens before its eyes.
  index = await startIndex(chain, records, join(directory, "index"));
  stops.push(index.stop);
  for (const { uri } of files.slice(half)) await register(uri);
  await register(registrationOf((await market.getAddress()).toLowerCase()));
  await index.catchUp();
});

afterAll(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
  rmSync(directory, { recursive: true, force: true });
});

it("each bad registration file is a row that says what is wrong, and the next agent is read all the same", async () => {
  const rows = await readIndex(index, "agentRegistrationFiles", "agentId problem name");
  const found = new Map(rows.map(({ agentId, problem }) => [Number(agentId), problem]));
  const told = files.map(({ name }, agentId) => [name, found.get(agentId)]);
  expect(told).toEqual(files.map(({ name, problem }) => [name, problem]));
  expect(new Set(files.map(({ problem }) => problem))).toEqual(
    new Set([
      null,
      ...["badUri", "badBase64", "badUtf8", "badJson", "hasNul", "tooDeep", "duplicateKey", "reservedKey"],
      ...["loneSurrogate", "wrongShape"],
    ]),
  );
  expect(rows.find(({ agentId }) => agentId === String(files.length))).toMatchObject({
    problem: null,
    name: "Auditor",
  });
});
