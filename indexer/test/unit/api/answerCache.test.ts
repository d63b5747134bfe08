import { describe, expect, it } from "vitest";
import { AnswerCache } from "../../../src/api/http/AnswerCache.ts";

describe("AnswerCache", () => {
  it("answers the same question under the same validator only", () => {
    const cache = new AnswerCache();
    cache.put("1", "/v1/jobs", "a");
    expect(cache.get("1", "/v1/jobs")).toBe("a");
    expect(cache.get("1", "/v1/jobs?limit=1")).toBeUndefined();
    expect(cache.get("2", "/v1/jobs")).toBeUndefined();
    cache.put("2", "/v1/bids", "b");
    expect(cache.get("1", "/v1/jobs")).toBeUndefined();
    expect(cache.get("2", "/v1/bids")).toBe("b");
  });

  it("stops keeping at 16 million characters, and begins anew with the next state", () => {
    const cache = new AnswerCache();
    const long = "x".repeat(9_000_000);
    cache.put("1", "/a", long);
    cache.put("1", "/b", long);
    expect([cache.get("1", "/a"), cache.get("1", "/b")]).toEqual([long, undefined]);
    cache.put("2", "/b", long);
    expect(cache.get("2", "/b")).toBe(long);
  });
});
