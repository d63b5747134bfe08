import { expect, test } from "vitest";
import { WalletList } from "../../../src/wallet/WalletList.ts";

const provider = { request: async () => null };

function announce(target: EventTarget, info: unknown, from: unknown = provider): void {
  target.dispatchEvent(new CustomEvent("eip6963:announceProvider", { detail: { info, provider: from } }));
}

test("wallets announce themselves when asked, and whenever they come", () => {
  const target = new EventTarget();
  target.addEventListener("eip6963:requestProvider", () => announce(target, { uuid: "1", name: "First" }));
  const list = new WalletList(target);
  expect(list.get()).toEqual([{ id: "1", name: "First", provider }]);
  let told = 0;
  const unsubscribe = list.subscribe(() => {
    told += 1;
  });
  announce(target, { uuid: "2", name: "Second" });
  expect(list.get().map(({ name }) => name)).toEqual(["First", "Second"]);
  unsubscribe();
  announce(target, { uuid: "3", name: "Third" });
  expect(told).toBe(1);
});

test("one wallet that announces itself twice is one wallet", () => {
  const target = new EventTarget();
  const list = new WalletList(target);
  announce(target, { uuid: "1", name: "First" });
  const before = list.get();
  announce(target, { uuid: "1", name: "Another name" });
  expect(list.get()).toBe(before);
});

test.each([
  ["no detail", undefined, provider],
  ["a name that is no text", { uuid: "1", name: { text: "evil" } }, provider],
  ["no id", { name: "Nameless" }, provider],
  ["a provider that cannot be asked", { uuid: "1", name: "Mute" }, {}],
])("what is no wallet is left out: %s", (_, info, from) => {
  const target = new EventTarget();
  const list = new WalletList(target);
  announce(target, info, from);
  expect(list.get()).toEqual([]);
});

test("a wallet's name is text in one line, and its number is bounded", () => {
  const target = new EventTarget();
  const list = new WalletList(target);
  announce(target, { uuid: "1", name: "\u202eMeta\nMask" });
  announce(target, { uuid: "2", name: "\u200b" });
  announce(target, { uuid: "3", name: "x".repeat(100) });
  expect(list.get().map(({ name }) => name)).toEqual(["Meta Mask", "A wallet without a name", `${"x".repeat(40)}…`]);
  for (let index = 0; index < 50; index++) announce(target, { uuid: `many ${index}`, name: "Many" });
  expect(list.get()).toHaveLength(20);
});
