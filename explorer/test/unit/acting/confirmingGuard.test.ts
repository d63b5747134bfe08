import { type GuardState, memoryStore } from "@surety/sdk";
import { expect, test } from "vitest";
// The guard's own scene: a chain that says what a test lays down.
import { callOf, ME, party, policy, SceneChain } from "../../../../sdk/test/guard/scene.ts";
import { confirmingGuard } from "../../../src/acting/confirmingGuard.ts";
import { type DeskState, SigningDesk } from "../../../src/wallet/SigningDesk.ts";

const deposit = (amount: bigint) => callOf(new SceneChain(), "deposit", [ME, amount]);

/** A guard, and a reader who gives the same answer to everything. */
function scene(isAgreed: boolean) {
  const desk = new SigningDesk();
  const shown: Extract<DeskState, { at: "reader" }>["request"][] = [];
  desk.subscribe(() => {
    const state = desk.get();
    if (state.at !== "reader") return;
    shown.push(state.request);
    desk.answer(state.request, isAgreed);
  });
  return { guard: confirmingGuard({ policy, store: memoryStore() }, desk), desk, shown };
}

const signed = async (guard: ReturnType<typeof scene>["guard"], request = deposit(100n)) => {
  const clearance = await guard.review(request);
  return clearance.run(
    async () => undefined,
    async () => "0x01",
  );
};

test("what the policy lets pass is laid before the reader too, and signed after a yes", async () => {
  const { guard, desk, shown } = scene(true);
  expect(await signed(guard)).toBe("0x01");
  expect(shown).toHaveLength(1);
  expect(shown[0]?.explanation.sentences[0]).toMatch(/^It moves 1\.00 TUSD from the wallet|^It moves 1 TUSD/);
  expect(desk.get()).toEqual({ at: "rest" });
});

test("after a no nothing is signed, and nothing counts", async () => {
  const { guard } = scene(false);
  await expect(signed(guard)).rejects.toMatchObject({ name: "GuardRefusedError", rule: "approval" });
  const state: GuardState = await guard.inspect();
  expect(state.reservations).toEqual([]);
});

test("where the policy wants a human, the reader is asked once, with its reasons", async () => {
  const { guard, shown } = scene(true);
  const request = callOf(new SceneChain(), "withdraw", [party(0xd1), 1n]);
  expect(await signed(guard, request)).toBe("0x01");
  expect(shown.map(({ reasons }) => reasons)).toEqual([
    [`It pays out to ${party(0xd1)}, which is not this account's wallet.`],
  ]);
});

test("what the policy refuses never comes before the reader", async () => {
  const { guard, shown } = scene(true);
  await expect(signed(guard, deposit(20_000n))).rejects.toMatchObject({ rule: "maxDepositPerDay" });
  expect(shown).toEqual([]);
});
