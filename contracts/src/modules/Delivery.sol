// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC8183} from "../interfaces/IERC8183.sol";
import {ISettlement} from "../interfaces/ISettlement.sol";
import {JobLib} from "../libraries/JobLib.sol";
import {JobStates} from "../libraries/JobStates.sol";
import {Splits} from "../libraries/Splits.sol";
import {How, Job, JobStatus} from "../types/Job.sol";
import {RIGHT_ACCEPT, RIGHT_POST, RIGHT_SUBMIT} from "../types/Mandate.sol";
import {Settlement} from "./Settlement.sol";

/// @title Delivery
/// @notice Deliver, answer, pay, refund, rate: how a funded job ends without a dispute.
abstract contract Delivery is Settlement {
    using JobLib for Job;

    uint256 private constant MAX_MANIFEST = 2_048;
    uint256 private constant MAX_SCORE = 100;
    uint256 private constant RATING_PERIOD = 30 days;

    /// @inheritdoc IERC8183
    function submit(uint256 jobId, bytes32 deliverable, bytes calldata optParams) external {
        // Checks
        Job storage job = _standardJob(jobId, JobStates.SUBMIT);
        address provider = job.provider;
        (uint8 state, uint48 periods) = (job.state, job.periods);
        bool bonded = JobLib.isBonded(state);
        if (bonded) {
            if (_authorize(provider, msg.sender, RIGHT_SUBMIT)) _checkJobCap(provider, msg.sender, job.bond);
            if (deliverable == bytes32(0)) revert DeliverableZero();
            if (optParams.length == 0 || optParams.length > MAX_MANIFEST) {
                revert ManifestLengthOutOfRange(optParams.length, MAX_MANIFEST);
            }
        } else if (msg.sender != provider) {
            revert Unauthorized();
        }
        _checkBefore(jobId, job.deadline);
        // Effects
        uint256 deadline = job.deadline;
        if (bonded) {
            deadline = block.timestamp + JobLib.reviewPeriodOf(periods);
        } else {
            periods = uint48(block.timestamp);
            _digests[jobId] = deliverable;
        }
        job.writeProgress(job.evaluator, deadline, JobLib.withStatus(state, JobStatus.Submitted), periods);
        emit JobSubmitted(jobId, provider, deliverable);
        if (optParams.length != 0) emit Delivered(jobId, optParams);
    }

    /// @inheritdoc ISettlement
    function accept(uint256 jobId) external nonReentrant {
        Job storage job = _marketJob(jobId, JobStates.REVIEW);
        address client = job.client;
        if (_authorize(client, msg.sender, RIGHT_ACCEPT)) _checkJobCap(client, msg.sender, _riskOf(job));
        _settle(jobId, job, How.Paid, Splits.BASIS, client, bytes32(0));
    }

    /// @inheritdoc ISettlement
    function claimPayment(uint256 jobId) external nonReentrant {
        Job storage job = _marketJob(jobId, JobStates.REVIEW);
        _checkAfter(jobId, job.deadline);
        _settle(jobId, job, How.Paid, Splits.BASIS, address(0), bytes32(0));
    }

    /// @inheritdoc IERC8183
    function complete(uint256 jobId, bytes32 reason, bytes calldata) external nonReentrant {
        Job storage job = _standardJob(jobId, JobStates.COMPLETE);
        if (msg.sender != job.evaluator) revert Unauthorized();
        if (JobLib.isBonded(job.state)) {
            _rule(jobId, job, Splits.BASIS, reason);
        } else {
            job.state = uint8(JobStatus.Completed);
            emit JobCompleted(jobId, msg.sender, reason);
            _payPlain(jobId, job, true);
        }
    }

    /// @inheritdoc IERC8183
    function reject(uint256 jobId, bytes32 reason, bytes calldata) external nonReentrant {
        Job storage job = _standardJob(jobId, JobStates.OPEN | JobStates.REJECT);
        bool open = JobLib.statusOf(job.state) == JobStatus.Open;
        if (open) {
            if (!_may(job.client, msg.sender, RIGHT_POST)) revert Unauthorized();
        } else if (msg.sender != job.evaluator) {
            revert Unauthorized();
        }
        if (JobLib.isBonded(job.state)) {
            _rule(jobId, job, 0, reason);
        } else {
            job.state = uint8(JobStatus.Rejected);
            emit JobRejected(jobId, msg.sender, reason);
            // An Open job may have a budget, but holds no money.
            if (!open) _payPlain(jobId, job, false);
        }
    }

    /// @inheritdoc IERC8183
    function claimRefund(uint256 jobId) external nonReentrant {
        Job storage job = _standardJob(jobId, JobStates.CLAIM_REFUND);
        _checkAfter(jobId, job.deadline);
        if (JobLib.isBonded(job.state)) {
            _settle(jobId, job, How.Refunded, 0, address(0), bytes32(0));
        } else {
            job.state = uint8(JobStatus.Expired);
            emit JobExpired(jobId);
            _payPlain(jobId, job, false);
        }
    }

    /// @inheritdoc ISettlement
    function withdrawJob(uint256 jobId) external nonReentrant {
        Job storage job = _marketJob(jobId, JobStates.WITHDRAW);
        if (msg.sender != job.provider) revert CallerUnauthorized(msg.sender, jobId);
        _checkBefore(jobId, job.deadline);
        _settle(jobId, job, How.Withdrawn, 0, address(0), bytes32(0));
    }

    /// @inheritdoc ISettlement
    function rate(uint256 jobId, uint8 score, bytes32 tag, bytes32 detailsHash) external {
        Job storage job = _marketJob(jobId, JobStates.RATE);
        if (score > MAX_SCORE) revert ScoreTooLarge(score);
        uint256 until = job.deadline + RATING_PERIOD;
        if (block.timestamp >= until) revert RatingClosed(jobId, until);

        address provider = job.provider;
        (address rater, address ratee, uint8 flag) = (job.client, provider, JobLib.CLIENT_RATED);
        if (!_may(rater, msg.sender, RIGHT_ACCEPT)) {
            _authorize(provider, msg.sender, RIGHT_SUBMIT);
            (rater, ratee, flag) = (provider, rater, JobLib.PROVIDER_RATED);
        }
        if (job.state & flag != 0) revert RatingRepeated(jobId, rater);
        job.state |= flag;
        emit Rated(jobId, rater, ratee, msg.sender, score, tag, detailsHash);
    }
}
