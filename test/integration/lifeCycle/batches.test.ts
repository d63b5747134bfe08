import { expect } from "chai";
import { BOND, DELIVERABLE, FEE, HOW, MANIFEST, PRICE, STATUS, TERMS, TERMS_HASH, WALLET } from "./constants.ts";
import { ethers, networkHelpers, openMarket } from "./openMarket.ts";

const TAG = ethers.encodeBytes32String("prompt");

describe("Several acts in one transaction", () => {
  async function open() {
    return networkHelpers.loadFixture(openMarket);
  }

  // JM-06, JM-604, JM-620, JM-706, JM-710
  it("publishes terms with a direct hire, and rates with the acceptance", async () => {
    const { market, client, provider, signOffer, call } = await open();
    const { offer, signature } = await signOffer();
    const hiring = [call("publishTerms", [TERMS]), call("hire", [offer, signature])];
    await expect(market.connect(client).multicall(hiring))
      .to.emit(market, "TermsPublished")
      .withArgs(0n, TERMS_HASH, ethers.hexlify(TERMS))
      .and.to.emit(market, "Hired");
    await market.connect(provider).submit(1n, DELIVERABLE, MANIFEST);
    await expect(market.connect(client).multicall([call("accept", [1n]), call("rate", [1n, 90, TAG, ethers.ZeroHash])]))
      .to.emit(market, "Settled")
      .withArgs(1n, HOW.Paid, 10_000n, PRICE + BOND - 1_000_000n, FEE, 0n, 1_000_000n)
      .and.to.emit(market, "Rated")
      .withArgs(1n, client, provider, client, 90n, TAG, ethers.ZeroHash);
    expect((await market.bondedJob(1n)).clientRated).to.equal(true);
  });

  // JM-06, JM-616
  it("hires ten or none", async () => {
    const { market, token, client, provider, signOffer, call } = await open();
    const hires: string[] = [];
    for (let count = 0; count < 10; count++) {
      const { offer, signature } = await signOffer({ price: 10_000_000n, bond: 2_000_000n, evaluatorFee: 0n });
      hires.push(call("hire", [offer, signature]));
    }
    const tooMany = await signOffer({ bond: 1n });
    await expect(market.connect(client).multicall([...hires, call("hire", [tooMany.offer, tooMany.signature])]))
      .to.be.revertedWithCustomError(market, "BalanceInsufficient")
      .withArgs(provider, 0n, 1n);
    expect(await market.jobCounter()).to.equal(0n);
    expect(await token.balanceOf(client)).to.equal(WALLET);

    await market.connect(client).multicall(hires);
    expect(await market.jobCounter()).to.equal(10n);
    expect(await token.balanceOf(client)).to.equal(WALLET - 100_000_000n);
    expect(await market.accountBalance(provider)).to.equal(0n);
  });

  // JM-06, JM-901
  it("does not pay twice", async () => {
    const { market, client, provider, signOffer, call } = await open();
    const { offer, signature } = await signOffer();
    await market.connect(client).hire(offer, signature);
    await market.connect(provider).submit(1n, DELIVERABLE, MANIFEST);
    const accept = call("accept", [1n]);
    await expect(market.connect(client).multicall([accept, accept]))
      .to.be.revertedWithCustomError(market, "JobStatusWrong")
      .withArgs(1n, STATUS.Completed);
    expect((await market.getJob(1n)).status).to.equal(STATUS.Submitted);
    expect(await market.accountBalance(provider)).to.equal(0n);
  });

  // JM-06
  it("takes no ether", async () => {
    const { market, client } = await open();
    const data = market.interface.encodeFunctionData("multicall", [[]]);
    await expect(client.sendTransaction({ to: market, data, value: 1n })).to.be.revertedWithoutReason(ethers);
  });
});
