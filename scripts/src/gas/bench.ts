import { offerDomain, offerTypes } from "@surety/sdk";
import { type ContractTransactionReceipt, type ContractTransactionResponse, hexlify } from "ethers";
import { network } from "hardhat";

/** Rule of the measurements: every path is run three times, the third run counts. */
export const REPETITIONS = 3;

const PRICE = 100_000_000n; // 100 whole tokens of 6 decimals
const BOND = 10_000_000n;
const HOUR = 3_600;
const DAY = 86_400;

/** 100 bytes, as a small inline manifest has. */
export const MANIFEST = hexlify(new Uint8Array(100).fill(0x61));
export const DELIVERABLE = hexlify(new Uint8Array(32).fill(0x11));
export const REASON = hexlify(new Uint8Array(32).fill(0x22));

/** A fresh in-process chain with a market, a token and funded parties. */
export async function createBench() {
  // A fixed date keeps every byte of calldata, and so every figure, the same in each run.
  const { ethers } = await network.create({ override: { initialDate: "2030-01-01T00:00:00Z" } });
  const signers = await ethers.getSigners();
  const [, client, provider, evaluator, operator, relayer] = signers;
  if (!client || !provider || !evaluator || !operator || !relayer)
    throw new Error("The chain has fewer than 6 accounts.");
  const token = await ethers.deployContract("TestUSD");
  const market = await ethers.deployContract("JobMarket", [
    await token.getAddress(),
    HOUR,
    DAY,
    HOUR,
    0,
    ethers.ZeroAddress,
  ]);
  const marketAddress = await market.getAddress();
  const { chainId } = await ethers.provider.getNetwork();
  const domain = offerDomain({ chainId: Number(chainId), address: marketAddress });
  for (const party of [client, provider]) {
    await token.mint(await party.getAddress(), 10n ** 15n);
    await token.connect(party).approve(marketAddress, ethers.MaxUint256);
    await market.connect(party).deposit(await party.getAddress(), 10n ** 12n);
  }
  let nonce = 0n;

  return {
    ethers,
    token,
    market,
    marketAddress,
    client,
    provider,
    evaluator,
    operator,
    relayer,
    price: PRICE,

    /** Gas that a mined transaction used. */
    async gasOf(sent: Promise<ContractTransactionResponse>): Promise<bigint> {
      const receipt = (await (await sent).wait()) as ContractTransactionReceipt;
      return receipt.gasUsed;
    },

    /** An offer of the provider with sequential nonces, and its signature. */
    async signOffer(changes: Record<string, unknown> = {}) {
      const offer = {
        provider: await provider.getAddress(),
        signer: await provider.getAddress(),
        client: ethers.ZeroAddress,
        jobId: 0n,
        termsHash: DELIVERABLE,
        price: PRICE,
        bond: BOND,
        evaluator: await evaluator.getAddress(),
        evaluatorFee: 0n,
        deliveryPeriod: DAY,
        reviewPeriod: DAY,
        rulingPeriod: DAY,
        payTo: ethers.ZeroAddress,
        validUntil: 2n ** 39n,
        nonce: nonce++,
        ...changes,
      };
      return { offer, signature: await provider.signTypedData(domain, offerTypes, offer) };
    },

    /** Empties the client's balance, so that the next hire is paid from its wallet. */
    async emptyClientBalance() {
      const address = await client.getAddress();
      const balance = await market.accountBalance(address);
      if (balance > 0n) await market.connect(client).withdraw(address, balance);
    },

    async increaseTime(seconds: number) {
      await ethers.provider.send("evm_increaseTime", [seconds]);
      await ethers.provider.send("evm_mine", []);
    },
  };
}

export type Bench = Awaited<ReturnType<typeof createBench>>;
