import { hexlify, keccak256, toUtf8Bytes, ZeroAddress, ZeroHash } from "ethers";
import type { Actor, Stage } from "../../test/e2e/support/Stage.ts";

type Cast = { clients: Actor[]; providers: Actor[]; evaluator: Actor; operator: Actor };

const TERMS = hexlify(
  toUtf8Bytes(JSON.stringify({ kind: "audit", of: "Vault.sol", judgedBy: "two findings or more" })),
);
const MANIFEST = hexlify(new Uint8Array(208).fill(0x61));
const PER_PARTY = 1_000_000_000n;
const ROUNDS = 2;

/** Two clients, three providers, an evaluator and an operator trade in every way that the market offers, mostly without a dispute. */
export async function playStory(stage: Stage): Promise<void> {
  const cast: Cast = {
    clients: [await stage.actor(1, PER_PARTY, 0n), await stage.actor(2, PER_PARTY, PER_PARTY)],
    providers: await Promise.all([3, 4, 5].map((index) => stage.actor(index, 0n, PER_PARTY))),
    evaluator: await stage.actor(6, 0n, 0n),
    operator: await stage.actor(7, 0n, 0n),
  };
  await playMandate(stage, cast);
  for (let round = 0; round < ROUNDS; round++) await playRound(stage, cast, round);
  for (const { market, address } of cast.providers) await stage.send(market, "withdraw", address, 1_000_000n);
}

async function playRound(stage: Stage, cast: Cast, round: number): Promise<void> {
  const [wallet, balance] = cast.clients as [Actor, Actor];
  const [first, second, third] = cast.providers as [Actor, Actor, Actor];
  for (const provider of [first, second]) {
    await playAccepted(stage, cast, wallet, provider);
    await playAccepted(stage, cast, balance, provider);
  }
  await playPosting(stage, cast, balance, third);
  await playPlain(stage, cast, wallet, second);
  await playDispute(stage, cast, balance, third, round % 2 === 0 ? 7_000 : 2_000);
  await playLapses(stage, cast, wallet, first);
}

async function playAccepted(stage: Stage, { evaluator }: Cast, client: Actor, provider: Actor): Promise<void> {
  const fields = { evaluator: evaluator.address, evaluatorFee: 20_000n, payTo: provider.address };
  const jobId = await stage.hire(client, provider, fields);
  await submit(stage, provider, jobId);
  await stage.send(client.market, "accept", jobId);
  await stage.send(client.market, "rate", jobId, 90, hexlify(toUtf8Bytes("good".padEnd(32, "\0"))), ZeroHash);
}

async function playPosting(stage: Stage, cast: Cast, client: Actor, provider: Actor): Promise<void> {
  const { evaluator, providers } = cast;
  const posted = { evaluator: evaluator.address, termsHash: keccak256(TERMS) };
  await stage.send(client.market, "post", evaluator.address, posted.termsHash, await stage.soon(), TERMS);
  const jobId = await stage.lastJob();
  const offers = [];
  for (const [index, bidder] of providers.entries()) {
    const price = 1_000_000n + 50_000n * BigInt(index);
    const bid = await stage.sign(bidder, { ...posted, jobId, client: client.address, price });
    await stage.send(bidder.market, "bid", bid.offer, bid.signature);
    offers.push({ bidder, ...bid });
  }
  const won = offers.find(({ bidder }) => bidder === provider);
  await stage.send(client.market, "hire", won?.offer, won?.signature);
  await submit(stage, provider, jobId);
  await stage.send(client.market, "accept", jobId);
  await stage.send(provider.market, "rate", jobId, 70, ZeroHash, ZeroHash);
}

async function playPlain(stage: Stage, { evaluator }: Cast, client: Actor, provider: Actor): Promise<void> {
  const until = await stage.soon();
  const { address } = provider;
  await stage.send(client.market, "createJob", address, evaluator.address, until, "translate this", ZeroAddress);
  const jobId = await stage.lastJob();
  await stage.send(client.market, "setBudget", jobId, 700_001n, "0x");
  await stage.send(client.market, "fund", jobId, 700_001n, "0x");
  await stage.send(provider.market, "submit", jobId, ZeroHash, "0x");
  await stage.send(evaluator.market, "complete", jobId, ZeroHash, "0x");
}

async function playDispute(stage: Stage, cast: Cast, client: Actor, provider: Actor, share: number): Promise<void> {
  const { evaluator } = cast;
  const jobId = await stage.hire(client, provider, { evaluator: evaluator.address, evaluatorFee: 30_000n });
  await submit(stage, provider, jobId);
  await stage.send(client.market, "dispute", jobId, hexlify(toUtf8Bytes("one finding is wrong")));
  await stage.send(evaluator.market, "resolve", jobId, share, ZeroHash);
}

/** One job paid because its client was silent, one refunded because its provider was. */
async function playLapses(stage: Stage, { evaluator }: Cast, client: Actor, provider: Actor): Promise<void> {
  const silent = await stage.hire(client, provider, { evaluator: evaluator.address });
  await submit(stage, provider, silent);
  const late = await stage.hire(client, provider, { evaluator: evaluator.address, deliveryPeriod: 60 });
  await stage.pass(700);
  await stage.send(evaluator.market, "claimPayment", silent);
  await stage.send(evaluator.market, "claimRefund", late);
}

async function playMandate(stage: Stage, { clients, providers, evaluator, operator }: Cast): Promise<void> {
  const [, client] = clients as [Actor, Actor];
  const [provider] = providers as [Actor];
  const limits = { maxPerJob: 3_000_000n, maxPerPeriod: 5_000_000n, period: 86_400, expiresAt: 10n ** 12n };
  const terms = { ...limits, evaluator: ZeroAddress, allowlist: true, rights: 63 };
  await stage.send(client.market, "setMandate", operator.address, terms);
  await stage.send(client.market, "setCounterparty", provider.address, true);
  const { offer, signature } = await stage.sign(provider, { evaluator: evaluator.address });
  await stage.send(operator.market, "hireFor", client.address, offer, signature);
}

async function submit(stage: Stage, provider: Actor, jobId: bigint): Promise<void> {
  await stage.send(provider.market, "submit", jobId, keccak256("0x02"), MANIFEST);
}
