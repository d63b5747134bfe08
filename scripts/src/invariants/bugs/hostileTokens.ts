import type { SeededBug } from "../SeededBug.ts";

const ACCOUNTS = "contracts/src/modules/Accounts.sol";
const SETTLEMENT = "contracts/src/modules/Settlement.sol";

/** Mistakes that only a token with bad manners brings to light. */
export const HOSTILE_TOKEN_BUGS: readonly SeededBug[] = [
  {
    name: "A withdrawal whose transfer returned false counts as paid.",
    breaks: "HostileTokenInvariantTest.invariant_SolvencyIsAnEquality",
    file: ACCOUNTS,
    original: "if (!TOKEN.trySafeTransfer(to, amount)) _revertFailed();",
    replacement: "TOKEN.transfer(to, amount);",
  },
  {
    name: "A pull that brings less than asked is booked in full.",
    breaks: "HostileTokenInvariantTest.invariant_OnlyWhatCameInIsBooked",
    file: ACCOUNTS,
    original: "if (received != amount) revert TokenAmountMismatch(amount, received);",
    replacement: "if (received > amount) revert TokenAmountMismatch(amount, received);",
  },
  {
    name: "A withdrawal can be entered while another call moves money.",
    breaks: "HostileTokenInvariantTest.invariant_NothingReenters",
    file: ACCOUNTS,
    original: "function withdraw(address to, uint256 amount) external nonReentrant {",
    replacement: "function withdraw(address to, uint256 amount) external {",
  },
  {
    name: "A withdrawal is paid before it is debited.",
    breaks: "HostileTokenInvariantTest.invariant_NoMoneyIsShownTwice",
    file: ACCOUNTS,
    original: `_debit(principal, amount);
        emit Withdrawn(principal, to, amount);
        // Interactions
        if (!TOKEN.trySafeTransfer(to, amount)) _revertFailed();`,
    replacement: `if (!TOKEN.trySafeTransfer(to, amount)) _revertFailed();
        _debit(principal, amount);
        emit Withdrawn(principal, to, amount);`,
  },
  {
    name: "A payment that the receiver cannot take stops the settlement.",
    breaks: "HostileTokenInvariantTest.invariant_NothingBlocksASettlement",
    file: SETTLEMENT,
    original: "if (_push(jobId, payTo, toProvider, provider)) emit PaymentReleased(jobId, payTo, toProvider);",
    replacement: `if (!_push(jobId, payTo, toProvider, provider)) revert AccountRefused(payTo);
            emit PaymentReleased(jobId, payTo, toProvider);`,
  },
  {
    name: "A push that failed is credited to the one who could not receive it.",
    breaks: "HostileTokenInvariantTest.invariant_FailedPushesAreCredited",
    file: ACCOUNTS,
    original: "_credit(fallbackAccount, amount);",
    replacement: "_credit(to, amount);",
  },
  {
    name: "A refund of a plain job waits until its client can receive.",
    breaks: "HostileTokenInvariantTest.invariant_EveryJobCanBeEndedByAnybody",
    file: SETTLEMENT,
    original: "if (_push(jobId, client, amount, client)) emit Refunded(jobId, client, amount);",
    replacement: `if (!_push(jobId, client, amount, client)) revert AccountRefused(client);
            emit Refunded(jobId, client, amount);`,
  },
];
