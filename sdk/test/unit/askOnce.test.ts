import { expect, test } from "vitest";
import { askOnce } from "../../src/chain/askOnce.ts";
import type { MarketClient } from "../../src/client/MarketClient.ts";

const client = (address: string) => ({ address }) as MarketClient;

test("each market is asked once", async () => {
  const asked: string[] = [];
  const addressOf = askOnce(async ({ address }) => {
    asked.push(address);
    return address;
  });
  const [one, other] = [client("one"), client("other")];
  expect([await addressOf(one), await addressOf(other), await addressOf(one)]).toEqual(["one", "other", "one"]);
  expect(asked).toEqual(["one", "other"]);
});

test("a question without an answer is asked again", async () => {
  const answers = [Promise.reject(new Error("no answer")), Promise.resolve(7)];
  const asked = askOnce(async () => answers.shift());
  const market = client("one");
  await expect(asked(market)).rejects.toThrow("no answer");
  expect(await asked(market)).toBe(7);
});
