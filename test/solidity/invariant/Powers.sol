// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC8183} from "../../../contracts/src/interfaces/IERC8183.sol";
import {IHiring} from "../../../contracts/src/interfaces/IHiring.sol";
import {ISettlement} from "../../../contracts/src/interfaces/ISettlement.sol";
import {JobStatus} from "../../../contracts/src/types/Job.sol";
import {Inputs} from "./Inputs.sol";
import {Sights} from "./Sights.sol";

/// @title Powers
/// @notice Who may do what with a job, when, and where it may go from there, by the words of the design alone.
abstract contract Powers is Sights {
    /// @dev The one operator, with all rights from everybody.
    function _operator() internal view virtual returns (address);

    /// @dev Status moves as `from << 4 | to`.
    function _mayMove(Sight memory before, Sight memory afterwards) internal pure returns (bool) {
        JobStatus to = afterwards.job.status;
        if (!before.exists) return to == JobStatus.Open || (to == JobStatus.Funded && afterwards.isBonded);
        JobStatus from = before.job.status;
        if (from == to) return before.isBonded == afterwards.isBonded;
        if (from == JobStatus.Open) return to == JobStatus.Funded || to == JobStatus.Rejected;
        if (before.isBonded != afterwards.isBonded) return false;
        bool ends = to == JobStatus.Completed || to == JobStatus.Rejected;
        if (from == JobStatus.Funded) {
            if (to == JobStatus.Submitted || to == JobStatus.Expired || to == JobStatus.Rejected) return true;
            return before.isBonded && to == JobStatus.Completed;
        }
        if (from == JobStatus.Submitted) {
            return ends || to == (before.isBonded ? JobStatus.Disputed : JobStatus.Expired);
        }
        return from == JobStatus.Disputed && (ends || to == JobStatus.Expired);
    }

    /// @dev Windows are half open: before the deadline now < deadline, after it now >= deadline.
    function _isInTime(bytes4 act, Sight memory before) internal view returns (bool) {
        bool isLate = block.timestamp >= before.job.expiredAt;
        if (
            act == IERC8183.claimRefund.selector ||
            act == ISettlement.claimPayment.selector ||
            act == ISettlement.claimSplit.selector
        ) return isLate;
        bool isRuling = before.isBonded && (act == IERC8183.complete.selector || act == IERC8183.reject.selector);
        bool isHire = before.exists && Inputs.isHire(act);
        bool isBound =
            act == IERC8183.fund.selector ||
                act == IERC8183.submit.selector ||
                act == ISettlement.withdrawJob.selector ||
                act == ISettlement.dispute.selector ||
                act == ISettlement.resolve.selector ||
                act == ISettlement.concede.selector;
        return !isLate || !(isRuling || isHire || isBound);
    }

    function _mayAct(bytes4 act, address caller, Sight memory before) internal view returns (bool) {
        bool isClient = caller == before.job.client;
        bool isProvider = caller == before.job.provider;
        bool isOperator = caller == _operator();
        if (act == ISettlement.accept.selector || act == ISettlement.dispute.selector) return isClient || isOperator;
        if (act == IERC8183.submit.selector) return isProvider || (isOperator && before.isBonded);
        if (act == ISettlement.withdrawJob.selector) return isProvider;
        if (act == ISettlement.concede.selector || act == IERC8183.setBudget.selector) return isClient || isProvider;
        if (act == ISettlement.rate.selector) return isClient || isProvider || isOperator;
        if (act == IERC8183.fund.selector || act == bytes4(keccak256("setProvider(uint256,address)"))) return isClient;
        if (act == IERC8183.reject.selector && before.job.status == JobStatus.Open) return isClient || isOperator;
        bool isVerdict =
            act == IERC8183.complete.selector || act == IERC8183.reject.selector || act == ISettlement.resolve.selector;
        return !isVerdict || caller == before.job.evaluator;
    }

    /// @dev Who pays has called, has given the operator a mandate, or has signed the offer with its bond.
    function _consents(
        address payer,
        bytes4 act,
        address caller,
        Sight memory afterwards
    ) internal view returns (bool) {
        if (payer == caller) return true;
        if (Inputs.isHire(act) && payer == afterwards.job.provider) return true;
        bool isMandated = act == IHiring.hireFor.selector || act == ISettlement.dispute.selector;
        return isMandated && caller == _operator() && payer == afterwards.job.client;
    }
}
