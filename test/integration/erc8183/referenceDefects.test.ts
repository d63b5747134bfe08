import { expect } from "chai";
import { BUDGET, DELIVERABLE, deployFixture, ethers, LIFETIME, networkHelpers, REASON } from "./fixture.ts";

// Defects known from reference code of the standard, played against this market.
describe("Defects of ERC-8183 reference code", () => {
  // JM-514
  it("does not refund a job that was never funded", async () => {
    const { market, token, signers, create, funded, expiredAt } = await networkHelpers.loadFixture(deployFixture);
    await funded();
    const jobId = await create(true);
    await market.connect(signers.client).setBudget(jobId, BUDGET, "0x");
    await networkHelpers.time.increaseTo(expiredAt);
    await expect(market.connect(signers.client).claimRefund(jobId)).to.be.revertedWithCustomError(
      market,
      "WrongStatus",
    );
    await market.connect(signers.client).reject(jobId, REASON, "0x");
    expect(await token.balanceOf(market)).to.equal(BUDGET);
    await expect(market.connect(signers.client).claimRefund(jobId)).to.be.revertedWithCustomError(
      market,
      "WrongStatus",
    );
  });

  // JM-01, JM-02
  it("cannot raise its fee after funding: the fee has no setter", async () => {
    const { market } = await networkHelpers.loadFixture(deployFixture);
    const writes = market.interface.fragments.filter(
      (fragment) => fragment.type === "function" && !("constant" in fragment && fragment.constant),
    );
    const names = writes.map((fragment) => (fragment as unknown as { name: string }).name);
    expect(
      names.filter((name) => /fee|treasury|owner|pause|upgrade|role|admin|sweep|rescue|emergency/i.test(name)),
    ).to.deep.equal([]);
  });

  it("returns the budget when the provider stays silent, by anybody's call", async () => {
    const { market, token, signers, funded, expiredAt } = await networkHelpers.loadFixture(deployFixture);
    const jobId = await funded();
    await networkHelpers.time.increaseTo(expiredAt);
    const before = await token.balanceOf(signers.client);
    await expect(market.connect(signers.stranger).claimRefund(jobId))
      .to.emit(market, "Refunded")
      .withArgs(jobId, signers.client, BUDGET);
    expect(await token.balanceOf(signers.client)).to.equal(before + BUDGET);
  });

  it("follows the standard when a plain job's evaluator stays silent, and pays the provider in a bonded one", async () => {
    const { market, token, signers, submitted, expiredAt } = await networkHelpers.loadFixture(deployFixture);
    const { client, provider, evaluator, stranger } = signers;
    const plain = await submitted();
    await networkHelpers.time.increaseTo(expiredAt);
    await market.connect(stranger).claimRefund(plain);
    expect(await token.balanceOf(provider)).to.equal(0n);

    const offer = {
      provider: provider.address,
      signer: provider.address,
      client: ethers.ZeroAddress,
      jobId: 0n,
      termsHash: ethers.id("terms"),
      price: BUDGET,
      bond: 0n,
      evaluator: evaluator.address,
      evaluatorFee: 0n,
      deliveryPeriod: BigInt(LIFETIME),
      reviewPeriod: 3_600n,
      rulingPeriod: 86_400n,
      payTo: ethers.ZeroAddress,
      validUntil: 2n ** 39n,
      nonce: 0n,
    };
    const { chainId } = await ethers.provider.getNetwork();
    const fields = market.interface.getFunction("offerDigest").inputs[0]?.components ?? [];
    const signature = await provider.signTypedData(
      { name: "Surety", version: "1", chainId, verifyingContract: await market.getAddress() },
      { Offer: fields.map(({ name, type }) => ({ name, type })) },
      offer,
    );
    await market.connect(client).hire(offer, signature);
    const bonded = await market.jobCounter();
    await market.connect(provider).submit(bonded, DELIVERABLE, "0x01");
    await networkHelpers.time.increase(3_600);
    await market.connect(stranger).claimPayment(bonded);
    expect(await market.accountBalance(provider)).to.equal(BUDGET);
  });

  it("takes back no more than one job's money from a pool that holds several", async () => {
    const { market, token, signers, funded, submitted } = await networkHelpers.loadFixture(deployFixture);
    const [first, second] = [await funded(), await submitted()];
    await market.connect(signers.evaluator).reject(first, REASON, "0x");
    expect(await token.balanceOf(market)).to.equal(BUDGET);
    await market.connect(signers.evaluator).complete(second, REASON, "0x");
    expect(await token.balanceOf(market)).to.equal(0n);
    expect(await token.balanceOf(signers.provider)).to.equal(BUDGET);
  });
});
