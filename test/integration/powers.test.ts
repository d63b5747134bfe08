import { expect } from "chai";
import { network } from "hardhat";

const { ethers } = await network.create();

/** Everything that changes state, by who may do it. None of these is an owner's; whoever adds one adds it here. */
const WRITES = {
  anyoneForItself: ["createJob", "deposit", "depositWithPermit", "hire", "multicall", "post", "publishTerms"],
  anyoneWithSignatures: [
    "bid",
    "depositWithAuthorization",
    "hireWithAuthorization",
    "settleByAgreement",
    "withdrawWithSignature",
  ],
  anyoneAfterADeadline: ["claimPayment", "claimRefund", "claimSplit"],
  partiesOfAJob: [
    "accept",
    "complete",
    "concede",
    "dispute",
    "fund",
    "rate",
    "reject",
    "resolve",
    "setBudget",
    "setProvider",
    "submit",
    "withdrawJob",
  ],
  principals: ["cancelNonce", "revokeMandate", "setCounterparty", "setMandate", "withdraw"],
  operators: ["hireFor", "postFor"],
};

describe("Powers", () => {
  // JM-01
  it("gives no account more than the parties of a job: these are all the writes there are", async () => {
    const { interface: market } = await ethers.getContractFactory("JobMarket");
    const writes = new Set<string>();
    market.forEachFunction((fragment) => {
      if (!fragment.constant) writes.add(fragment.name);
    });
    expect([...writes].sort()).to.deep.equal(Object.values(WRITES).flat().sort());
    expect(market.receive, "takes ether").to.equal(false);
    expect(market.fallback, "has a fallback").to.equal(null);
  });
});
