import { testUSDAbi } from "@surety/contracts/abi";
import type { Deployment } from "@surety/contracts/deployments";
import { createMarket } from "@surety/sdk";
import { Interface, id, type JsonRpcProvider, parseEther, toQuantity, Wallet } from "ethers";
import { roster, strategies } from "../agents/roster.ts";
import { poseTask } from "../work/pose/poseTask.ts";
import { Rng } from "../work/Rng.ts";
import type { Agent } from "./Agent.ts";

/** Gas money, in ether, and test money, in whole tokens, that every agent's wallet starts with. */
const ETHER = "100";
const TOKENS = 1_000n;

/** What the agents work with. */
export type Place = {
  readonly provider: JsonRpcProvider;
  readonly apiUrl: string;
  readonly deployment: Deployment;
};
/** How many agents and how much work, from which seed. */
export type Plan = { readonly agents: number; readonly jobs: number; readonly seed: number };

/**
 * Gives every agent a key (made of the seed and its name, for a local chain only), gas, test money and its place in the market, and
 * shares the work among the clients.
 */
export async function enroll({ provider, apiUrl, deployment }: Place, { agents, jobs, seed }: Plan): Promise<Agent[]> {
  const enrolled: Agent[] = [];
  for (const { name, strategy } of roster(agents)) {
    const signer = new Wallet(id(`surety agent ${seed} ${name}`), provider);
    const market = await createMarket({ signer, provider, indexerUrl: apiUrl, deployment });
    await endow(provider, signer.address, market.token);
    const decide = strategies[strategy];
    enrolled.push({ name, strategy, decide, address: signer.address, market, needs: [], setbacks: [] });
  }
  const clients = enrolled.filter((agent) => agent.strategy === "client");
  for (let job = 0; job < jobs; job++) clients[job % clients.length]?.needs.push(poseTask(new Rng(seed, "job", job)));
  return enrolled;
}

/** Money for a wallet of a local chain: its node and the test token hand it out. */
async function endow(
  provider: JsonRpcProvider,
  account: string,
  token: { address: string; decimals: number },
): Promise<void> {
  await provider.send("hardhat_setBalance", [account, toQuantity(parseEther(ETHER))]);
  const amount = TOKENS * 10n ** BigInt(token.decimals);
  const data = new Interface(testUSDAbi).encodeFunctionData("mint", [account, amount]);
  const [from] = await provider.send("eth_accounts", []);
  await provider.send("eth_sendTransaction", [{ from, to: token.address, data }]);
}
