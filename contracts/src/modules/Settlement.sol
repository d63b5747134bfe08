// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJobs} from "../interfaces/IJobs.sol";
import {ISettlement} from "../interfaces/ISettlement.sol";
import {JobLib} from "../libraries/JobLib.sol";
import {JobStates} from "../libraries/JobStates.sol";
import {Splits} from "../libraries/Splits.sol";
import {How, Job, JobStatus} from "../types/Job.sol";
import {Jobs} from "./Jobs.sol";
import {Reputation} from "./Reputation.sol";

/// @title Settlement
/// @notice The two functions through which every coin leaves a job: `_settle` for bonded jobs, `_payPlain` for plain ones.
abstract contract Settlement is ISettlement, Jobs, Reputation {
    using JobLib for Job;

    uint256 private constant MAX_FEE_BPS = 100;

    uint16 private immutable FEE_BPS;
    address private immutable FEE_RECIPIENT;

    constructor(uint16 feeBps, address feeRecipient) {
        if (feeBps > MAX_FEE_BPS) revert FeeTooHigh(feeBps, MAX_FEE_BPS);
        if (feeBps != 0) _checkAccount(feeRecipient);
        FEE_BPS = feeBps;
        FEE_RECIPIENT = feeRecipient;
    }

    /// @inheritdoc IJobs
    function platformFeeBP() external view returns (uint256) {
        return FEE_BPS;
    }

    /// @inheritdoc IJobs
    function platformTreasury() external view returns (address) {
        return FEE_RECIPIENT;
    }

    /// @dev Ends a bonded job. The caller has checked state, time and right. `share` is in basis points; `decider` and `reason`
    /// are for the standard's events.
    function _settle(uint256 jobId, Job storage job, How how, uint256 share, address decider, bytes32 reason) internal {
        (address client, uint256 budget) = (job.client, job.budget);
        (address provider, uint256 bond) = (job.provider, job.bond);
        (address evaluator, bool disputed) = (job.evaluator, JobLib.statusOf(job.state) == JobStatus.Disputed);
        uint256 toEvaluator = job.evaluatorFeeOf();
        (uint256 toProvider, uint256 toClient, uint256 marketFee, uint256 earned) = Splits.divide(
            budget,
            bond,
            disputed ? JobLib.stakeOf(budget, bond) : 0,
            how,
            share,
            FEE_BPS
        );
        // The evaluator is paid once it was called, unless it stayed silent.
        if (!disputed || how == How.Split) (toClient, toEvaluator) = (toClient + toEvaluator, 0);
        address payTo = job.payToOf();

        // Effects. The record needs the deadline that the end time then replaces.
        bool sameSecond = _isSameSecond(job.deadline, job.state, job.periods);
        _end(jobId, job, how, share, decider, reason);
        _book(client, provider, evaluator, how, share, earned / CENT, sameSecond);
        emit Settled(jobId, how, share, toProvider, toClient, toEvaluator, marketFee);
        _credit(client, toClient);
        _credit(evaluator, toEvaluator);
        _credit(FEE_RECIPIENT, marketFee);
        if (payTo == address(0)) {
            _credit(provider, toProvider);
        } else if (toProvider != 0) {
            // Interactions
            if (_push(jobId, payTo, toProvider, provider)) emit PaymentReleased(jobId, payTo, toProvider);
        }
    }

    /// @dev Pays out a plain job to one wallet. The caller has set its final status.
    function _payPlain(uint256 jobId, Job storage job, bool toProvider) internal {
        uint256 amount = job.budget;
        if (amount == 0) return;
        if (toProvider) {
            uint256 fee = (amount * FEE_BPS) / Splits.BASIS;
            if (fee != 0) {
                _credit(FEE_RECIPIENT, fee);
                emit PlatformFeePaid(jobId, FEE_RECIPIENT, fee);
            }
            address provider = job.provider;
            if (_push(jobId, provider, amount - fee, provider)) emit PaymentReleased(jobId, provider, amount - fee);
        } else {
            address client = job.client;
            if (_push(jobId, client, amount, client)) emit Refunded(jobId, client, amount);
        }
    }

    /// @dev A job for the market's own functions, in one of `states`.
    function _marketJob(uint256 jobId, uint16 states) internal view returns (Job storage job) {
        job = _jobs[jobId];
        // The evaluator is never zero, and shares its slot with the state.
        if (job.evaluator == address(0)) revert JobNotFound(jobId);
        if (!JobStates.isIn(job.state, states)) revert JobStatusWrong(jobId, JobLib.statusOf(job.state));
    }

    /// @dev A ruling: by the evaluator, before the deadline.
    function _rule(uint256 jobId, Job storage job, uint256 share, bytes32 reason) internal {
        _checkBefore(jobId, job.deadline);
        _settle(jobId, job, How.Ruled, share, job.evaluator, reason);
    }

    /// @dev What a client puts at risk in a job, its possible stake included.
    function _riskOf(Job storage job) internal view returns (uint256) {
        uint256 budget = job.budget;
        return budget + job.evaluatorFeeOf() + JobLib.stakeOf(budget, job.bond);
    }

    /// @dev True if the job was submitted or disputed in this very second.
    function _isSameSecond(uint256 deadline, uint8 state, uint48 periods) private view returns (bool) {
        JobStatus status = JobLib.statusOf(state);
        if (status == JobStatus.Submitted) return deadline >= block.timestamp + JobLib.reviewPeriodOf(periods);
        return status == JobStatus.Disputed && deadline >= block.timestamp + JobLib.rulingPeriodOf(periods);
    }

    function _end(uint256 jobId, Job storage job, How how, uint256 share, address decider, bytes32 reason) private {
        JobStatus status;
        if (how == How.Refunded || how == How.Withdrawn || how == How.Split) {
            status = JobStatus.Expired;
            emit JobExpired(jobId);
        } else if (share >= Splits.HALF) {
            status = JobStatus.Completed;
            emit JobCompleted(jobId, decider, reason);
        } else {
            status = JobStatus.Rejected;
            emit JobRejected(jobId, decider, reason);
        }
        job.writeProgress(job.evaluator, block.timestamp, JobLib.withStatus(job.state, status), job.periods);
    }
}
