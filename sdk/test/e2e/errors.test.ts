import { HDNodeWallet, JsonRpcProvider } from "ethers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Market, MarketError, parseAmount } from "../../src/index.ts";
import { manifestFor, terms, termsHash } from "../support/documents.ts";
import { type LocalMarket, startMarket } from "../support/startMarket.ts";

let local: LocalMarket;
let client: Market;
let provider: Market;
const address = (index: number) => local.actor(index).address;

beforeAll(async () => {
  local = await startMarket(3);
  client = await local.open(local.actor(0));
  provider = await local.open(local.actor(1));
  await (await client.deposit({ amount: "100" })).wait();
});

afterAll(() => local?.stop());

async function failureOf(promise: Promise<unknown>): Promise<MarketError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof MarketError)) throw new Error(`expected a MarketError, got ${error}`);
  return error;
}

function sent(index: number): Promise<number> {
  return local.provider.getTransactionCount(address(index), "pending");
}

async function hire(deliveryPeriod = 600): Promise<bigint> {
  const signed = await provider.signOffer({ termsHash, price: "5", evaluator: address(2), deliveryPeriod });
  return (await (await client.hire(signed, { terms })).wait()).result.jobId;
}

describe("a call that would revert is never sent, and says why", () => {
  test("with the contract's values and a remedy", async () => {
    const before = await sent(1);
    const signed = await provider.signOffer({ termsHash, price: "50", bond: "20", evaluator: address(2) });
    const error = await failureOf(client.hire(signed, { terms }));
    expect(error).toMatchObject({
      name: "ContractRevertError",
      errorName: "BalanceInsufficient",
      args: { account: address(1), available: 0n, asked: 20_000_000n },
      hash: undefined,
    });
    expect(error.remedy).toContain("Deposit the difference");
    expect(error.message).toContain("BalanceInsufficient");
    expect(await sent(1)).toBe(before);
  });

  test("for a parameterless error of the standard", async () => {
    const before = await sent(0);
    const error = await failureOf(client.complete({ jobId: 999n }));
    expect(error).toMatchObject({ name: "ContractRevertError", errorName: "InvalidJob", args: {} });
    expect(await sent(0)).toBe(before);
  });

  test("inside a multicall too", async () => {
    const error = await failureOf(client.accept({ jobId: 999n, rating: { score: 1 } }));
    expect(error).toMatchObject({ errorName: "JobNotFound", args: { jobId: 999n } });
  });

  test("when reading", async () => {
    expect(await failureOf(client.getBondedJob(999n))).toMatchObject({
      errorName: "JobNotFound",
      args: { jobId: 999n },
    });
  });
});

describe("a call that reverts in its block", () => {
  test("where the node mines at once", async () => {
    const jobId = await hire(100);
    const { timestamp } = await client.getLatestBlock();
    await local.provider.send("evm_setNextBlockTimestamp", [timestamp + 500]);
    const error = await failureOf(provider.submit({ jobId, manifest: manifestFor(jobId) }));
    expect(error).toMatchObject({ errorName: "JobDeadlinePassed", args: { jobId } });
  });

  test("where it waits in the pool", async () => {
    const jobId = await hire(100);
    const { timestamp } = await client.getLatestBlock();
    await local.provider.send("evm_setAutomine", [false]);
    const handle = await provider.submit({ jobId, manifest: manifestFor(jobId) });
    await local.provider.send("evm_setNextBlockTimestamp", [timestamp + 500]);
    await local.provider.send("evm_mine", []);
    await local.provider.send("evm_setAutomine", [true]);
    const error = await failureOf(handle.wait());
    expect(error).toMatchObject({ errorName: "JobDeadlinePassed", args: { jobId }, hash: handle.hash });
    expect(error.message).toContain(handle.hash);
  });

  test("not mined in time, it stays possible to wait again", async () => {
    await local.provider.send("evm_setAutomine", [false]);
    const handle = await client.approve({ amount: 1n });
    const error = await failureOf(handle.wait({ timeoutMs: 150 }));
    expect(error).toMatchObject({ name: "TransactionTimeoutError", hash: handle.hash, timeoutMs: 150 });
    await local.provider.send("evm_mine", []);
    await local.provider.send("evm_setAutomine", [true]);
    expect((await handle.wait()).result).toEqual({ amount: 1n });
  });
});

describe("what never reaches the contract", () => {
  test("a market without a signer reads and does not write", async () => {
    const reader = await local.open();
    expect(reader.account).toBeUndefined();
    expect(await reader.getAccountBalance(address(2))).toBe(0n);
    expect(await failureOf(reader.claimRefund({ jobId: 1n }))).toMatchObject({ name: "SignerMissingError" });
  });

  test("malformed parameters", async () => {
    const before = await sent(0);
    const failures: [() => Promise<unknown>, string, string][] = [
      [() => client.deposit({ amount: "1e3" }), "InvalidAmountError", "value"],
      [() => client.withdraw({ amount: "1", to: "0x12" }), "InvalidArgumentError", "argument"],
      [() => client.getAccountBalance("vitalik.eth"), "InvalidArgumentError", "argument"],
      [() => client.claimRefund({ jobId: -1n }), "InvalidArgumentError", "argument"],
      [() => client.getJob(-1n), "InvalidArgumentError", "argument"],
      [() => client.resolve({ jobId: 1n, share: 0.5 }), "InvalidArgumentError", "argument"],
      [() => client.resolve({ jobId: 1n, share: 10_001 }), "InvalidArgumentError", "argument"],
      [() => client.deposit({ amount: "1,0" }), "InvalidAmountError", "value"],
      [() => client.deposit({ amount: "-1" }), "InvalidAmountError", "value"],
      [() => client.deposit({ amount: 1.5 as never }), "InvalidAmountError", "value"],
      [
        () => client.getAllowance(address(0).replace(/[A-F]/, (letter) => letter.toLowerCase())),
        "InvalidArgumentError",
        "argument",
      ],
      [() => client.signWithdrawal({ amount: "1", validUntil: 1 }), "InvalidArgumentError", "argument"],
      [() => client.rate({ jobId: 1n, score: 1, tag: "x".repeat(32) }), "InvalidArgumentError", "argument"],
      [() => client.submit({ jobId: 1n, manifest: manifestFor(2n) }), "InvalidArgumentError", "argument"],
      [() => client.signOffer({ termsHash, price: "1" }), "InvalidArgumentError", "argument"],
    ];
    for (const [act, name, field] of failures) {
      const error = await failureOf(act());
      expect(error.name).toBe(name);
      expect(error).toHaveProperty(field);
    }
    expect(await sent(0)).toBe(before);
  });

  test("an evaluator that is an operator of a party", async () => {
    const expiresAt = (await client.getLatestBlock()).timestamp + 3_600;
    const caps = { maxPerJob: "1", maxPerPeriod: "1", period: 60 };
    const offer = { termsHash, price: "5", evaluator: address(2) };
    const signed = await provider.signOffer(offer);
    await (await provider.setMandate({ operator: address(2), ...caps, expiresAt, rights: ["submit"] })).wait();
    const partial = { name: "EvaluatorPartialError", evaluator: address(2), principal: address(1) };
    expect(await failureOf(client.hire(signed, { terms }))).toMatchObject(partial);
    expect(await failureOf(client.signHireAuthorization(signed))).toMatchObject(partial);
    expect(await failureOf(provider.signOffer(offer))).toMatchObject(partial);
    await (await provider.revokeMandate({ operator: address(2) })).wait();
  });

  test("a signer without money for gas", async () => {
    const poor = await local.open(HDNodeWallet.createRandom().connect(local.provider) as HDNodeWallet);
    const error = await failureOf(poor.approve({ amount: parseAmount("1", 6) }));
    expect(error).toMatchObject({ name: "GasFundsInsufficientError", account: poor.account, balance: 0n });
    expect(error).toHaveProperty("needed", expect.any(BigInt));
  });
});

describe("opening a market", () => {
  test("on the wrong chain", async () => {
    const deployment = { ...local.deployment, chainId: 1 };
    expect(await failureOf(local.open(undefined, { deployment }))).toMatchObject({
      name: "WrongChainError",
      expected: 1,
      actual: 31_337,
    });
  });

  test("where the contract is gone", async () => {
    const [market] = local.deployment.markets;
    if (market === undefined) throw new Error("no market");
    const deployment = { ...local.deployment, markets: [{ ...market, address: address(9) }] };
    const failure = await failureOf(local.open(undefined, { deployment }));
    expect(failure).toMatchObject({ name: "MarketMissingError", address: address(9), chainId: 31_337 });
    expect(await failureOf(local.open(undefined, { token: "DAI" }))).toMatchObject({ name: "MarketMissingError" });
  });

  test("where nothing listens, by URL or by provider", async () => {
    const rpcUrl = "http://127.0.0.1:1/secret?key=1";
    expect(await failureOf(local.open(undefined, { rpcUrl }))).toMatchObject({
      name: "RpcUnreachableError",
      url: "http://127.0.0.1:1",
    });
    const dead = new JsonRpcProvider(rpcUrl, 31_337, { staticNetwork: true });
    expect(await failureOf(local.open(undefined, { provider: dead }))).toMatchObject({ name: "RpcUnreachableError" });
    expect(await failureOf(local.open(undefined, { rpcUrl: "localhost" }))).toMatchObject({ argument: "rpcUrl" });
  });
});
