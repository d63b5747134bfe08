// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ISettlement} from "../interfaces/ISettlement.sol";
import {JobLib} from "../libraries/JobLib.sol";
import {JobStates} from "../libraries/JobStates.sol";
import {Splits} from "../libraries/Splits.sol";
import {How, Job, JobStatus} from "../types/Job.sol";
import {RIGHT_DISPUTE} from "../types/Mandate.sol";
import {Settlement} from "./Settlement.sol";

/// @title Disputes
/// @notice Refuse a submission, and the five ways on from there: ruling, concession, split, and agreement.
abstract contract Disputes is Settlement {
    using JobLib for Job;

    uint256 private constant MAX_REASON = 1_024;
    bytes32 private constant AGREEMENT_TYPEHASH = keccak256(
        "Agreement(uint256 jobId,address client,address provider,uint8 status,uint16 share,uint40 validUntil)"
    );

    /// @inheritdoc ISettlement
    function dispute(uint256 jobId, bytes calldata reason) external nonReentrant {
        // Checks
        Job storage job = _marketJob(jobId, JobStates.REVIEW);
        if (reason.length == 0 || reason.length > MAX_REASON) revert ReasonLengthOutOfRange(reason.length, MAX_REASON);
        _checkBefore(jobId, job.deadline);
        address client = job.client;
        uint256 stake = JobLib.stakeOf(job.budget, job.bond);
        bool isOperator = _authorize(client, msg.sender, RIGHT_DISPUTE);
        if (isOperator) _riskStake(jobId, job, client, stake);
        // Effects
        (address evaluator, uint8 state, uint48 periods) = (job.evaluator, job.state, job.periods);
        uint256 deadline = block.timestamp + JobLib.rulingPeriodOf(periods);
        job.writeProgress(evaluator, deadline, JobLib.withStatus(state, JobStatus.Disputed), periods);
        emit Disputed(jobId, msg.sender, stake, reason);
        if (isOperator) {
            _debit(client, stake);
        } else {
            uint256 shortfall = _debitUpTo(client, stake);
            // Interactions
            _pullInto(client, shortfall);
        }
    }

    /// @inheritdoc ISettlement
    function resolve(uint256 jobId, uint16 share, bytes32 reason) external nonReentrant {
        Job storage job = _marketJob(jobId, JobStates.RULE);
        if (msg.sender != job.evaluator) revert CallerUnauthorized(msg.sender, jobId);
        _checkShare(share);
        _rule(jobId, job, share, reason);
    }

    /// @inheritdoc ISettlement
    function concede(uint256 jobId) external nonReentrant {
        Job storage job = _marketJob(jobId, JobStates.RULE);
        bool byClient = msg.sender == job.client;
        if (!byClient && msg.sender != job.provider) revert CallerUnauthorized(msg.sender, jobId);
        _checkBefore(jobId, job.deadline);
        _settle(jobId, job, How.Conceded, byClient ? Splits.BASIS : 0, msg.sender, bytes32(0));
    }

    /// @inheritdoc ISettlement
    function claimSplit(uint256 jobId) external nonReentrant {
        Job storage job = _marketJob(jobId, JobStates.RULE);
        _checkAfter(jobId, job.deadline);
        _settle(jobId, job, How.Split, Splits.HALF, address(0), bytes32(0));
    }

    /// @inheritdoc ISettlement
    function settleByAgreement(
        uint256 jobId,
        uint16 share,
        uint40 validUntil,
        bytes calldata clientSignature,
        bytes calldata providerSignature
    ) external nonReentrant {
        Job storage job = _marketJob(jobId, JobStates.AGREE);
        _checkShare(share);
        _checkValidUntil(validUntil);
        (address client, address provider) = (job.client, job.provider);
        bytes32 digest = _hashTypedDataV4(
            keccak256(
                abi.encode(
                    AGREEMENT_TYPEHASH,
                    jobId,
                    client,
                    provider,
                    job.state & JobStates.STATUS_MASK,
                    share,
                    validUntil
                )
            )
        );
        if (msg.sender != client) _checkSignature(client, digest, clientSignature);
        if (msg.sender != provider) _checkSignature(provider, digest, providerSignature);
        _settle(jobId, job, How.Agreed, share, address(0), bytes32(0));
    }

    /// @dev The stake was counted when an operator hired; otherwise it is new money at risk.
    function _riskStake(uint256 jobId, Job storage job, address client, uint256 stake) private {
        _checkJobCap(client, msg.sender, _riskOf(job));
        _checkEvaluator(client, msg.sender, job.evaluator);
        _checkCounterparty(client, msg.sender, job.provider);
        if (job.state & JobLib.STAKE_COUNTED == 0) _charge(client, msg.sender, jobId, stake);
    }

    function _checkShare(uint256 share) private pure {
        if (share > Splits.BASIS) revert ShareTooLarge(share);
    }
}
