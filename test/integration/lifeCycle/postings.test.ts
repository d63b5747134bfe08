import { expect } from "chai";
import {
  BOND,
  DAY,
  DELIVERABLE,
  FEE,
  HOW,
  MANIFEST,
  PRICE,
  STAKE,
  STATUS,
  TERMS,
  TERMS_HASH,
  WALLET,
  WHY,
} from "./constants.ts";
import { ethers, networkHelpers, openMarket } from "./openMarket.ts";

describe("A job from its posting to its end", () => {
  async function open() {
    return networkHelpers.loadFixture(openMarket);
  }

  // JM-601, JM-603, JM-605, JM-614, JM-615, JM-803, JM-805, JM-811, JM-902
  it("is posted, bid for, hired, delivered, disputed and ruled, and everybody takes its part home", async () => {
    const { market, token, client, provider, evaluator, relayer, treasury, signOffer, call } = await open();
    const expiry = (await networkHelpers.time.latest()) + DAY;
    await expect(market.connect(client).post(evaluator, TERMS_HASH, expiry, TERMS))
      .to.emit(market, "JobCreated")
      .withArgs(1n, client, ethers.ZeroAddress, evaluator, expiry, ethers.ZeroAddress)
      .and.to.emit(market, "TermsPublished")
      .withArgs(1n, TERMS_HASH, ethers.hexlify(TERMS));

    // The client knows only what the chain says: it hires with the bid that it reads there.
    const { offer, signature } = await signOffer({ jobId: 1n, client: client.address });
    await market.connect(relayer).bid(offer, signature);
    const [bid] = await market.queryFilter(market.filters.BidPlaced(1n));
    if (!bid) throw new Error("no bid");
    const data = call("hire", [bid.args.offer, bid.args.signature]);
    await expect(client.sendTransaction({ to: market, data }))
      .to.emit(market, "Hired")
      .and.to.emit(market, "Deposited")
      .withArgs(client, client, PRICE + FEE);
    expect(await token.balanceOf(client)).to.equal(WALLET - PRICE - FEE);

    await expect(market.connect(provider).submit(1n, DELIVERABLE, MANIFEST))
      .to.emit(market, "Delivered")
      .withArgs(1n, ethers.hexlify(MANIFEST));
    const reason = ethers.toUtf8Bytes("the third file is missing");
    await expect(market.connect(client).dispute(1n, reason))
      .to.emit(market, "Disputed")
      .withArgs(1n, client, STAKE, ethers.hexlify(reason));
    expect((await market.getJob(1n)).status).to.equal(STATUS.Disputed);

    // 70 % of budget, bond and stake; 1 % of 70 % of the budget is the market's.
    const [toProvider, toClient, marketFee] = [97_300_000n, 42_000_000n, 700_000n];
    await expect(market.connect(evaluator).resolve(1n, 7_000n, WHY))
      .to.emit(market, "Settled")
      .withArgs(1n, HOW.Ruled, 7_000n, toProvider, toClient, FEE, marketFee)
      .and.to.emit(market, "JobCompleted")
      .withArgs(1n, evaluator, WHY);

    const parts = [
      [provider, toProvider],
      [client, toClient],
      [evaluator, FEE],
      [treasury, marketFee],
    ] as const;
    for (const [party, part] of parts) {
      expect(await market.accountBalance(party)).to.equal(part);
      await market.connect(party).withdraw(party, part);
    }
    expect(await token.balanceOf(market)).to.equal(0n);
    expect(await token.balanceOf(provider)).to.equal(WALLET - BOND + toProvider);
    expect(await token.balanceOf(client)).to.equal(WALLET - PRICE - FEE - STAKE + toClient);

    // 70.00 in cents, though the ruling came in the same hour, not in the second of the dispute.
    const record = await market.recordOf(provider);
    expect([record.completed, record.providerVolume]).to.deep.equal([1n, 7_000n]);
    expect((await market.recordOf(client)).disputesLost).to.equal(1n);
    expect((await market.recordOf(evaluator)).ruled).to.equal(1n);
  });

  // JM-614
  it("is hired once: of two bids the second finds the posting taken", async () => {
    const { market, client, evaluator, signOffer } = await open();
    const expiry = (await networkHelpers.time.latest()) + DAY;
    await market.connect(client).post(evaluator, TERMS_HASH, expiry, TERMS);
    const first = await signOffer({ jobId: 1n, client: client.address });
    const second = await signOffer({ jobId: 1n, client: client.address, bond: 0n });
    await market.connect(client).hire(first.offer, first.signature);
    await expect(market.connect(client).hire(second.offer, second.signature))
      .to.be.revertedWithCustomError(market, "PostingUnavailable")
      .withArgs(1n);
  });

  // JM-707
  it("gives the client everything and the bond when the provider never shows up", async () => {
    const { market, token, client, provider, relayer, signOffer } = await open();
    const { offer, signature } = await signOffer();
    await market.connect(client).hire(offer, signature);
    const { deadline } = await market.bondedJob(1n);
    await networkHelpers.time.setNextBlockTimestamp(deadline - 1n);
    await expect(market.connect(relayer).claimRefund(1n))
      .to.be.revertedWithCustomError(market, "JobDeadlineAhead")
      .withArgs(1n, deadline);
    await networkHelpers.time.setNextBlockTimestamp(deadline);
    await market.connect(relayer).claimRefund(1n);
    expect(await market.accountBalance(client)).to.equal(PRICE + FEE + BOND);
    expect(await market.accountBalance(provider)).to.equal(0n);
    expect(await token.balanceOf(market)).to.equal(PRICE + FEE + BOND);
    expect((await market.recordOf(provider)).expired).to.equal(1n);
  });
});
