import { keccak256, toUtf8Bytes } from "ethers";
import { type Bench, createBench, DELIVERABLE, MANIFEST, REASON, REPETITIONS } from "./bench.ts";

/** Gas of each step of one path, in order. */
export type Steps = Record<string, bigint>;

const TERMS = toUtf8Bytes("t".repeat(208));

/** Runs a path `REPETITIONS` times on one chain and returns the last run. */
async function steady(path: (bench: Bench) => Promise<Steps>): Promise<Steps> {
  const bench = await createBench();
  let steps: Steps = {};
  for (let run = 0; run < REPETITIONS; run++) steps = await path(bench);
  return steps;
}

async function bonded(bench: Bench, payTo: string): Promise<Steps> {
  const { market, client, provider, gasOf, signOffer } = bench;
  const { offer, signature } = await signOffer({ payTo });
  const hire = await gasOf(market.connect(client).hire(offer, signature));
  const jobId = await market.jobCounter();
  const submit = await gasOf(market.connect(provider).submit(jobId, DELIVERABLE, MANIFEST));
  const accept = await gasOf(market.connect(client).accept(jobId));
  return { hire, submit, accept };
}

/** Budget from the client's wallet, bond from the provider's balance, everything to the provider's wallet. */
export function bondedWallets(): Promise<Steps> {
  return steady(async (bench) => {
    await bench.emptyClientBalance();
    return bonded(bench, await bench.provider.getAddress());
  });
}

/** The same with all money in account balances. */
export function bondedBalances(): Promise<Steps> {
  return steady((bench) => bonded(bench, bench.ethers.ZeroAddress));
}

/** A posting with 208 bytes of terms, three signed bids on record, then the bonded cycle inside balances. */
export function postingThreeBids(): Promise<Steps> {
  return steady(async ({ ethers, market, client, provider, evaluator, gasOf, signOffer }) => {
    const termsHash = keccak256(TERMS);
    const { timestamp } = (await ethers.provider.getBlock("latest")) ?? { timestamp: 0 };
    const post = await gasOf(
      market.connect(client).post(await evaluator.getAddress(), termsHash, timestamp + 86_400, TERMS),
    );
    const jobId = await market.jobCounter();
    const named = { jobId, termsHash, client: await client.getAddress() };
    const offers = [await signOffer(named), await signOffer(named), await signOffer(named)] as const;
    let bids = 0n;
    for (const { offer, signature } of offers) bids += await gasOf(market.connect(provider).bid(offer, signature));
    const hire = await gasOf(market.connect(client).hire(offers[0].offer, offers[0].signature));
    const submit = await gasOf(market.connect(provider).submit(jobId, DELIVERABLE, MANIFEST));
    const accept = await gasOf(market.connect(client).accept(jobId));
    return { post, bids, hire, submit, accept };
  });
}

/** ERC-8183's five calls: provider named, 66-byte description, evaluator other than the client. */
export function plain8183(): Promise<Steps> {
  return steady(async ({ ethers, market, client, provider, evaluator, price, gasOf }) => {
    const { timestamp } = (await ethers.provider.getBlock("latest")) ?? { timestamp: 0 };
    const createJob = await gasOf(
      market
        .connect(client)
        .createJob(
          await provider.getAddress(),
          await evaluator.getAddress(),
          timestamp + 86_400,
          "d".repeat(66),
          ethers.ZeroAddress,
        ),
    );
    const jobId = await market.jobCounter();
    const setBudget = await gasOf(market.connect(client).setBudget(jobId, price, "0x"));
    const fund = await gasOf(market.connect(client).fund(jobId, price, "0x"));
    const submit = await gasOf(market.connect(provider).submit(jobId, DELIVERABLE, "0x"));
    const complete = await gasOf(market.connect(evaluator).complete(jobId, REASON, "0x"));
    return { createJob, setBudget, fund, submit, complete };
  });
}

/** A bonded no-show: anyone refunds the client with the bond. */
export function claimRefund(): Promise<Steps> {
  return steady(async ({ market, client, relayer, gasOf, signOffer, increaseTime }) => {
    const { offer, signature } = await signOffer();
    await market.connect(client).hire(offer, signature);
    await increaseTime(86_400);
    return { claimRefund: await gasOf(market.connect(relayer).claimRefund(await market.jobCounter())) };
  });
}

/** The client disputes from its balance, the evaluator rules half and half. */
export function disputeResolve(): Promise<Steps> {
  return steady(async ({ market, client, provider, evaluator, gasOf, signOffer }) => {
    const { offer, signature } = await signOffer();
    await market.connect(client).hire(offer, signature);
    const jobId = await market.jobCounter();
    await market.connect(provider).submit(jobId, DELIVERABLE, MANIFEST);
    const dispute = await gasOf(market.connect(client).dispute(jobId, toUtf8Bytes("not what was asked")));
    const resolve = await gasOf(market.connect(evaluator).resolve(jobId, 5_000, REASON));
    return { dispute, resolve };
  });
}

/** An operator hires for its principal under a mandate. */
export function hireFor(): Promise<Steps> {
  return steady(async ({ ethers, market, client, operator, gasOf, signOffer }) => {
    const terms = {
      maxPerJob: 10n ** 12n,
      maxPerPeriod: 10n ** 12n,
      period: 86_400,
      expiresAt: 2n ** 39n,
      evaluator: ethers.ZeroAddress,
      allowlist: false,
      rights: 63,
    };
    await market.connect(client).setMandate(await operator.getAddress(), terms);
    const { offer, signature } = await signOffer();
    return { hireFor: await gasOf(market.connect(operator).hireFor(await client.getAddress(), offer, signature)) };
  });
}

/** A relayer hires for a client that signed one ERC-3009 authorization and sends nothing. */
export function hireWithAuthorization(): Promise<Steps> {
  return steady(async ({ ethers, token, market, marketAddress, client, relayer, price, gasOf, signOffer }) => {
    const { offer, signature } = await signOffer();
    const { chainId } = await ethers.provider.getNetwork();
    const from = await client.getAddress();
    const message = { from, to: marketAddress, value: price, validAfter: 0n, validBefore: 2n ** 39n };
    const authorization = await client.signTypedData(
      { name: "Test USD", version: "1", chainId, verifyingContract: await token.getAddress() },
      {
        ReceiveWithAuthorization: [
          { name: "from", type: "address" },
          { name: "to", type: "address" },
          { name: "value", type: "uint256" },
          { name: "validAfter", type: "uint256" },
          { name: "validBefore", type: "uint256" },
          { name: "nonce", type: "bytes32" },
        ],
      },
      { ...message, nonce: await market.hireNonce(offer) },
    );
    const sent = market.connect(relayer).hireWithAuthorization(from, offer, signature, 0n, 2n ** 39n, authorization);
    return { hireWithAuthorization: await gasOf(sent) };
  });
}

/** Ten hires, ten submits and ten accepts, each ten in one multicall of one actor inside balances; per job. */
export function batchOf10(): Promise<Steps> {
  return steady(async ({ market, client, provider, gasOf, signOffer }) => {
    const calls = market.interface;
    const before = await market.jobCounter();
    const ids = Array.from({ length: 10 }, (_, index) => before + 1n + BigInt(index));
    const hires: string[] = [];
    for (const _ of ids) {
      const { offer, signature } = await signOffer();
      hires.push(calls.encodeFunctionData("hire", [offer, signature]));
    }
    const hire = await gasOf(market.connect(client).multicall(hires));
    const submits = ids.map((id) => calls.encodeFunctionData("submit", [id, DELIVERABLE, MANIFEST]));
    const submit = await gasOf(market.connect(provider).multicall(submits));
    const accept = await gasOf(
      market.connect(client).multicall(ids.map((id) => calls.encodeFunctionData("accept", [id]))),
    );
    return { hire: hire / 10n, submit: submit / 10n, accept: accept / 10n };
  });
}
