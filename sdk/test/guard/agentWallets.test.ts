import { beforeEach, describe, expect, test } from "vitest";
import {
  type ApprovalRequest,
  agentWalletDomain,
  agentWalletTypes,
  createGuard,
  type GuardOptions,
  memoryStore,
} from "../../src/index.ts";
import {
  CHAIN,
  everyRegistryFunction as every,
  MARKET,
  ME,
  party,
  policy,
  REGISTRY_PLACES,
  refusedBy,
  registryGuardOf,
  requestOf,
  SceneChain,
  START,
} from "./scene.ts";

const OTHER = party(0xd1);

let chain: SceneChain;

beforeEach(() => {
  chain = new SceneChain();
});

const walletSignature = (changes: object = {}, place: object = {}) => {
  const message = { agentId: 7n, newWallet: ME, owner: OTHER, deadline: BigInt(START + 300), ...changes };
  const domain = { ...agentWalletDomain({ chainId: CHAIN, registries: REGISTRY_PLACES }), ...place };
  return requestOf(chain, { kind: "signature", domain, types: agentWalletTypes, message });
};

describe("a wallet's signature", () => {
  const signatures = ["AgentWalletSet"] as const;
  const asked: ApprovalRequest[] = [];
  const approve: GuardOptions["approve"] = async (request) => {
    asked.push(request);
    return { hash: request.hash, isApproved: true };
  };

  beforeEach(() => {
    asked.length = 0;
    chain.agents.set(7n, { agentId: 7n, owner: OTHER, wallet: OTHER });
  });

  test("is explained to a human, who decides", async () => {
    const guard = registryGuardOf(every, { signatures }, { approve });
    await guard.review(walletSignature());
    const [{ reasons, explanation } = { reasons: [], explanation: undefined }] = asked;
    expect(reasons).toEqual([`It makes this account the wallet of agent 7, which belongs to ${OTHER}.`]);
    expect(explanation?.sentences).toEqual([
      `It makes the wallet ${ME} that of agent 7 of ${OTHER}, if used before 2027-01-15 08:05:00 UTC.`,
    ]);
    expect(await refusedBy(registryGuardOf(every, { signatures }), walletSignature())).toMatchObject({
      rule: "approval",
    });
    expect(await refusedBy(registryGuardOf(every, {}, { approve }), walletSignature())).toMatchObject({
      rule: "signature",
      asked: "AgentWalletSet",
    });
  });

  test.each([
    ["another chain", {}, { chainId: 1 }, "signature"],
    ["another name of the domain", {}, { name: "Surety" }, "signature"],
    ["another version", {}, { version: "2" }, "signature"],
    ["another registry", {}, { verifyingContract: party(9) }, "signature"],
    ["the market in place of the registry", {}, { verifyingContract: MARKET }, "signature"],
    ["another wallet than the signer", { newWallet: OTHER }, {}, "principal"],
    ["another owner than the agent has", { owner: ME }, {}, "principal"],
    ["an agent that is not there", { agentId: 8n }, {}, "facts"],
    ["a deadline that is over", { deadline: BigInt(START - 1) }, {}, "deadline"],
    ["a deadline a second too far", { deadline: BigInt(START + 301) }, {}, "deadline"],
    ["a number that is none", { deadline: "soon" }, {}, "signature"],
  ] as const)("is refused for %s", async (_, message, place, rule) => {
    const guard = registryGuardOf(every, { signatures }, { approve });
    expect((await refusedBy(guard, walletSignature(message, place))).rule).toBe(rule);
    expect(asked).toEqual([]);
  });

  test("is refused for a registry that the policy does not name", async () => {
    const bare = createGuard({ policy: { ...policy, signatures }, store: memoryStore(), approve });
    expect(await refusedBy(bare, walletSignature())).toMatchObject({ rule: "contract" });
  });
});
