import { hexlify, keccak256, toUtf8Bytes, ZeroHash } from "ethers";
import type { Actor, Stage } from "./Stage.ts";

type Cast = { client: Actor; provider: Actor; rival: Actor; evaluator: Actor };

const TERMS = hexlify(toUtf8Bytes('{"kind":"audit","of":"Vault.sol"}'));
/** NUL and a byte that is no UTF-8: what PostgreSQL would refuse as text. */
export const HOSTILE = "0x6100ff";

/** A posting with bids, hired, delivered, accepted and rated both ways. Its id is 1. */
export async function playPosting(stage: Stage, { client, provider, rival, evaluator }: Cast): Promise<void> {
  const posted = { jobId: 1n, client: client.address, evaluator: evaluator.address, termsHash: keccak256(TERMS) };
  await stage.send(client.market, "post", evaluator.address, keccak256(TERMS), await stage.soon(), TERMS);
  const losing = await stage.sign(rival, { ...posted, price: 900_000n, evaluator: rival.address });
  await stage.send(rival.market, "bid", losing.offer, losing.signature);
  const winning = await stage.sign(provider, { ...posted, evaluatorFee: 50_000n });
  await stage.send(provider.market, "bid", winning.offer, winning.signature);
  await stage.send(rival.market, "bid", winning.offer, winning.signature);
  await stage.send(client.market, "hire", winning.offer, winning.signature);
  await stage.send(provider.market, "submit", 1n, keccak256("0x02"), HOSTILE);
  const acceptAndRate = [
    client.market.interface.encodeFunctionData("accept", [1n]),
    client.market.interface.encodeFunctionData("rate", [
      1n,
      90,
      hexlify(toUtf8Bytes("good".padEnd(32, "\0"))),
      ZeroHash,
    ]),
  ];
  await stage.send(client.market, "multicall", acceptAndRate);
  await stage.send(provider.market, "rate", 1n, 70, ZeroHash, ZeroHash);
}

/** Direct hires that end without a dispute: paid by lapse to a wallet, refunded, given up, agreed. */
export async function playDirectHires(stage: Stage, { client, provider, evaluator }: Cast): Promise<void> {
  const base = { evaluator: evaluator.address };
  await stage.send(client.market, "publishTerms", HOSTILE);
  const lapsed = await stage.hire(client, provider, {
    ...base,
    payTo: provider.address,
    termsHash: keccak256(HOSTILE),
  });
  await submit(stage, provider, lapsed);
  const noShow = await stage.hire(client, provider, { ...base, evaluatorFee: 10_000n, deliveryPeriod: 60 });
  await stage.pass(600);
  await stage.send(evaluator.market, "claimPayment", lapsed);
  await stage.send(evaluator.market, "claimRefund", noShow);
  await stage.send(provider.market, "withdrawJob", await stage.hire(client, provider, base));
  await playAgreement(stage, client, provider, await stage.hire(client, provider, { ...base, evaluatorFee: 5_000n }));
}

/** Disputes ended by ruling for either side, concession, and a silent evaluator. */
export async function playDisputes(stage: Stage, { client, provider, evaluator }: Cast): Promise<void> {
  const base = { evaluator: evaluator.address, evaluatorFee: 30_000n };
  const dispute = async (fields = {}) => {
    const jobId = await stage.hire(client, provider, { ...base, ...fields });
    await submit(stage, provider, jobId);
    await stage.send(client.market, "dispute", jobId, HOSTILE);
    return jobId;
  };
  await stage.send(evaluator.market, "resolve", await dispute(), 3_000, ZeroHash);
  await stage.send(evaluator.market, "resolve", await dispute({ payTo: client.address }), 7_777, ZeroHash);
  await stage.send(client.market, "concede", await dispute());
  const split = await dispute();
  await stage.pass(900);
  await stage.send(client.market, "claimSplit", split);
}

/** One job in each running state, and one that begins and ends in one second. */
export async function playOpenEnds(stage: Stage, { client, provider, evaluator }: Cast): Promise<void> {
  const base = { evaluator: evaluator.address, evaluatorFee: 20_000n };
  await playSameSecond(stage, client, provider, await stage.hire(client, provider, base));
  await stage.send(client.market, "post", evaluator.address, keccak256("0x09"), await stage.soon(), "0x");
  await stage.hire(client, provider, base);
  await submit(stage, provider, await stage.hire(client, provider, base));
  const disputed = await stage.hire(client, provider, base);
  await submit(stage, provider, disputed);
  await stage.send(client.market, "dispute", disputed, "0x6e6f");
}

async function submit(stage: Stage, provider: Actor, jobId: bigint): Promise<void> {
  await stage.send(provider.market, "submit", jobId, keccak256("0x02"), hexlify(toUtf8Bytes("the work")));
}

/** Both sign over ABI-typed fields; the provider sends, so its own call counts as its signature. */
async function playAgreement(stage: Stage, client: Actor, provider: Actor, jobId: bigint): Promise<void> {
  const types = {
    Agreement: [
      { name: "jobId", type: "uint256" },
      { name: "client", type: "address" },
      { name: "provider", type: "address" },
      { name: "status", type: "uint8" },
      { name: "share", type: "uint16" },
      { name: "validUntil", type: "uint40" },
    ],
  };
  const verifyingContract = await client.market.getAddress();
  const signature = await client.signer.signTypedData(
    { name: "Surety", version: "1", chainId: 31337, verifyingContract },
    types,
    { jobId, client: client.address, provider: provider.address, status: 1, share: 6_000, validUntil: 4_000_000_000 },
  );
  await stage.send(provider.market, "settleByAgreement", jobId, 6_000, 4_000_000_000, signature, "0x");
}

async function playSameSecond(stage: Stage, client: Actor, provider: Actor, jobId: bigint): Promise<void> {
  await stage.provider.send("evm_setAutomine", [false]);
  const gasLimit = 1_000_000;
  const sent = [
    await provider.market.getFunction("submit").send(jobId, keccak256("0x02"), "0x01", { gasLimit }),
    await client.market.getFunction("accept").send(jobId, { gasLimit }),
  ];
  await stage.provider.send("evm_mine", []);
  await stage.provider.send("evm_setAutomine", [true]);
  await Promise.all(sent.map((transaction) => transaction.wait()));
}
