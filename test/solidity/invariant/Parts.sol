// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC8183} from "../../../contracts/src/interfaces/IERC8183.sol";
import {ISettlement} from "../../../contracts/src/interfaces/ISettlement.sol";
import {BondedJob, JobStatus} from "../../../contracts/src/types/Job.sol";
import {Inputs} from "./Inputs.sol";
import {Sights} from "./Sights.sol";

/// @title Parts
/// @notice Who must win or lose how much by which act, by the words of the design alone.
abstract contract Parts is Sights {
    /// @dev Token units; negative is paid.
    struct Move {
        int256 client;
        /// The provider itself: its bond.
        int256 provider;
        /// Who receives what the provider earns.
        int256 receiver;
        int256 evaluator;
        int256 treasury;
    }

    uint256 internal constant BASIS = 10_000;

    function _receiverOf(Sight memory sight) internal pure returns (address) {
        return sight.bonded.payTo == address(0) ? sight.job.provider : sight.bonded.payTo;
    }

    /// @dev `share` is the act's argument in basis points, if it has one.
    function _moveOf(
        bytes4 act,
        uint256 share,
        address caller,
        Sight memory before,
        Sight memory afterwards
    ) internal view returns (Move memory move) {
        BondedJob memory bonded = before.bonded;
        if (Inputs.isHire(act)) {
            BondedJob memory made = afterwards.bonded;
            move.client = -int256(uint256(made.budget) + made.evaluatorFee);
            move.provider = -int256(uint256(made.bond));
        } else if (act == IERC8183.fund.selector) {
            move.client = -int256(before.job.budget);
        } else if (act == ISettlement.dispute.selector) {
            move.client = -int256(uint256(bonded.stake));
        } else if (act == ISettlement.accept.selector || act == ISettlement.claimPayment.selector) {
            return _shared(bonded, BASIS, false);
        } else if (act == ISettlement.withdrawJob.selector) {
            return _refunded(before);
        } else if (act == ISettlement.concede.selector) {
            return _ruled(bonded, caller == before.job.client ? BASIS : 0);
        } else if (act == ISettlement.resolve.selector) {
            return _ruled(bonded, share);
        } else if (act == ISettlement.claimSplit.selector) {
            return _shared(bonded, BASIS / 2, false);
        } else if (act == ISettlement.settleByAgreement.selector) {
            return _shared(bonded, share, before.job.status == JobStatus.Disputed);
        } else {
            return _standardMoveOf(act, before);
        }
    }

    /// @dev The acts that plain and bonded jobs have in common.
    function _standardMoveOf(bytes4 act, Sight memory before) private view returns (Move memory move) {
        if (act == IERC8183.complete.selector) {
            if (before.isBonded) return _ruled(before.bonded, BASIS);
            uint256 fee = (before.job.budget * FEE_BPS) / BASIS;
            (move.receiver, move.treasury) = (int256(before.job.budget - fee), int256(fee));
        } else if (act == IERC8183.reject.selector) {
            if (before.isBonded) return _ruled(before.bonded, 0);
            if (before.job.status != JobStatus.Open) return _refunded(before);
        } else if (act == IERC8183.claimRefund.selector) {
            return _refunded(before);
        }
    }

    function _refunded(Sight memory before) private pure returns (Move memory move) {
        move.client = int256(before.job.budget + before.bonded.bond + before.bonded.evaluatorFee);
    }

    /// @dev All three pots by one share; the evaluator has worked.
    function _ruled(BondedJob memory job, uint256 share) private view returns (Move memory move) {
        uint256 whole = uint256(job.budget) + job.bond + job.stake;
        uint256 fee = (((uint256(job.budget) * share) / BASIS) * FEE_BPS) / BASIS;
        uint256 toProvider = (whole * share) / BASIS;
        move.client = int256(whole - toProvider);
        move.receiver = int256(toProvider - fee);
        move.evaluator = int256(uint256(job.evaluatorFee));
        move.treasury = int256(fee);
    }

    /// @dev The budget by a share; bond and stake go back where they came from.
    function _shared(BondedJob memory job, uint256 share, bool paysEvaluator) private view returns (Move memory move) {
        uint256 earned = (uint256(job.budget) * share) / BASIS;
        uint256 fee = (earned * FEE_BPS) / BASIS;
        uint256 stake = job.status == JobStatus.Disputed ? job.stake : 0;
        move.client = int256(job.budget - earned + stake);
        move.receiver = int256(earned + job.bond - fee);
        if (paysEvaluator) move.evaluator = int256(uint256(job.evaluatorFee));
        else move.client += int256(uint256(job.evaluatorFee));
        move.treasury = int256(fee);
    }
}
