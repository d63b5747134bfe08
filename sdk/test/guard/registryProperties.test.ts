import { toUtf8Bytes, ZeroAddress } from "ethers";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { MinedTransaction } from "../../src/guard/Facts.ts";
import type { Guard } from "../../src/index.ts";
import type { RegistryName } from "../../src/registries/Registries.ts";
import { logOf, ME, party, registryCallOf, registryGuardOf, SceneChain } from "./scene.ts";

/** An act of a registry, and the event by which that registry tells of it: its fields in order. */
type Told = { registry: RegistryName; name: string; args: unknown[]; event: string; fields: unknown[] };

const REQUEST = `0x${"cd".repeat(32)}`;
const text = fc.string({ unit: "grapheme", maxLength: 40 });
const word = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => `0x${Buffer.from(bytes).toString("hex")}`);
const account = fc.integer({ min: 1, max: 9 }).map(party);
const agentId = fc.bigInt(0n, 2n ** 256n - 1n);

const told: fc.Arbitrary<Told> = fc.oneof(
  fc.tuple(agentId, text).map(([agent, uri]) => ({
    registry: "identity" as const,
    name: "setAgentURI",
    args: [agent, uri],
    event: "URIUpdated",
    fields: [agent, uri, ME],
  })),
  fc.tuple(agentId, text, fc.uint8Array({ maxLength: 40 })).map(([agent, key, value]) => ({
    registry: "identity" as const,
    name: "setMetadata",
    args: [agent, key, value],
    event: "MetadataSet",
    fields: [agent, key, key, value],
  })),
  fc
    .tuple(agentId, fc.bigInt(-(2n ** 127n), 2n ** 127n - 1n), fc.bigInt(0n, 18n), text, text, text, text, word)
    .map(([agent, value, decimals, tag1, tag2, endpoint, uri, hash]) => ({
      registry: "reputation" as const,
      name: "giveFeedback",
      args: [agent, value, decimals, tag1, tag2, endpoint, uri, hash],
      event: "NewFeedback",
      fields: [agent, ME, 1n, value, decimals, tag1, tag1, tag2, endpoint, uri, hash],
    })),
  fc.tuple(agentId, account, fc.bigInt(1n, 2n ** 64n - 1n), text, word).map(([agent, client, index, uri, hash]) => ({
    registry: "reputation" as const,
    name: "appendResponse",
    args: [agent, client, index, uri, hash],
    event: "ResponseAppended",
    fields: [agent, client, index, ME, uri, hash],
  })),
  fc.tuple(agentId, account, text, word).map(([agent, validator, uri, hash]) => ({
    registry: "validation" as const,
    name: "validationRequest",
    args: [validator, agent, uri, hash],
    event: "ValidationRequest",
    fields: [validator, agent, uri, hash],
  })),
  fc.tuple(agentId, fc.bigInt(0n, 100n), text, word, text).map(([agent, response, uri, hash, tag]) => ({
    registry: "validation" as const,
    name: "validationResponse",
    args: [REQUEST, response, uri, hash, tag],
    event: "ValidationResponse",
    fields: [ME, agent, REQUEST, response, uri, hash, tag],
  })),
);

/** Sends the act, and lets the chain answer with these fields of its event. */
async function mine(guard: Guard, { registry, name, args, event }: Told, fields: unknown[], agent: bigint) {
  const chain = new SceneChain();
  chain.agents.set(agent, { agentId: agent, owner: ME, wallet: ME });
  chain.validations.set(REQUEST, { requestHash: REQUEST, agentId: agent, validator: ME });
  const clearance = await guard.review(registryCallOf(chain, registry, name, args));
  const hash = await clearance.run(
    async () => undefined,
    async () => `0x${"ab".repeat(32)}`,
  );
  const logs: MinedTransaction["logs"] = [logOf(registry, event, fields)];
  chain.receipts.set(hash, { succeeded: true, logs, timestamp: chain.time });
  await clearance.settle();
}

/** Another value of the same type. */
function changed(value: unknown): unknown {
  if (typeof value === "bigint") return value === 0n ? 1n : value - 1n;
  if (value instanceof Uint8Array) return toUtf8Bytes(`${Buffer.from(value).toString("hex")}!`);
  const word = String(value);
  if (/^0x[0-9a-fA-F]{40}$/.test(word)) return word === ZeroAddress ? ME : ZeroAddress;
  return /^0x[0-9a-f]{64}$/.test(word) ? `0x${(BigInt(word) ^ 1n).toString(16).padStart(64, "0")}` : `${word}!`;
}

const agentOf = ({ args, name, fields }: Told) =>
  (name === "validationRequest" || name === "validationResponse" ? fields[1] : args[0]) as bigint;

test("whatever texts an act has, what the registry tells of it is what was predicted", async () => {
  await fc.assert(
    fc.asyncProperty(told, async (act) => {
      const guard = registryGuardOf();
      await mine(guard, act, act.fields, agentOf(act));
      expect((await guard.inspect()).trip).toBeNull();
    }),
    { numRuns: 300 },
  );
});

test("an event of which any one field is another trips the guard", async () => {
  await fc.assert(
    fc.asyncProperty(told, fc.nat(), async (act, at) => {
      // The feedback's number is the registry's to give; a hashed copy of a text says nothing by itself.
      const free = { NewFeedback: [2, 5], MetadataSet: [1] }[act.event] ?? [];
      const places = act.fields.map((_, index) => index).filter((index) => !free.includes(index));
      const place = places[at % places.length] ?? 0;
      const fields = act.fields.map((value, index) => (index === place ? changed(value) : value));
      const guard = registryGuardOf();
      await expect(mine(guard, act, fields, agentOf(act))).rejects.toMatchObject({ name: "GuardMismatchError" });
      expect((await guard.inspect()).trip).not.toBeNull();
    }),
    { numRuns: 300 },
  );
});
