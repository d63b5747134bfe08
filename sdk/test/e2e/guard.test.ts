import { AbiCoder, hexlify, keccak256, toBeHex, zeroPadValue } from "ethers";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ApprovalRequest, GuardMismatchError, Market } from "../../src/index.ts";
import { manifestFor, terms, termsHash } from "../support/documents.ts";
import { guardMarket, yes } from "../support/guardMarket.ts";
import { type LocalMarket, startMarket } from "../support/startMarket.ts";

let local: LocalMarket;
let provider: Market;
const address = (index: number) => local.actor(index).address;

beforeAll(async () => {
  local = await startMarket(6);
  provider = await local.open(local.actor(1));
  await (await provider.deposit({ amount: "50" })).wait();
});

afterAll(() => local?.stop());

/** Transactions of an account that the node has, mined or not. */
function nonceOf(index: number): Promise<number> {
  return local.provider.getTransactionCount(address(index), "pending");
}

function offerFor(client: number, price: string, payTo?: string) {
  const parties = { evaluator: address(2), client: address(client), ...(payTo === undefined ? {} : { payTo }) };
  return provider.signOffer({ termsHash, price, bond: "1", ...parties });
}

test("a whole job under a guard: every write passes, is compared after mining, and is counted once", async () => {
  const { guard, market } = await guardMarket(local, 0, {}, { approve: yes });
  await (await market.deposit({ amount: "40" })).wait();
  const { timestamp } = await market.getLatestBlock();
  const posting = await market.post({ evaluator: address(2), terms, expiresAt: timestamp + 3_600 });
  const { jobId } = (await posting.wait()).result;
  const signed = await provider.signOffer({ jobId, termsHash, price: "10", bond: "1" });
  await (await provider.bid(signed)).wait();
  await (await market.hire(signed)).wait();
  await (await provider.submit({ jobId, manifest: manifestFor(jobId) })).wait();
  expect((await guard.inspect()).jobs).toEqual([{ jobId: jobId.toString(), isCounted: true }]);
  await (await market.accept({ jobId, rating: { score: 90 } })).wait();
  const { reservations, jobs, trip } = await guard.inspect();
  expect(trip).toBeNull();
  expect(jobs).toEqual([]);
  expect(reservations.every(({ stage }) => stage === "done")).toBe(true);
  // Price and possible stake once, at the hire; nothing again for the acceptance.
  expect(reservations.flatMap(({ risks }) => risks)).toEqual([{ amount: "11000000", counterparty: address(1) }]);
});

test("a refused write sends nothing, and the next one goes its way", async () => {
  const { market } = await guardMarket(local, 3, { maxAllowance: "100" });
  const nonce = await nonceOf(3);
  const refusal = {
    name: "GuardRefusedError",
    rule: "maxDepositPerDay",
    asked: "50.000001 TUSD",
    left: "50.000000 TUSD",
  };
  await expect(market.deposit({ amount: 50_000_001n })).rejects.toMatchObject(refusal);
  await expect(market.setCounterparty({ account: address(1), isAllowed: true })).rejects.toMatchObject({
    rule: "function",
    asked: "setCounterparty",
  });
  expect(await nonceOf(3)).toBe(nonce);
  expect(await local.provider.send("eth_pendingTransactions", [])).toEqual([]);
  await (await market.deposit({ amount: "50" })).wait();
  expect(await nonceOf(3)).toBe(nonce + 1);
});

test("above the threshold a human is asked, and a yes counts for exactly what was asked", async () => {
  const asked: ApprovalRequest[] = [];
  let answer = (hash: string) => ({ hash, isApproved: false });
  const approve = async (request: ApprovalRequest) => {
    asked.push(request);
    return answer(request.hash);
  };
  const { guard, market } = await guardMarket(local, 3, {}, { approve });
  const first = await offerFor(3, "12");
  const other = await offerFor(3, "12");
  const nonce = await nonceOf(3);
  await expect(market.hire(first)).rejects.toMatchObject({ rule: "approval" });
  const [{ hash: hashOfFirst = "", reasons = [], explanation } = {}] = asked;
  expect(reasons).toEqual(["It puts 13.200000 TUSD at risk, which is above 10.000000 TUSD."]);
  expect(explanation?.sentences[0]).toContain(
    `${address(3)} hires ${address(1)} for a new job: it locks 12.000000 TUSD`,
  );
  // A yes to the first call is none to another.
  answer = () => ({ hash: hashOfFirst, isApproved: true });
  await expect(market.hire(other)).rejects.toMatchObject({ rule: "approval" });
  expect(await nonceOf(3)).toBe(nonce);
  expect((await guard.inspect()).reservations).toEqual([]);
  await (await market.hire(first)).wait();
  expect(await nonceOf(3)).toBe(nonce + 1);
  const { market: alone } = await guardMarket(local, 3);
  await expect(alone.hire(other)).rejects.toMatchObject({ rule: "approval" });
});

test("the kill switch stops a queue between two of its writes", async () => {
  let explained = 0;
  // The second write is reviewed while the switch is off, and it is on when that write is to be signed.
  const isStopped = () => explained >= 2;
  const onExplained = () => {
    explained += 1;
  };
  const { market } = await guardMarket(local, 4, {}, { isStopped, onExplained });
  const nonce = await nonceOf(4);
  const writes = await Promise.allSettled([1n, 2n, 3n, 4n].map((amount) => market.approve({ amount })));
  expect(writes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected", "rejected"]);
  expect(writes.slice(1).map((write) => (write.status === "rejected" ? write.reason.rule : ""))).toEqual(
    Array(3).fill("killSwitch"),
  );
  expect(await nonceOf(4)).toBe(nonce + 1);
  const allowance = await local.provider.call({
    to: market.token.address,
    data: `0xdd62ed3e${AbiCoder.defaultAbiCoder()
      .encode(["address", "address"], [address(4), market.address])
      .slice(2)}`,
  });
  expect(BigInt(allowance)).toBe(1n);
});

test("money that goes elsewhere than predicted trips the guard until a human resets it", async () => {
  const reports: GuardMismatchError[] = [];
  const onMismatch = (error: GuardMismatchError) => reports.push(error);
  const { guard, market } = await guardMarket(local, 5, {}, { approve: yes, onMismatch });
  await (await market.deposit({ amount: "20" })).wait();
  const hired = await (await market.hire(await offerFor(5, "10", address(1)))).wait();
  const { jobId } = hired.result;
  await (await provider.submit({ jobId, manifest: manifestFor(jobId) })).wait();
  await local.provider.send("evm_setAutomine", [false]);
  const handle = await market.accept({ jobId });
  // Between simulation and block the chain itself is changed: the payout goes to a thief.
  await redirect(market, jobId, address(4));
  await local.provider.send("evm_mine", []);
  await local.provider.send("evm_setAutomine", [true]);
  const differences = [
    { what: `the change of ${address(1)}'s money`, expected: "11000000", actual: "0" },
    { what: `the change of ${address(4)}'s money`, expected: "0", actual: "11000000" },
  ].sort((a, b) => (a.what < b.what ? -1 : 1));
  const mismatch = { name: "GuardMismatchError", hash: handle.hash, differences };
  await expect(handle.wait()).rejects.toMatchObject(mismatch);
  expect(reports).toMatchObject([mismatch]);
  const nonce = await nonceOf(5);
  await expect(market.withdraw({ amount: "1" })).rejects.toMatchObject({ name: "GuardRefusedError", rule: "tripped" });
  expect(await nonceOf(5)).toBe(nonce);
  await guard.reset();
  await (await market.withdraw({ amount: "1" })).wait();
});

/** Writes another payTo into a job's storage: its slots are found by what they hold. */
async function redirect({ address: market }: Market, jobId: bigint, payTo: string): Promise<void> {
  const { provider: worker, bond } = await provider.getBondedJob(jobId);
  const second = hexlify(zeroPadValue(toBeHex((bond << 160n) | BigInt(worker)), 32));
  for (let slot = 0n; slot < 32n; slot++) {
    const base = BigInt(keccak256(AbiCoder.defaultAbiCoder().encode(["uint256", "uint256"], [jobId, slot])));
    if ((await local.provider.getStorage(market, base + 1n)) !== second) continue;
    // Third slot: the flag for a fourth slot set, the flag for paying the provider itself cleared.
    const third = BigInt(await local.provider.getStorage(market, base + 2n));
    const changed = (third | (0x10n << 200n)) & ((1n << 255n) - 1n);
    await local.provider.send("hardhat_setStorageAt", [market, toBeHex(base + 2n), zeroPadValue(toBeHex(changed), 32)]);
    await local.provider.send("hardhat_setStorageAt", [market, toBeHex(base + 3n), zeroPadValue(payTo, 32)]);
    return;
  }
  throw new Error(`No slot holds job ${jobId}.`);
}
