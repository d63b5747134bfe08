import { readdirSync, readFileSync } from "node:fs";
import { identityRegistryAbi, jobMarketAbi, reputationRegistryAbi, validationRegistryAbi } from "@surety/contracts/abi";
import { expect, it } from "vitest";
import { IGNORED_REGISTRY_EVENTS } from "../../lib/identity/names.ts";
import { IGNORED_EVENTS } from "../../lib/names.ts";

const HANDLERS = new URL("../../src/handlers/", import.meta.url);

/** Names that handlers of a contract listen to, read from their source: what is not registered there never reaches a reducer. */
function handled(contract: string): string[] {
  const source = readdirSync(HANDLERS).map((file) => readFileSync(new URL(file, HANDLERS), "utf8"));
  return [...source.join("\n").matchAll(new RegExp(`"${contract}:(\\w+)`, "g"))].map(([, name]) => name ?? "");
}

function emitted(abi: readonly { type: string; name?: string }[]): Set<string> {
  return new Set(abi.filter(({ type }) => type === "event").map(({ name = "" }) => name));
}

it("handles every event of the market's ABI once, or says why not", () => {
  const names = [...handled("JobMarket"), ...Object.keys(IGNORED_EVENTS)];
  expect(names.sort()).toEqual([...emitted(jobMarketAbi), "setup"].sort());
  for (const reason of Object.values(IGNORED_EVENTS)) expect(reason.length).toBeGreaterThan(20);
});

it("handles every event of ERC-8004's registries once, or says why not", () => {
  const contracts = ["IdentityRegistry", "ReputationRegistry", "ValidationRegistry"];
  const names = [...contracts.flatMap(handled), ...Object.keys(IGNORED_REGISTRY_EVENTS)];
  const abis = [...identityRegistryAbi, ...reputationRegistryAbi, ...validationRegistryAbi];
  expect(names.sort()).toEqual([...emitted(abis)].sort());
  for (const reason of Object.values(IGNORED_REGISTRY_EVENTS)) expect(reason.length).toBeGreaterThan(20);
});
