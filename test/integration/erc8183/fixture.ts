import { network } from "hardhat";

export const { ethers, networkHelpers } = await network.create();

/** Statuses of the standard, by name. */
export const STATUS = { Open: 0n, Funded: 1n, Submitted: 2n, Completed: 3n, Rejected: 4n, Expired: 5n } as const;

export const BUDGET = 1_000_000n;
export const LIFETIME = 7 * 86_400;
export const DELIVERABLE = ethers.id("deliverable");
export const REASON = ethers.id("reason");

export const CALLERS = ["client", "provider", "evaluator", "stranger"] as const;
export type Caller = (typeof CALLERS)[number];

/** A market, a token, and one plain job for each way to arrive at a status. */
export async function deployFixture() {
  const [deployer, client, provider, evaluator, stranger] = await ethers.getSigners();
  if (!deployer || !client || !provider || !evaluator || !stranger)
    throw new Error("The chain has fewer than 5 accounts.");
  const signers = { client, provider, evaluator, stranger };
  const token = await ethers.deployContract("TestUSD");
  const market = await ethers.deployContract("JobMarket", [token, 3_600, 86_400, 3_600, 0, ethers.ZeroAddress]);
  await token.mint(client, 100n * BUDGET);
  await token.connect(client).approve(market, ethers.MaxUint256);
  const expiredAt = (await networkHelpers.time.latest()) + LIFETIME;

  async function create(named: boolean): Promise<bigint> {
    await market
      .connect(signers.client)
      .createJob(
        named ? signers.provider : ethers.ZeroAddress,
        signers.evaluator,
        expiredAt,
        "Count the words.",
        ethers.ZeroAddress,
      );
    return market.jobCounter();
  }

  async function funded(): Promise<bigint> {
    const jobId = await create(true);
    await market.connect(signers.provider).setBudget(jobId, BUDGET, "0x");
    await market.connect(signers.client).fund(jobId, BUDGET, "0x");
    return jobId;
  }

  async function submitted(): Promise<bigint> {
    const jobId = await funded();
    await market.connect(signers.provider).submit(jobId, DELIVERABLE, "0x");
    return jobId;
  }

  async function ended(by: "complete" | "reject"): Promise<bigint> {
    const jobId = await submitted();
    await market.connect(signers.evaluator)[by](jobId, REASON, "0x");
    return jobId;
  }

  async function calledOff(): Promise<bigint> {
    const jobId = await create(true);
    await market.connect(signers.client).reject(jobId, REASON, "0x");
    return jobId;
  }

  return { token, market, signers, expiredAt, create, funded, submitted, ended, calledOff };
}
