import { hexlify } from "ethers";
import { type Bench, createBench, REASON, REPETITIONS } from "./bench.ts";
import type { Steps } from "./paths.ts";

/** 66 bytes, as the URI of a file in IPFS has. */
const FILE = `ipfs://${"f".repeat(59)}`;
/** Fixed times, so that deadlines and signatures have the same bytes in each run. */
const START = Date.parse("2031-01-01T00:00:00Z") / 1_000;
const MINUTE = 60;

/** A chain with the three registries and one agent, which the market's provider owns. */
async function createRegistries() {
  const bench = await createBench();
  const identity = await bench.ethers.deployContract("IdentityRegistry");
  const identityAddress = await identity.getAddress();
  const reputation = await bench.ethers.deployContract("ReputationRegistry", [identityAddress]);
  const validation = await bench.ethers.deployContract("ValidationRegistry", [identityAddress]);
  await identity.connect(bench.provider)["register(string)"](FILE);
  return { ...bench, identity, identityAddress, reputation, validation };
}

type Registries = Awaited<ReturnType<typeof createRegistries>>;

/** Runs a path `REPETITIONS` times on one chain and returns the last run. */
async function steady(path: (registries: Registries, run: number) => Promise<Steps>): Promise<Steps> {
  const registries = await createRegistries();
  let steps: Steps = {};
  for (let run = 0; run < REPETITIONS; run++) steps = await path(registries, run);
  return steps;
}

async function accountOf({ ethers }: Bench, index: number) {
  const account = (await ethers.getSigners())[index];
  if (!account) throw new Error(`The chain has no account ${index}.`);
  return account;
}

function rate({ reputation, gasOf }: Registries, client: Bench["client"]): Promise<bigint> {
  return gasOf(reputation.connect(client).giveFeedback(0n, 87n, 0, "starred", "audit", "", FILE, REASON));
}

/** An account registers one agent more, with the URI of its file. */
export function registerAgent(): Promise<Steps> {
  return steady(async ({ identity, provider, gasOf }) => ({
    register: await gasOf(identity.connect(provider)["register(string)"](FILE)),
  }));
}

/** An agent's owner names a new wallet by the wallet's signature. */
export function setAgentWallet(): Promise<Steps> {
  return steady(async (registries, run) => {
    const { ethers, identity, identityAddress, provider, gasOf } = registries;
    const wallet = await accountOf(registries, 6 + run);
    const { chainId } = await ethers.provider.getNetwork();
    const now = START + run * MINUTE;
    const message = { agentId: 0n, newWallet: wallet.address, owner: provider.address, deadline: now + MINUTE };
    const signature = await wallet.signTypedData(
      { name: "ERC8004IdentityRegistry", version: "1", chainId, verifyingContract: identityAddress },
      {
        AgentWalletSet: [
          { name: "agentId", type: "uint256" },
          { name: "newWallet", type: "address" },
          { name: "owner", type: "address" },
          { name: "deadline", type: "uint256" },
        ],
      },
      message,
    );
    await ethers.provider.send("evm_setNextBlockTimestamp", [now]);
    const sent = identity.connect(provider).setAgentWallet(0n, wallet.address, message.deadline, signature);
    return { setAgentWallet: await gasOf(sent) };
  });
}

/** A client's first feedback for an agent that others have rated. */
export function firstFeedback(): Promise<Steps> {
  return steady(async (registries, run) => ({
    giveFeedback: await rate(registries, await accountOf(registries, 6 + run)),
  }));
}

/** A client's further feedback for the same agent, and the agent's answer to it. */
export function furtherFeedback(): Promise<Steps> {
  return steady(async (registries, run) => {
    const { reputation, client, provider, gasOf } = registries;
    const giveFeedback = await rate(registries, client);
    const sent = reputation.connect(provider).appendResponse(0n, client.address, run + 1, FILE, REASON);
    return { giveFeedback, appendResponse: await gasOf(sent) };
  });
}

/** An agent asks a validator, who responds. */
export function validateWork(): Promise<Steps> {
  return steady(async ({ validation, provider, evaluator, gasOf }, run) => {
    const hash = hexlify(new Uint8Array(32).fill(run + 1));
    const asked = validation.connect(provider).validationRequest(evaluator.address, 0n, FILE, hash);
    const validationRequest = await gasOf(asked);
    const responded = validation.connect(evaluator).validationResponse(hash, 90, FILE, REASON, "hard");
    return { validationRequest, validationResponse: await gasOf(responded) };
  });
}
