import { expect } from "chai";
import { BOND, DAY, DELIVERABLE, FEE, FOREVER, HOW, MANIFEST, PRICE, STAKE, STATUS, WALLET } from "./constants.ts";
import { ethers, networkHelpers, openMarket } from "./openMarket.ts";

const FIRST_WITHDRAWAL = 2n ** 255n;

describe("People who sign and others who send", () => {
  async function open() {
    return networkHelpers.loadFixture(openMarket);
  }

  // JM-208, JM-618
  it("lets a client without ether hire, be refunded and take its money home", async () => {
    const { market, token, client, relayer, signOffer, signMessage, authorize } = await open();
    await networkHelpers.setBalance(client.address, 0n);
    const { offer, signature } = await signOffer();
    const authorization = await authorize(offer);
    await market.connect(relayer).hireWithAuthorization(client, offer, signature, 0n, ethers.MaxUint256, authorization);
    expect(await token.balanceOf(client)).to.equal(WALLET - PRICE - FEE);

    await networkHelpers.time.increase(DAY);
    await market.connect(relayer).claimRefund(1n);
    const amount = PRICE + FEE + BOND;
    const withdrawal = {
      principal: client.address,
      to: client.address,
      amount,
      nonce: FIRST_WITHDRAWAL,
      validUntil: FOREVER,
    };
    const signed = await signMessage("client", "Withdraw", withdrawal);
    await market.connect(relayer).withdrawWithSignature(client, client, amount, FIRST_WITHDRAWAL, FOREVER, signed);
    expect(await token.balanceOf(client)).to.equal(WALLET + BOND);
    await expect(
      market.connect(relayer).withdrawWithSignature(client, client, amount, FIRST_WITHDRAWAL, FOREVER, signed),
    )
      .to.be.revertedWithCustomError(market, "NonceUsed")
      .withArgs(client, FIRST_WITHDRAWAL);
  });

  // JM-808, JM-810
  it("settles a dispute as both parties signed, whoever sends it", async () => {
    const { market, client, provider, evaluator, treasury, relayer, signOffer, signMessage } = await open();
    const { offer, signature } = await signOffer();
    await market.connect(client).hire(offer, signature);
    await market.connect(provider).submit(1n, DELIVERABLE, MANIFEST);
    await market.connect(client).dispute(1n, ethers.toUtf8Bytes("half of it is missing"));

    const agreement = {
      jobId: 1n,
      client: client.address,
      provider: provider.address,
      status: STATUS.Disputed,
      share: 4_000n,
      validUntil: FOREVER,
    };
    const byClient = await signMessage("client", "Agreement", agreement);
    const byProvider = await signMessage("provider", "Agreement", agreement);
    await expect(market.connect(relayer).settleByAgreement(1n, 4_000n, FOREVER, byClient, byProvider))
      .to.emit(market, "Settled")
      .withArgs(1n, HOW.Agreed, 4_000n, 39_600_000n + BOND, 60_000_000n + STAKE, FEE, 400_000n)
      .and.to.emit(market, "JobRejected")
      .withArgs(1n, ethers.ZeroAddress, ethers.ZeroHash);
    expect(await market.accountBalance(provider)).to.equal(39_600_000n + BOND);
    expect(await market.accountBalance(client)).to.equal(60_000_000n + STAKE);
    expect(await market.accountBalance(evaluator)).to.equal(FEE);
    expect(await market.accountBalance(treasury)).to.equal(400_000n);
  });

  // JM-305, JM-311, JM-315, JM-321
  it("lets an operator spend within its mandate until it is revoked", async () => {
    const { market, token, client, operator, provider, signOffer } = await open();
    const risk = PRICE + FEE + STAKE;
    await market.connect(client).deposit(client, 2n * risk);
    await market.connect(client).setMandate(operator, {
      maxPerJob: risk,
      maxPerPeriod: 2n * risk,
      period: DAY,
      expiresAt: FOREVER,
      evaluator: ethers.ZeroAddress,
      allowlist: false,
      rights: 63,
    });
    await market.connect(provider).deposit(provider, BOND);
    const spent = await token.balanceOf(client);

    const dear = await signOffer({ price: PRICE + 1n });
    await expect(market.connect(operator).hireFor(client, dear.offer, dear.signature))
      .to.be.revertedWithCustomError(market, "MandateJobCapExceeded")
      .withArgs(risk + 1n, risk);
    const { offer, signature } = await signOffer();
    await market.connect(operator).hireFor(client, offer, signature);
    expect((await market.bondedJob(1n)).client).to.equal(client.address);
    expect((await market.spendable(client, operator)).left).to.equal(risk);
    expect(await token.balanceOf(client)).to.equal(spent);

    await market.connect(client).revokeMandate(operator);
    const next = await signOffer();
    await expect(market.connect(operator).hireFor(client, next.offer, next.signature))
      .to.be.revertedWithCustomError(market, "MandateMissing")
      .withArgs(client, operator);
  });
});
