// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {MandateTerms} from "../../../contracts/src/types/Mandate.sol";
import {Stage} from "./Stage.sol";

/// @title MandateBook
/// @notice What each mandate allows and what was put at risk under it, kept from the calls that passed; and every call that should
/// not have passed.
abstract contract MandateBook is Stage {
    enum Fault {
        /// A job above `maxPerJob`.
        JobCap,
        /// A window above `maxPerPeriod`.
        WindowCap,
        /// No mandate, no such right, or too late.
        Right,
        Evaluator,
        Counterparty,
        /// An operator did what no right allows.
        Forbidden,
        /// An operator's act lowered a principal's wallet.
        Wallet,
        /// `spendable` promised too much or too little.
        Spendable
    }

    struct Grant {
        MandateTerms terms;
        bool held;
        /// Unix second.
        uint256 windowStart;
        /// Token units.
        uint256 spent;
    }

    mapping(Fault fault => uint256 times) public faults;
    mapping(address principal => mapping(address operator => Grant grant)) private _grants;
    mapping(address principal => mapping(address account => bool listed)) private _lists;

    /// @notice What the running window has seen, and when it began; zeros without a mandate.
    function windowOf(address principal, address operator) external view returns (uint256 spent, uint256 start) {
        Grant memory grant = grantOf(principal, operator);
        return (grant.spent, grant.windowStart);
    }

    /// @notice What `spendable` must answer.
    function spendableOf(address principal, address operator) external view returns (uint256 left, uint256 resetsAt) {
        Grant memory grant = grantOf(principal, operator);
        if (!_isLive(grant)) return (0, 0);
        if (grant.spent < grant.terms.maxPerPeriod) left = grant.terms.maxPerPeriod - grant.spent;
        return (left, grant.windowStart + grant.terms.period);
    }

    function grantOf(address principal, address operator) public view returns (Grant memory grant) {
        grant = _grants[principal][operator];
        if (!grant.held || block.timestamp < grant.windowStart + grant.terms.period) return grant;
        grant.windowStart = block.timestamp - ((block.timestamp - grant.windowStart) % grant.terms.period);
        grant.spent = 0;
    }

    function _bookGrant(address principal, address operator, MandateTerms memory terms) internal {
        Grant memory grant = grantOf(principal, operator);
        if (!grant.held) grant.windowStart = block.timestamp;
        (grant.terms, grant.held) = (terms, true);
        _grants[principal][operator] = grant;
    }

    function _bookRevocation(address principal, address operator) internal {
        delete _grants[principal][operator];
    }

    function _bookCounterparty(address principal, address account, bool listed) internal {
        _lists[principal][account] = listed;
    }

    /// @dev An act that needs this right passed.
    function _bookAct(address principal, address operator, uint8 right) internal {
        Grant memory grant = grantOf(principal, operator);
        if (!_isLive(grant) || grant.terms.rights & right == 0) ++faults[Fault.Right];
    }

    /// @dev An act on a job that puts this much at risk passed.
    function _bookJob(address principal, address operator, uint256 amount) internal {
        if (amount > _grants[principal][operator].terms.maxPerJob) ++faults[Fault.JobCap];
    }

    function _bookEvaluator(address principal, address operator, address evaluator) internal {
        address only = _grants[principal][operator].terms.evaluator;
        if (only != address(0) && only != evaluator) ++faults[Fault.Evaluator];
    }

    function _bookCounterpart(address principal, address operator, address counterparty) internal {
        if (!_grants[principal][operator].terms.allowlist) return;
        if (!_lists[principal][counterparty]) ++faults[Fault.Counterparty];
    }

    /// @dev Money newly put at risk.
    function _bookCharge(address principal, address operator, uint256 amount) internal {
        Grant memory grant = grantOf(principal, operator);
        grant.spent += amount;
        _grants[principal][operator] = grant;
        if (grant.spent > grant.terms.maxPerPeriod) ++faults[Fault.WindowCap];
    }

    function _bookFault(Fault fault, bool happened) internal {
        if (happened) ++faults[fault];
    }

    function _isLive(Grant memory grant) internal view returns (bool) {
        return grant.held && block.timestamp < grant.terms.expiresAt;
    }
}
