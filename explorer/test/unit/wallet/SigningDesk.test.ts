import { expect, test } from "vitest";
import { SigningDesk, type SigningRequest } from "../../../src/wallet/SigningDesk.ts";

function requestOf(sentence: string): SigningRequest {
  return {
    explanation: { sentences: [sentence], worstCase: [], next: [], warnings: [], untrusted: [] },
    reasons: [],
  };
}

/** Lets what waits for nothing but earlier promises go on. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

test("requests lie before the reader one after another", async () => {
  const desk = new SigningDesk();
  const [first, second] = [requestOf("one"), requestOf("two")];
  const answers = [desk.ask(first), desk.ask(second)];
  await settle();
  expect(desk.get()).toEqual({ at: "reader", request: first });
  desk.answer(first, true);
  await settle();
  expect(desk.get()).toEqual({ at: "reader", request: second });
  // A click that was meant for the first.
  desk.answer(first, true);
  expect(desk.get()).toEqual({ at: "reader", request: second });
  desk.answer(second, false);
  expect(await Promise.all(answers)).toEqual([true, false]);
  expect(desk.get()).toEqual({ at: "rest" });
});

test("after a yes the page waits for the wallet until it has answered", async () => {
  const desk = new SigningDesk();
  const request = requestOf("one");
  const answer = desk.ask(request);
  await settle();
  desk.answer(request, true);
  expect(await answer).toBe(true);
  expect(desk.get()).toEqual({ at: "wallet" });
  desk.clear();
  expect(desk.get()).toEqual({ at: "rest" });
});

test("an answer to nothing does nothing", () => {
  const desk = new SigningDesk();
  desk.answer(requestOf("one"), true);
  expect(desk.get()).toEqual({ at: "rest" });
});
