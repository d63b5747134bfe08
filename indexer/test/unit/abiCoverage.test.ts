import { readdirSync, readFileSync } from "node:fs";
import { jobMarketAbi } from "@surety/contracts/abi";
import { expect, it } from "vitest";
import { IGNORED_EVENTS } from "../../lib/names.ts";

const HANDLERS = new URL("../../src/handlers/", import.meta.url);

/** Names that handlers listen to, read from their source: what is not registered there never reaches a reducer. */
function handled(): string[] {
  const source = readdirSync(HANDLERS).map((file) => readFileSync(new URL(file, HANDLERS), "utf8"));
  return [...source.join("\n").matchAll(/"JobMarket:(\w+)/g)].map(([, name]) => name ?? "");
}

it("handles every event of the market's ABI once, or says why not", () => {
  const emitted = new Set(
    jobMarketAbi.filter(({ type }) => type === "event").map((event) => "name" in event && event.name),
  );
  expect([...handled(), ...Object.keys(IGNORED_EVENTS)].sort()).toEqual([...emitted, "setup"].sort());
  for (const reason of Object.values(IGNORED_EVENTS)) expect(reason.length).toBeGreaterThan(20);
});
