import { describe, expect, test } from "vitest";
import { accountLane } from "../../src/chain/accountLane.ts";
import { nextNonce } from "../../src/chain/nextNonce.ts";
import type { RpcProvider } from "../../src/client/MarketClient.ts";
import { SendQueue } from "../../src/index.ts";

function nodeThat(count: number, knows: readonly string[]): RpcProvider {
  const send = async (method: string, [subject]: unknown[]) =>
    method === "eth_getTransactionCount" ? `0x${count.toString(16)}` : knows.includes(String(subject)) ? {} : null;
  return { send } as unknown as RpcProvider;
}

describe("SendQueue", () => {
  test("runs tasks one by one in the order of calls, whatever they take", async () => {
    const queue = new SendQueue();
    const log: string[] = [];
    const task = (name: string, turns: number) =>
      queue.run(async () => {
        log.push(`${name} begins`);
        for (let turn = 0; turn < turns; turn++) await Promise.resolve();
        log.push(`${name} ends`);
        return name;
      });
    expect(await Promise.all([task("a", 20), task("b", 0), task("c", 5)])).toEqual(["a", "b", "c"]);
    expect(log).toEqual(["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]);
  });

  test("a failure is its own caller's and does not stop the queue", async () => {
    const queue = new SendQueue();
    const failing = queue.run(() => Promise.reject(new Error("first")));
    const following = queue.run(async () => "second");
    await expect(failing).rejects.toThrow("first");
    expect(await following).toBe("second");
  });
});

describe("nextNonce", () => {
  test("takes the node's count when nothing was sent before", async () => {
    expect(await nextNonce(nodeThat(5, []), "0xA", accountLane(1, "new"))).toBe(5);
  });

  test("takes the node's count when it is ahead: another process sent", async () => {
    const lane = { ...accountLane(1, "ahead"), last: { nonce: 3, hash: "0x1" } };
    expect(await nextNonce(nodeThat(9, ["0x1"]), "0xA", lane)).toBe(9);
  });

  test("follows the last transaction while the node's count lags behind it", async () => {
    const lane = { ...accountLane(1, "lag"), last: { nonce: 3, hash: "0x1" } };
    expect(await nextNonce(nodeThat(3, ["0x1"]), "0xA", lane)).toBe(4);
  });

  test("goes back to the node's count when the node lost the last transaction, or is another chain's", async () => {
    const lane = { ...accountLane(1, "lost"), last: { nonce: 3, hash: "0x1" } };
    expect(await nextNonce(nodeThat(0, []), "0xA", lane)).toBe(0);
  });
});

test("markets of one account share a lane, other accounts and chains do not", () => {
  expect(accountLane(1, "x")).toBe(accountLane(1, "x"));
  expect(accountLane(1, "x")).not.toBe(accountLane(2, "x"));
  expect(accountLane(1, "x")).not.toBe(accountLane(1, "y"));
});
