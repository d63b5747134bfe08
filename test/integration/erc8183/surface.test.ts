import { expect } from "chai";
import { AbiCoder, dataSlice, FunctionFragment, id, zeroPadValue } from "ethers";
import { BUDGET, DELIVERABLE, deployFixture, ethers, networkHelpers } from "./fixture.ts";

/** Selectors of generation V0 and of what its two live clients call besides, as published; not computed from our sources. */
const SELECTORS: Record<string, string> = {
  "createJob(address,address,uint256,string,address)": "0x41528812",
  "setProvider(uint256,address)": "0xd0fae591",
  "setProvider(uint256,address,bytes)": "0xc9a84bb9",
  "setBudget(uint256,uint256,bytes)": "0xdd4ae9d4",
  "fund(uint256,uint256,bytes)": "0xd2e13f50",
  "submit(uint256,bytes32,bytes)": "0x9e63798d",
  "complete(uint256,bytes32,bytes)": "0xd75bbdf3",
  "reject(uint256,bytes32,bytes)": "0x41dd26f5",
  "claimRefund(uint256)": "0x5b7baf64",
  "getJob(uint256)": "0xbf22c457",
};

/** First four bytes of the topics that listeners filter by, as published. */
const TOPICS: Record<string, string> = {
  "JobCreated(uint256,address,address,address,uint256,address)": "0xb0f0239b",
  "ProviderSet(uint256,address)": "0x9a87df07",
  "BudgetSet(uint256,uint256)": "0x869e2577",
  "JobFunded(uint256,address,uint256)": "0xe3fbcc1e",
  "JobFunded(uint256,address,address,uint256)": "0xbdb056de",
  "JobSubmitted(uint256,address,bytes32)": "0x80c17db7",
  "JobCompleted(uint256,address,bytes32)": "0x0fd54bd3",
  "JobRejected(uint256,address,bytes32)": "0xae7362b1",
  "JobExpired(uint256)": "0x97237956",
  "PaymentReleased(uint256,address,uint256)": "0x21d71db5",
  "Refunded(uint256,address,uint256)": "0x7ca5472b",
  "PlatformFeePaid(uint256,address,uint256)": "0x0e61cfd0",
};

const ERRORS = [
  "InvalidJob",
  "WrongStatus",
  "Unauthorized",
  "ZeroAddress",
  "ExpiryTooShort",
  "BudgetMismatch",
  "ProviderNotSet",
  "HookNotWhitelisted",
] as const;

describe("ERC-8183 surface", () => {
  it("has the published selectors", async () => {
    const { market } = await networkHelpers.loadFixture(deployFixture);
    for (const [signature, selector] of Object.entries(SELECTORS)) {
      expect(market.interface.getFunction(signature as "claimRefund")?.selector, signature).to.equal(selector);
    }
    for (const view of [
      "jobCounter()",
      "paymentToken()",
      "jobPaymentToken(uint256)",
      "platformFeeBP()",
      "platformTreasury()",
    ]) {
      expect(market.interface.hasFunction(view), view).to.equal(true);
    }
  });

  it("has the published topics, with the published fields indexed", async () => {
    const { market } = await networkHelpers.loadFixture(deployFixture);
    const indexed: Record<string, number> = { JobCreated: 3, ProviderSet: 2, BudgetSet: 1, JobExpired: 1 };
    for (const [signature, topic] of Object.entries(TOPICS)) {
      const event = market.interface.getEvent(signature as "JobExpired");
      expect(dataSlice(event.topicHash, 0, 4), signature).to.equal(topic);
      const wanted = signature === "JobFunded(uint256,address,address,uint256)" ? 3 : (indexed[event.name] ?? 2);
      expect(event.inputs.filter((input) => input.indexed).length, signature).to.equal(wanted);
    }
  });

  // JM-520
  it("keeps the standard's errors without parameters", async () => {
    const { market } = await networkHelpers.loadFixture(deployFixture);
    for (const name of ERRORS) {
      expect(market.interface.getError(name)?.selector, name).to.equal(dataSlice(id(`${name}()`), 0, 4));
    }
  });

  // JM-516
  it("lays getJob out in eleven fields, which a reader of nine decodes too", async () => {
    const { market, signers, submitted, expiredAt } = await networkHelpers.loadFixture(deployFixture);
    const jobId = await submitted();
    const submittedAt = await networkHelpers.time.latest();
    const raw = await ethers.provider.call({
      to: await market.getAddress(),
      data:
        FunctionFragment.from("function getJob(uint256)").selector + zeroPadValue(ethers.toBeHex(jobId), 32).slice(2),
    });
    const nine = "uint256,address,address,address,string,uint256,uint256,uint8,address";
    const values = [
      jobId,
      signers.client.address,
      signers.provider.address,
      signers.evaluator.address,
      "Count the words.",
      BUDGET,
      BigInt(expiredAt),
      2n,
      ethers.ZeroAddress,
    ];
    const coder = AbiCoder.defaultAbiCoder();
    expect([...coder.decode([`tuple(${nine})`], raw)[0]]).to.deep.equal(values);
    expect([...coder.decode([`tuple(${nine},uint256,bytes32)`], raw)[0]]).to.deep.equal([
      ...values,
      BigInt(submittedAt),
      DELIVERABLE,
    ]);
  });

  // JM-501
  it("numbers jobs from one without gaps", async () => {
    const { market, create } = await networkHelpers.loadFixture(deployFixture);
    expect([await create(true), await create(false), await create(true)]).to.deep.equal([1n, 2n, 3n]);
    expect(await market.jobCounter()).to.equal(3n);
  });
});
