// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IMandates} from "../interfaces/IMandates.sol";
import {ALL_RIGHTS, Mandate, MandateTerms} from "../types/Mandate.sol";
import {Accounts} from "./Accounts.sol";

/// @title Mandates
/// @notice What a principal lets an operator risk. Every act of an operator is authorised here, and every risk is charged here.
abstract contract Mandates is IMandates, Accounts {
    /// @dev `Mandate.allowlist` and `Mandate.evaluatorFixed` in the first slot.
    uint256 private constant ALLOWLIST = 1 << 240;
    uint256 private constant EVALUATOR_FIXED = 1 << 248;

    uint32 private immutable MIN_MANDATE_PERIOD;

    mapping(address principal => mapping(address operator => Mandate mandate)) private _mandates;
    mapping(address principal => mapping(address account => bool allowed)) private _counterparties;

    constructor(uint32 minPeriod) {
        MIN_MANDATE_PERIOD = minPeriod == 0 ? 1 : minPeriod;
    }

    /// @inheritdoc IMandates
    function setMandate(address operator, MandateTerms memory terms) external {
        // Checks
        if (operator == address(0) || operator == msg.sender) revert MandateOperatorInvalid(operator);
        if (terms.rights == 0 || terms.rights > ALL_RIGHTS) revert MandateRightsInvalid(terms.rights);
        if (terms.period < MIN_MANDATE_PERIOD) revert MandatePeriodTooShort(terms.period, MIN_MANDATE_PERIOD);
        if (block.timestamp >= terms.expiresAt) revert MandateExpiryPassed(terms.expiresAt);

        // Effects: the window rolls by the old period, then start and spent stay.
        Mandate storage mandate = _mandates[msg.sender][operator];
        (uint96 spent, uint40 windowStart) = _window(mandate);
        uint256 limits =
            uint256(terms.maxPerJob) |
                (uint256(terms.maxPerPeriod) << 96) |
                (uint256(terms.expiresAt) << 192) |
                (uint256(terms.rights) << 232);
        if (terms.allowlist) limits |= ALLOWLIST;
        if (terms.evaluator != address(0)) limits |= EVALUATOR_FIXED;
        uint256 window = uint256(spent) | (uint256(windowStart) << 96) | (uint256(terms.period) << 136);
        assembly ("memory-safe") {
            // One write per slot, as the compiler packs them, and no read.
            sstore(mandate.slot, limits)
            sstore(add(mandate.slot, 1), window)
        }
        if (mandate.evaluator != terms.evaluator) mandate.evaluator = terms.evaluator;
        emit MandateSet(msg.sender, operator, terms, spent, windowStart);
    }

    /// @inheritdoc IMandates
    function revokeMandate(address operator) external {
        delete _mandates[msg.sender][operator];
        emit MandateRevoked(msg.sender, operator);
    }

    /// @inheritdoc IMandates
    function setCounterparty(address account, bool allowed) external {
        _counterparties[msg.sender][account] = allowed;
        emit CounterpartySet(msg.sender, account, allowed);
    }

    /// @inheritdoc IMandates
    function mandateOf(
        address principal,
        address operator
    ) external view returns (MandateTerms memory terms, uint256 spent, uint256 windowStart) {
        Mandate storage mandate = _mandates[principal][operator];
        if (mandate.rights == 0) return (terms, 0, 0);
        terms = MandateTerms({
            maxPerJob: mandate.maxPerJob,
            maxPerPeriod: mandate.maxPerPeriod,
            period: mandate.period,
            expiresAt: mandate.expiresAt,
            evaluator: mandate.evaluator,
            allowlist: mandate.allowlist,
            rights: mandate.rights
        });
        (spent, windowStart) = _window(mandate);
    }

    /// @inheritdoc IMandates
    function spendable(address principal, address operator) external view returns (uint256 left, uint256 resetsAt) {
        Mandate storage mandate = _mandates[principal][operator];
        if (block.timestamp >= mandate.expiresAt) return (0, 0);
        (left, resetsAt, , ) = _left(mandate);
    }

    /// @inheritdoc IMandates
    function isCounterparty(address principal, address account) external view returns (bool) {
        return _counterparties[principal][account];
    }

    /// @inheritdoc IMandates
    function minMandatePeriod() external view returns (uint32) {
        return MIN_MANDATE_PERIOD;
    }

    /// @dev True for the principal itself and for an operator with a live mandate that has `right`.
    function _may(address principal, address caller, uint8 right) internal view returns (bool) {
        if (caller == principal) return true;
        Mandate storage mandate = _mandates[principal][caller];
        return mandate.rights & right != 0 && block.timestamp < mandate.expiresAt;
    }

    /// @dev Lets the principal itself pass, and an operator with a live mandate that has `right`.
    /// @return isOperator True if `caller` acts under a mandate.
    function _authorize(address principal, address caller, uint8 right) internal view returns (bool isOperator) {
        if (caller == principal) return false;
        Mandate storage mandate = _mandates[principal][caller];
        uint8 rights = mandate.rights;
        if (rights == 0) revert MandateMissing(principal, caller);
        if (block.timestamp >= mandate.expiresAt) revert MandateExpired(principal, caller, mandate.expiresAt);
        if (rights & right == 0) revert MandateRightMissing(principal, caller, right);
        return true;
    }

    /// @dev The operator may touch only jobs that put at most its cap at risk. Call after `_authorize`.
    function _checkJobCap(address principal, address operator, uint256 amount) internal view {
        uint96 cap = _mandates[principal][operator].maxPerJob;
        if (amount > cap) revert MandateJobCapExceeded(amount, cap);
    }

    /// @dev The operator may name only its mandate's evaluator. Call after `_authorize`.
    function _checkEvaluator(address principal, address operator, address evaluator) internal view {
        Mandate storage mandate = _mandates[principal][operator];
        if (mandate.evaluatorFixed && mandate.evaluator != evaluator) {
            revert MandateEvaluatorRefused(evaluator, mandate.evaluator);
        }
    }

    /// @dev The operator may deal only with listed counterparties if its mandate says so. Call after `_authorize`.
    function _checkCounterparty(address principal, address operator, address counterparty) internal view {
        if (_mandates[principal][operator].allowlist && !_counterparties[principal][counterparty]) {
            revert MandateCounterpartyRefused(counterparty);
        }
    }

    /// @dev Counts new money at risk against the window. Call after the checks above.
    function _charge(address principal, address operator, uint256 jobId, uint256 amount) internal {
        Mandate storage mandate = _mandates[principal][operator];
        (uint256 left, uint256 resetsAt, uint96 spent, uint40 windowStart) = _left(mandate);
        if (amount > left) revert MandatePeriodCapExceeded(amount, left, resetsAt);
        // `amount` is at most `maxPerPeriod - spent`, so both fit 96 bits.
        spent += uint96(amount);
        mandate.spent = spent;
        mandate.windowStart = windowStart;
        emit MandateSpent(principal, operator, jobId, amount, spent, windowStart);
    }

    function _left(
        Mandate storage mandate
    ) private view returns (uint256 left, uint256 resetsAt, uint96 spent, uint40 windowStart) {
        (spent, windowStart) = _window(mandate);
        uint96 cap = mandate.maxPerPeriod;
        left = cap > spent ? cap - spent : 0;
        resetsAt = uint256(windowStart) + mandate.period;
    }

    /// @dev The running window: windows follow each other from the grant, so its start is found by division.
    function _window(Mandate storage mandate) private view returns (uint96 spent, uint40 windowStart) {
        windowStart = mandate.windowStart;
        uint32 period = mandate.period;
        if (period == 0) return (0, uint40(block.timestamp));
        uint256 passed = (block.timestamp - windowStart) / period;
        if (passed == 0) return (mandate.spent, windowStart);
        return (0, uint40(windowStart + passed * period));
    }
}
