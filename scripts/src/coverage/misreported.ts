/** A line or branch that tests reach and the tool says they do not. */
export type Misreported = {
  /** Relative to `contracts/src/`. */
  file: string;
  line: number;
  what: "line" | "branch";
  /** Why the tool is wrong. */
  why: string;
  /** A test that fails when the line, or the body of the condition, is taken out: `<Suite>.<test>`. */
  test: string;
};

const ASSEMBLY = "the compiler gives the code of an assembly block the place of the block, not of its lines";
const BARE_CALL = "the compiler's IR gives a call without arguments and results no place of its own";

/** All that forge misreports, and nothing else: an entry that excuses nothing fails the command. */
export const MISREPORTED: readonly Misreported[] = [
  {
    file: "erc8004/FeedbackStore.sol",
    line: 62,
    what: "line",
    why: ASSEMBLY,
    test: "ReadFeedbackTest.test_WhenFiltered_GivesWhatMatches",
  },
  {
    file: "modules/Accounts.sol",
    line: 141,
    what: "branch",
    why: BARE_CALL,
    test: "DepositTest.test_RevertWhen_AllowanceShort",
  },
  {
    file: "modules/Accounts.sol",
    line: 177,
    what: "branch",
    why: BARE_CALL,
    test: "DepositWithAuthorizationTest.test_RevertWhen_AmountIsAnother",
  },
  {
    file: "modules/Accounts.sol",
    line: 190,
    what: "line",
    why: ASSEMBLY,
    test: "PushTest.test_WhenTokenReturnsNothing_Released",
  },
  {
    file: "modules/Accounts.sol",
    line: 191,
    what: "line",
    why: ASSEMBLY,
    test: "PushTest.test_RevertWhen_GasBelowFloor",
  },
  {
    file: "modules/Accounts.sol",
    line: 192,
    what: "line",
    why: ASSEMBLY,
    test: "PushTest.test_WhenTokenReturnsFalse_Credited",
  },
  {
    file: "modules/Accounts.sol",
    line: 225,
    what: "branch",
    why: BARE_CALL,
    test: "OddTokensTest.test_RevertWhen_ReceiverIsBlocked",
  },
  {
    file: "modules/Mandates.sol",
    line: 45,
    what: "line",
    why: ASSEMBLY,
    test: "CounterpartiesTest.test_RevertWhen_ClientOfOperatorsOfferIsNotListed",
  },
  {
    file: "modules/Mandates.sol",
    line: 46,
    what: "line",
    why: ASSEMBLY,
    test: "HireForTest.test_RevertWhen_PrincipalsBalanceIsShort_WalletIsNotTouched",
  },
  {
    file: "modules/Reputation.sol",
    line: 61,
    what: "line",
    why: ASSEMBLY,
    test: "RecordsTest.test_WhenTwoJobsEnd_RecordsAddUp",
  },
  { file: "modules/Reputation.sol", line: 66, what: "line", why: ASSEMBLY, test: "RecordsTest.test_WhenAccepted_Paid" },
];
