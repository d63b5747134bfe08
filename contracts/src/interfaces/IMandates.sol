// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {MandateTerms} from "../types/Mandate.sol";

/// @title Mandates
/// @notice What a principal lets an operator, a hot key, risk of its account balance.
/// @dev Everything an operator puts at risk counts against the same caps, and counters never fall. Caps are per operator.
/// @dev Warning: windows are fixed, so any interval as long as one period sees at most twice `maxPerPeriod`.
interface IMandates {
    /// @notice A mandate was granted or changed. A change keeps `spent` (token units) and `windowStart` (Unix second).
    event MandateSet(
        address indexed principal,
        address indexed operator,
        MandateTerms terms,
        uint256 spent,
        uint256 windowStart
    );
    /// @notice A mandate ended at once.
    event MandateRevoked(address indexed principal, address indexed operator);
    /// @notice An account was put on or struck off the principal's list of counterparties.
    event CounterpartySet(address indexed principal, address indexed account, bool allowed);
    /// @notice An operator put `amount` at risk; `spent` is the window's sum. Token units, Unix second.
    event MandateSpent(
        address indexed principal,
        address indexed operator,
        uint256 indexed jobId,
        uint256 amount,
        uint256 spent,
        uint256 windowStart
    );

    /// @notice `operator` holds no mandate of `principal`.
    error MandateMissing(address principal, address operator);
    /// @notice The mandate held until `expiresAt` (Unix second).
    error MandateExpired(address principal, address operator, uint256 expiresAt);
    /// @notice The mandate lacks this `RIGHT_*` bit.
    error MandateRightMissing(address principal, address operator, uint8 right);
    /// @notice The job would put `asked` at risk; the mandate allows `cap` for one job. Token units.
    error MandateJobCapExceeded(uint256 asked, uint256 cap);
    /// @notice The act would put `asked` at risk; `left` is left until `resetsAt` (Unix second). Token units.
    error MandatePeriodCapExceeded(uint256 asked, uint256 left, uint256 resetsAt);
    /// @notice The mandate allows only the evaluator `allowed`.
    error MandateEvaluatorRefused(address evaluator, address allowed);
    /// @notice The counterparty is not on the principal's list.
    error MandateCounterpartyRefused(address counterparty);
    /// @notice An operator's offer may pay only its principal.
    error MandatePayToRefused(address payTo);
    /// @notice The period is below `min` seconds.
    error MandatePeriodTooShort(uint256 period, uint256 min);
    /// @notice Rights must be a non-empty union of `RIGHT_*` bits.
    error MandateRightsInvalid(uint8 rights);
    /// @notice An operator is neither zero nor its own principal.
    error MandateOperatorInvalid(address operator);
    /// @notice The mandate would have ended before it began (Unix second).
    error MandateExpiryPassed(uint256 expiresAt);

    /// @notice Grants or changes the mandate of `operator` over the caller's balance. Acts at once.
    /// @dev Reverts with `MandateOperatorInvalid`, `MandateRightsInvalid`, `MandatePeriodTooShort`, `MandateExpiryPassed`.
    function setMandate(address operator, MandateTerms calldata terms) external;

    /// @notice The kill switch: ends the mandate of `operator` over the caller's balance at once. Never reverts.
    function revokeMandate(address operator) external;

    /// @notice Puts `account` on, or strikes it off, the caller's list of counterparties. An empty list means nobody.
    function setCounterparty(address account, bool allowed) external;

    /// @notice The mandate as granted, what its window has spent, and when that window began. All zero if there is none.
    function mandateOf(
        address principal,
        address operator
    ) external view returns (MandateTerms memory terms, uint256 spent, uint256 windowStart);

    /// @notice What `operator` may still put at risk now, in token units, and when that resets (Unix second).
    function spendable(address principal, address operator) external view returns (uint256 left, uint256 resetsAt);

    /// @notice True if `account` is on the principal's list of counterparties.
    function isCounterparty(address principal, address account) external view returns (bool);

    /// @notice Least mandate period in seconds; immutable.
    function minMandatePeriod() external view returns (uint32);
}
