import { describe, expect, it } from "vitest";
import { etagOf } from "../../../src/api/http/etagOf.ts";
import { isFresh } from "../../../src/api/http/isFresh.ts";
import type { ChainState } from "../../../src/api/IndexState.ts";
import { settingsFrom } from "../../../src/api/settingsFrom.ts";

const chain: ChainState = { chainId: 1, network: "one", block: 5, time: 60n, finalized: 0n, version: "a-1" };
const stateOf = (...chains: ChainState[]) => ({ isReady: true, chains });

describe("etagOf", () => {
  const etag = etagOf(stateOf(chain), "api");

  it("is a strong validator that stays while nothing changes", () => {
    expect(etag).toMatch(/^"[A-Za-z0-9_-]{22}"$/);
    expect(etagOf(stateOf({ ...chain }), "api")).toBe(etag);
  });

  it.each([
    ["the block is replaced by another of the same height", stateOf({ ...chain, version: "a-2" }), "api"],
    ["another chain moves", stateOf(chain, { ...chain, chainId: 2 }), "api"],
    ["the API changes", stateOf(chain), "api 2"],
  ])("changes when %s", (_, state, openApi) => {
    expect(etagOf(state, openApi)).not.toBe(etag);
  });
});

describe("isFresh", () => {
  it.each([
    [undefined, false],
    ['"a"', true],
    ['W/"a"', true],
    ['"b", "a"', true],
    ["*", true],
    ['"b"', false],
    ["a", false],
    ["", false],
  ])("if-none-match %s: %s", (header, expected) => {
    expect(isFresh(header, '"a"')).toBe(expected);
  });
});

describe("settingsFrom", () => {
  it("has defaults", () => {
    expect(settingsFrom({})).toEqual({
      rateLimit: 3_000,
      streams: 200,
      streamsPerAddress: 20,
      isBehindProxy: false,
      reconcileFile: null,
    });
  });

  it("reads what is set", () => {
    const env = { SURETY_RATE_LIMIT: "7", SURETY_TRUSTED_PROXY: "1", SURETY_RECONCILE_FILE: "/tmp/r.json" };
    expect(settingsFrom(env)).toMatchObject({ rateLimit: 7, isBehindProxy: true, reconcileFile: "/tmp/r.json" });
  });

  it.each([
    ["SURETY_RATE_LIMIT", "many"],
    ["SURETY_STREAMS", "0"],
    ["SURETY_TRUSTED_PROXY", "yes"],
  ])("names %s when it is %s", (name, value) => {
    expect(() => settingsFrom({ [name]: value })).toThrow(name);
  });
});
