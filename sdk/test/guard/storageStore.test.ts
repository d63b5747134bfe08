import { expect, test } from "vitest";
import { killSwitchKey, type LockManager, storageStore } from "../../src/browser/index.ts";
import { createGuard } from "../../src/index.ts";
import { callOf, ME, policy, SceneChain } from "./scene.ts";

/** A page's storage, and Node's own Web Locks. */
function page() {
  const entries = new Map<string, string>();
  const storage = {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
  };
  const locks: LockManager = Reflect.get(navigator, "locks");
  return { entries, storage, locks };
}

const deposit = (amount: bigint) => callOf(new SceneChain(), "deposit", [ME, amount]);

test("two tabs share one day's caps, whatever they do at once", async () => {
  const { storage, locks, entries } = page();
  const tabs = [0, 1].map(() => createGuard({ policy, store: storageStore("guard", storage, locks) }));
  const reviews = await Promise.allSettled(
    Array.from({ length: 30 }, (_, index) => (tabs[index % 2] as (typeof tabs)[0]).review(deposit(500n))),
  );
  expect(reviews.filter(({ status }) => status === "fulfilled")).toHaveLength(20);
  expect(JSON.parse(entries.get("guard") ?? "").reservations).toHaveLength(20);
});

test("damaged or full storage refuses", async () => {
  const { storage, locks, entries } = page();
  const guard = createGuard({ policy, store: storageStore("guard", storage, locks) });
  entries.set("guard", "{}");
  await expect(guard.review(deposit(1n))).rejects.toMatchObject({ name: "GuardStoreError", place: "guard" });
  expect(entries.get("guard")).toBe("{}");
  const full = { ...storage, getItem: () => null, setItem: () => void JSON.parse("full") };
  const other = createGuard({ policy, store: storageStore("guard", full, locks) });
  await expect(other.review(deposit(1n))).rejects.toMatchObject({ name: "GuardStoreError" });
});

test("the kill switch is a key with any value", async () => {
  const { storage, locks, entries } = page();
  const isStopped = killSwitchKey("stop", storage);
  const guard = createGuard({ policy, store: storageStore("guard", storage, locks), isStopped });
  const clearance = await guard.review(deposit(1n));
  entries.set("stop", "");
  const run = clearance.run(
    async () => undefined,
    async () => "signed",
  );
  await expect(run).rejects.toMatchObject({ rule: "killSwitch" });
  await expect(guard.review(deposit(1n))).rejects.toMatchObject({ rule: "killSwitch" });
});
