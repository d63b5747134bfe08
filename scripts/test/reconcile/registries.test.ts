import { identityRegistryAbi, reputationRegistryAbi } from "@surety/contracts/abi";
import { AbiCoder, hexlify, Interface, id, toBeHex, toUtf8Bytes, zeroPadValue } from "ethers";
import { describe, expect, it } from "vitest";
import type { PinnedProvider } from "../../src/reconcile/PinnedProvider.ts";
import { RegistryAbi } from "../../src/reconcile/registries/RegistryAbi.ts";
import { shownText } from "../../src/reconcile/registries/shownText.ts";
import { totalsOf } from "../../src/reconcile/registries/totalsOf.ts";

const hex = (text: string) => hexlify(toUtf8Bytes(text));
const CODER = AbiCoder.defaultAbiCoder();
const CLIENT = `0x${"11".repeat(20)}`;

describe("a text", () => {
  it.each([
    ["as it is", hex("a😀"), "a😀"],
    ["with NUL replaced", hex("a\0b"), "a\ufffdb"],
    ["with U+FFFD for what is no UTF-8", "0x61ff", "a\ufffd"],
    ["whole up to 8,192 units", hex("x".repeat(8_192)), "x".repeat(8_192)],
    ["cut beyond", hex("x".repeat(8_193)), `${"x".repeat(8_191)}…`],
    ["cut at a whole character", hex(`${"x".repeat(8_190)}😀y`), `${"x".repeat(8_190)}…`],
  ])("is shown %s", (_, bytes, shown) => {
    expect(shownText(bytes)).toBe(shown);
  });
});

describe("a registry's ABI", () => {
  it("gives events with texts as bytes, and of indexed texts the hash", () => {
    const topics = [
      new Interface(reputationRegistryAbi).getEvent("NewFeedback")?.topicHash ?? "",
      toBeHex(7, 32),
      zeroPadValue(CLIENT, 32),
      id("tag"),
    ];
    const types = ["uint64", "int128", "uint8", "bytes", "bytes", "bytes", "bytes", "bytes32"];
    const data = CODER.encode(types, [1, -5, 2, "0xff", "0x", "0x00", "0x61", id("file")]);
    const { name, args } = new RegistryAbi(reputationRegistryAbi).parseLog({ topics, data }) ?? {};
    expect(name).toBe("NewFeedback");
    expect(args?.toObject()).toEqual({
      ...{ agentId: 7n, clientAddress: CLIENT, feedbackIndex: 1n, value: -5n, valueDecimals: 2n },
      ...{ indexedTag1: id("tag"), tag1: "0xff", tag2: "0x", endpoint: "0x00", feedbackURI: "0x61" },
      feedbackHash: id("file"),
    });
    expect(new RegistryAbi(reputationRegistryAbi).parseLog({ topics: [id("Other()")], data: "0x" })).toBeNull();
  });

  it("asks views with bytes for texts, and takes bytes for an answer", async () => {
    const asked: unknown[] = [];
    const provider = {
      call: async (request: unknown) => {
        asked.push(request);
        return CODER.encode(["bytes"], ["0xff"]);
      },
    } as unknown as PinnedProvider;
    const answer = await new RegistryAbi(identityRegistryAbi).call(provider, CLIENT, "getMetadata", 7, hex("key"));
    expect([...answer]).toEqual(["0xff"]);
    const data = new Interface(identityRegistryAbi).encodeFunctionData("getMetadata", [7, "key"]);
    expect(asked).toEqual([{ to: CLIENT, data }]);
  });
});

describe("an agent's totals", () => {
  it("count what stands, and of it what a job stands behind", () => {
    const row = (valueRaw: string, valueDecimals: number, more = {}) => ({
      ...{ agentId: "1", valueRaw, valueDecimals, tag1: "starred", isVerified: true, isRevoked: false },
      ...more,
    });
    const feedbacks = [
      row("12345", 3),
      row("-1", 0),
      row("999", 0),
      row("50", 0, { tag1: "" }),
      row("50", 0, { isVerified: false }),
      row("50", 0, { isRevoked: true }),
      row("50", 0, { agentId: "2" }),
    ];
    const validations = ["PENDING", "COMPLETED"].map((status) => ({ agentId: "1", status }));
    expect(totalsOf("1", feedbacks, validations)).toEqual({
      ...{ totalFeedback: 5, verifiedFeedback: 4, starredCount: 3, starredSum: "11234" },
      ...{ validationRequests: 2, validationResponses: 1 },
    });
  });
});
