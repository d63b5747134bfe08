import { readdir, readFile } from "node:fs/promises";
import { identityRegistryAbi, jobMarketAbi, reputationRegistryAbi, validationRegistryAbi } from "@surety/contracts/abi";
import { describe, expect, test } from "vitest";
import { identityActions } from "../../src/actions/identityActions.ts";
import { indexActions } from "../../src/actions/indexActions.ts";
import { marketActions } from "../../src/actions/marketActions.ts";

/** Functions of the market that no action calls, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  depositNonce: "computed here by depositNonceOf, so that no RPC can lend a signature to something else",
  eip712Domain: "its parts are constants and the deployment's address",
  hireNonce: "computed here by hireNonceOf, for the same reason",
  jobPaymentToken: "a market has one token: market.token",
  offerDigest: "computed here by hashOffer, for the same reason",
  paymentToken: "comes with the deployment: market.token",
};

const TOKENS = "an agent is an ERC-721 token: wallets and libraries move and approve it";
const LISTS = "the index lists them, with what verifies each: market.index";

/** Functions of the registries that no action calls, and why. */
const REGISTRY_EXCEPTIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  identity: {
    approve: TOKENS,
    balanceOf: TOKENS,
    getApproved: TOKENS,
    isApprovedForAll: TOKENS,
    safeTransferFrom: TOKENS,
    setApprovalForAll: TOKENS,
    transferFrom: TOKENS,
    name: TOKENS,
    symbol: TOKENS,
    supportsInterface: "asked when a deployment record is written",
    eip712Domain: "its parts are constants and the deployment's address: agentWalletDomain",
    isAuthorizedOrOwner: "not in the standard's text; every write is simulated first and says who may not",
  },
  reputation: {
    getIdentityRegistry: "asked when a deployment record is written",
    getClients: LISTS,
    readAllFeedback: LISTS,
    getClientsPage: "the canonical registries have no paged views",
    readFeedbackPage: "the canonical registries have no paged views",
  },
  validation: {
    getIdentityRegistry: "asked when a deployment record is written",
    getSummary: "a mean over responses hides which validator gave which: getValidation and market.index have each",
    getAgentValidations: LISTS,
    getValidatorRequests: LISTS,
    getAgentValidationsPage: "the canonical registries have no paged views",
    getValidatorRequestsPage: "the canonical registries have no paged views",
  },
};

const root = new URL("../../src/actions/", import.meta.url);
const files = (await readdir(root, { recursive: true })).filter((file) => file.endsWith(".ts"));
const sources = new Map(
  await Promise.all(files.map(async (file) => [file, await readFile(new URL(file, root), "utf8")] as const)),
);
const shared = await readFile(new URL("../offers/minPeriodsOf.ts", root), "utf8");
const called = new Set(
  [...sources.values(), shared].flatMap((source) =>
    [...source.matchAll(/\(client,\s*"(\w+)"/g)].map(([, name]) => name ?? ""),
  ),
);

/** Files with an action: those that say what they throw. */
const actions = [...sources].filter(([file, source]) => file.includes("/") && /ErrorType =/.test(source));
const nameOf = (file: string) => file.replace(/.*\//, "").replace(".ts", "");

test("every function of the market has an action, or a reason why not", () => {
  const functions = jobMarketAbi
    .filter(({ type }) => type === "function")
    .map((item) => ("name" in item ? item.name : ""));
  const missing = [...new Set(functions)].filter((name) => !called.has(name) && !(name in EXCEPTIONS));
  expect(missing).toEqual([]);
  expect(Object.keys(EXCEPTIONS).filter((name) => called.has(name))).toEqual([]);
  expect(Object.keys(EXCEPTIONS).filter((name) => !functions.some((each) => each === name))).toEqual([]);
});

test.each([
  ["identity", identityRegistryAbi],
  ["reputation", reputationRegistryAbi],
  ["validation", validationRegistryAbi],
])("every function of the %s registry has an action, or a reason why not", (registry, abi) => {
  const uses = [...sources.values()].flatMap((source) => [...source.matchAll(/Registry\(client, "(\w+)", "(\w+)"/g)]);
  const used = new Set(uses.filter(([, name]) => name === registry).map(([, , name = ""]) => name));
  const functions = new Set<string>(abi.flatMap((item) => (item.type === "function" ? [item.name] : [])));
  const exceptions = Object.keys(REGISTRY_EXCEPTIONS[registry] ?? {});
  expect([...functions].filter((name) => !used.has(name) && !exceptions.includes(name))).toEqual([]);
  expect(exceptions.filter((name) => used.has(name) || !functions.has(name))).toEqual([]);
  expect([...used].filter((name) => !functions.has(name))).toEqual([]);
});

test("every action is a method of the market, of its index or of its identity", () => {
  const tables = [marketActions, indexActions, identityActions];
  const bound = new Set(tables.flatMap((table) => Object.values(table)).map((action) => action.name));
  expect(actions.map(([file]) => nameOf(file)).filter((name) => !bound.has(name))).toEqual([]);
  expect(actions).toHaveLength(bound.size);
});

describe.each(actions.map(([file, source]) => [nameOf(file), source] as const))("%s", (name, source) => {
  const Name = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const [, comment = ""] =
    new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\\nexport (?:async )?function ${name}\\(`).exec(source) ?? [];

  test("names its return and error types, its parameters if it has any, and shows an example", () => {
    expect(source).toContain(`export type ${Name}ReturnType =`);
    expect(source).toContain(`export type ${Name}ErrorType =`);
    const [, parameters = ""] =
      new RegExp(`function ${name}\\(\\s*client: MarketClient,?([^]*?)\\)(?::| \\{)`).exec(source) ?? [];
    if (parameters.trim() !== "") expect(source).toContain(`export type ${Name}Parameters =`);
    expect(comment).toContain("@example\n * ```ts\n");
  });

  test("is exported with its types from the package", async () => {
    const index = await readFile(new URL("../index.ts", root), "utf8");
    expect(index).toContain(`${Name}ReturnType`);
    expect(index).toContain(`${Name}ErrorType`);
  });

  if (/^(get|is|list|waitFor)/.test(name)) {
    test("says in its first line what it reads", () => {
      const [, first = ""] = comment.split("\n");
      expect(first).toMatch(/^ \* Reads the (chain|index)\. /);
    });
  }
});
