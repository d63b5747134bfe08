import { parseAmount } from "@surety/sdk";
import { toQuantity } from "ethers";
import { BlockProvider } from "../runner/BlockProvider.ts";
import type { Stack } from "../stack/startStack.ts";
import { Rng } from "../work/Rng.ts";
import { enrolTraders, type Trader } from "./enrolTraders.ts";
import { forgeProof } from "./forgeProof.ts";
import { mineAll } from "./mineAll.ts";
import { readFigures } from "./readFigures.ts";
import { type Deal, type Settled, settleDeals } from "./settleDeals.ts";

const BLOCK_GAS = 10_000_000_000;
const HONEST = 12;
const RING = 20;
/** Honest jobs, each provider's alike. */
const JOBS = 60;
/** Honest jobs that are rated, in percent. */
const RATED = 75;
/** What one client can be worth to a provider in the index's ranking, in whole tokens. */
const CAP = "100";

/** Figures of one run, by the setting and then by the measure. */
export type RingFigures = Readonly<Record<"talk" | "one fake" | "wash ring", Readonly<Record<string, number>>>>;

/**
 * Lets honest traders and a ring of 20 names of one owner work on a fresh stack: first the ring only talks, then it buys one agent into the
 * first ten, then it buys places for all.
 */
export async function playRing(stack: Stack, seed: number): Promise<RingFigures> {
  const chain = await openChain(stack);
  const names = (kind: string, count: number) => Array.from({ length: count }, (_, at) => `${seed} ${kind} ${at}`);
  const enrol = (kind: string, count: number) => enrolTraders(stack, chain, names(kind, count));
  const providers = await enrol("provider", HONEST);
  const clients = await enrol("client", HONEST);
  const ring = await enrol("ring", RING);
  const { market } = at(ring, 0);
  const { decimals } = market.token;
  const cent = parseAmount("0.01", decimals);
  const read = () => readFigures(market, stack.apiUrl, ring);

  const rng = new Rng(seed, "honest");
  const settled = await workHonestly(chain, honestDeals(providers, clients, rng, cent), rng);
  await speak(chain, ring, (index) =>
    forgeProof(at(ring, index), at(ring, index + 1), at(settled, rng.integer(0, JOBS - 1))),
  );
  const talk = await read();
  const price = parseAmount(talk.tenth.toFixed(2), decimals) + cent;
  const gas = await buyPlace(chain, ring, price);
  const one = await read();
  const cap = parseAmount(CAP, decimals);
  await buyPlaces(chain, ring, cap);
  const all = await read();

  const whole = (units: bigint) => Number(units) / 10 ** decimals;
  return {
    talk: talk.figures,
    "one fake": {
      ...one.figures,
      "turnover of one fake": whole(price),
      "fee at 1 % of one fake": whole(price / 100n),
      "gas of one fake": Number(gas) / 1e6,
    },
    "wash ring": { ...all.figures, "turnover of the ring": whole(price + cap * BigInt(RING)) },
  };
}

/** A chain that takes all of a step in one block, as many as it takes. */
async function openChain({ rpcUrl, deployment }: Stack): Promise<BlockProvider> {
  const chain = new BlockProvider(rpcUrl, deployment.chainId);
  await chain.send("evm_setBlockGasLimit", [toQuantity(BLOCK_GAS)]);
  await chain.send("evm_setAutomine", [false]);
  return chain;
}

/** Settles the honest jobs; the dice choose which are rated, and how. */
async function workHonestly(chain: BlockProvider, deals: readonly Deal[], rng: Rng): Promise<Settled[]> {
  const { jobs } = await settleDeals(chain, deals);
  const rated = jobs.filter(() => rng.chance(RATED));
  await rate(chain, rated, () => String(rng.integer(60, 100)));
  return jobs;
}

/** One job at this price between two of the ring's names. @returns The gas of all that the fake needed, its registration included. */
async function buyPlace(chain: BlockProvider, ring: readonly Trader[], price: bigint): Promise<bigint> {
  const provider = at(ring, 0);
  const deal = { client: at(ring, RING / 2), provider, evaluator: at(ring, 1), price };
  const { jobs, gas } = await settleDeals(chain, [deal]);
  return provider.gas + gas + (await rate(chain, jobs, () => "100"));
}

/** One job at this price for each name, from its neighbour. */
async function buyPlaces(chain: BlockProvider, ring: readonly Trader[], price: bigint): Promise<void> {
  const deals = ring.map((client, index) => ({
    client,
    provider: at(ring, index + 1),
    evaluator: at(ring, index + 2),
    price,
  }));
  const { jobs } = await settleDeals(chain, deals);
  await rate(chain, jobs, () => "100");
}

/** Who works for whom: each provider equally often, for clients and at prices that the dice choose. */
function honestDeals(providers: readonly Trader[], clients: readonly Trader[], rng: Rng, cent: bigint): Deal[] {
  return Array.from({ length: JOBS }, (_, job) => {
    const client = rng.integer(0, HONEST - 1);
    const price = cent * BigInt(rng.integer(300, 900));
    const evaluator = at(clients, client === 0 ? 1 : 0);
    return { client: at(clients, client), provider: at(providers, job), evaluator, price };
  });
}

/** Every name praises every other without a job, and then once with a forged proof. */
async function speak(
  chain: BlockProvider,
  ring: readonly Trader[],
  forge: (index: number) => ReturnType<typeof forgeProof>,
): Promise<void> {
  const praises = ring.flatMap(({ market: by }) =>
    ring.filter((other) => other.market !== by).map(({ agentId }) => ({ by, file: { agentId, value: "100" } })),
  );
  const forged = ring.map(({ market: by }, index) => ({ by, file: forge(index) }));
  const all = [...praises, ...forged].map(({ by, file }) => ({ by, send: () => by.identity.giveFeedback(file) }));
  await mineAll(chain, all);
}

/** Each job's client rates its provider with the job as proof. @returns The gas of all. */
async function rate(chain: BlockProvider, jobs: readonly Settled[], value: () => string): Promise<bigint> {
  const sends = jobs.map(({ client: { market }, provider: { agentId }, jobId }) => {
    const feedback = { agentId, jobId, value: value() };
    return { by: market, send: () => market.identity.giveFeedback(feedback) };
  });
  const given = await mineAll(chain, sends);
  return given.reduce((sum, { receipt }) => sum + receipt.gasUsed, 0n);
}

/** The trader or job at a place, counted round. */
function at<T>(all: readonly T[], index: number): T {
  const found = all[index % all.length];
  if (found === undefined) throw new RangeError("There is none.");
  return found;
}
