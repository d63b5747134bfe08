import { buildModule } from "@nomicfoundation/ignition-core";

/**
 * One market for one payment token. Every constructor argument is a parameter; `contracts/chains.json` holds the values per chain.
 * Periods are in seconds, the fee in basis points.
 */
export default buildModule("JobMarket", (m) => ({
  market: m.contract("JobMarket", [
    m.getParameter<string>("token"),
    m.getParameter<number>("minReviewPeriod"),
    m.getParameter<number>("minRulingPeriod"),
    m.getParameter<number>("minMandatePeriod"),
    m.getParameter<number>("feeBps"),
    m.getParameter<string>("feeRecipient"),
  ]),
}));
