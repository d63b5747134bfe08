import type { Deployment } from "@surety/contracts/deployments";
import { createMarket, type RegisterAgentReturnType } from "@surety/sdk";
import { id, Wallet } from "ethers";
import { registrationOf } from "../agents/registrationOf.ts";
import { roster, strategies } from "../agents/roster.ts";
import { poseTask } from "../work/pose/poseTask.ts";
import { Rng } from "../work/Rng.ts";
import type { Agent } from "./Agent.ts";
import type { BlockProvider } from "./BlockProvider.ts";
import { endow } from "./endow.ts";

/** Test money, in whole tokens, that every agent's wallet starts with. */
const TOKENS = "1000";

/** What the agents work with. */
export type Place = {
  readonly provider: BlockProvider;
  readonly apiUrl: string;
  readonly deployment: Deployment;
};
/** How many agents and how much work, from which seed. */
export type Plan = { readonly agents: number; readonly jobs: number; readonly seed: number };

/**
 * Gives every agent a key (made of the seed and its name, for a local chain only), gas, test money, its place in the market and its
 * registration with what it offers, and shares the work among the clients.
 */
export async function enrol({ provider, apiUrl, deployment }: Place, { agents, jobs, seed }: Plan): Promise<Agent[]> {
  const enrolled: Agent[] = [];
  const registrations: RegisterAgentReturnType[] = [];
  for (const { name, strategy } of roster(agents)) {
    const signer = new Wallet(id(`surety agent ${seed} ${name}`), provider);
    const market = await createMarket({ signer, provider, indexerUrl: apiUrl, deployment });
    await endow(provider, signer.address, market.token, TOKENS);
    registrations.push(await market.identity.registerAgent({ file: registrationOf({ name, strategy }, market) }));
    const decide = strategies[strategy];
    enrolled.push({ name, strategy, decide, address: signer.address, market, needs: [], setbacks: [] });
  }
  // In the roster's order, so that each agent has the same id in every run.
  await provider.release(registrations.map(({ hash }) => hash));
  for (const registration of registrations) await registration.wait();
  const clients = enrolled.filter((agent) => agent.strategy === "client");
  for (let job = 0; job < jobs; job++) clients[job % clients.length]?.needs.push(poseTask(new Rng(seed, "job", job)));
  return enrolled;
}
