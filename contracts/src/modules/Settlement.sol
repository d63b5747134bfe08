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
        bool disputed = job.status() == JobStatus.Disputed;
        (address client, address provider, address evaluator) = (job.client, job.provider, job.evaluator);
        Splits.Pot memory pot = _potOf(job, disputed);
        Splits.Parts memory parts = Splits.divide(pot, how, share, FEE_BPS, disputed);

        // Effects. The record reads the deadline that the end time then replaces.
        _book(client, provider, evaluator, how, share, (pot.budget * share) / Splits.BASIS / CENT, _isSameSecond(job));
        _end(jobId, job, how, share, decider, reason);
        emit Settled(jobId, how, share, parts.toProvider, parts.toClient, parts.toEvaluator, parts.marketFee);
        _credit(client, parts.toClient);
        _credit(evaluator, parts.toEvaluator);
        _credit(FEE_RECIPIENT, parts.marketFee);
        address payTo = _payToOf(job, provider);
        if (payTo == address(0)) {
            _credit(provider, parts.toProvider);
        } else if (parts.toProvider != 0) {
            // Interactions
            if (_push(jobId, payTo, parts.toProvider, provider)) emit PaymentReleased(jobId, payTo, parts.toProvider);
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
        if (job.client == address(0)) revert JobNotFound(jobId);
        if (!JobStates.isIn(job.state, states)) revert JobStatusWrong(jobId, job.status());
    }

    /// @dev A ruling: by the evaluator, before the deadline.
    function _rule(uint256 jobId, Job storage job, uint256 share, bytes32 reason) internal {
        _checkBefore(jobId, job.deadline);
        _settle(jobId, job, How.Ruled, share, job.evaluator, reason);
    }

    function _stakeOf(Job storage job) internal view returns (uint256) {
        return JobLib.stakeOf(job.budget, job.bond);
    }

    function _evaluatorFeeOf(Job storage job) internal view returns (uint256) {
        return job.has(JobLib.FOURTH_SLOT) ? job.evaluatorFee : 0;
    }

    /// @dev Zero if earnings stay in the account balance.
    function _payToOf(Job storage job, address provider) internal view returns (address) {
        if (job.paysProvider()) return provider;
        return job.has(JobLib.FOURTH_SLOT) ? job.payTo : address(0);
    }

    function _potOf(Job storage job, bool disputed) private view returns (Splits.Pot memory) {
        return
            Splits.Pot({
                budget: job.budget,
                bond: job.bond,
                stake: disputed ? _stakeOf(job) : 0,
                evaluatorFee: _evaluatorFeeOf(job)
            });
    }

    /// @dev True if the job was submitted or disputed in this very second.
    function _isSameSecond(Job storage job) private view returns (bool) {
        JobStatus status = job.status();
        if (status == JobStatus.Submitted) return job.deadline >= block.timestamp + job.reviewPeriod();
        if (status == JobStatus.Disputed) return job.deadline >= block.timestamp + job.rulingPeriod();
        return false;
    }

    function _end(uint256 jobId, Job storage job, How how, uint256 share, address decider, bytes32 reason) private {
        job.deadline = uint40(block.timestamp);
        if (how == How.Refunded || how == How.Withdrawn || how == How.Split) {
            job.setStatus(JobStatus.Expired);
            emit JobExpired(jobId);
        } else if (share >= Splits.HALF) {
            job.setStatus(JobStatus.Completed);
            emit JobCompleted(jobId, decider, reason);
        } else {
            job.setStatus(JobStatus.Rejected);
            emit JobRejected(jobId, decider, reason);
        }
    }
}
