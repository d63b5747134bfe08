import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { account } from "../../../schema/account.ts";
import { job } from "../../../schema/job.ts";
import { decodeCursor } from "../../../src/api/rows/decodeCursor.ts";
import { encodeCursor } from "../../../src/api/rows/encodeCursor.ts";
import type { Order } from "../../../src/api/rows/Order.ts";

const JOBS: Order = {
  name: "jobs",
  direction: "desc",
  keys: [
    ["createdAt", job.createdAt],
    ["chainId", job.chainId],
    ["market", job.market],
  ],
};
const RANKS: Order = { name: "ranks", direction: "desc", keys: [["rankScore", account.rankScore]] };

const address = `0x${"ab".repeat(20)}`;
const word = (...values: unknown[]) => Buffer.from(JSON.stringify(values)).toString("base64url");

describe("a cursor", () => {
  it("holds the key of a row, whatever it is", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }), fc.nat({ max: 2 ** 31 - 1 }), (createdAt, chainId) => {
        const cursor = encodeCursor(JOBS, { createdAt, chainId, market: address, status: "Open" });
        expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(decodeCursor(JOBS, cursor)).toEqual([createdAt, chainId, address]);
      }),
    );
  });

  it("holds a score exactly", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (rankScore) => {
        expect(decodeCursor(RANKS, encodeCursor(RANKS, { rankScore }))).toEqual([rankScore === 0 ? 0 : rankScore]);
      }),
    );
  });

  it.each([
    ["no base64", "§§§"],
    ["no JSON", Buffer.from("{").toString("base64url")],
    ["no list", Buffer.from('"jobs"').toString("base64url")],
    ["of another list", word("bids", "1", "1", address)],
    ["too short", word("jobs", "1", "1")],
    ["too long", word("jobs", "1", "1", address, "1")],
    ["with a number that is none", word("jobs", "1; drop table job", "1", address)],
    ["with an integer beyond the column", word("jobs", "1", "2147483648", address)],
    ["with an address that is none", word("jobs", "1", "1", "0x' or 1=1")],
    ["with values that are no text", word("jobs", 1, 1, address)],
  ])("is refused: %s", (_, cursor) => {
    expect(() => decodeCursor(JOBS, cursor)).toThrow(
      expect.objectContaining({ code: "bad_cursor", status: 400, remedy: "Pass `next` of the page before, unchanged" }),
    );
  });

  it("is refused with a score that is none", () => {
    expect(() => decodeCursor(RANKS, word("ranks", "Infinity"))).toThrow("not one of this list");
  });

  it("never fails otherwise", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(() => decodeCursor(JOBS, text)).toThrow(expect.objectContaining({ code: "bad_cursor" }));
      }),
    );
  });
});
