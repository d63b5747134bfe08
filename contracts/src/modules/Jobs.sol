// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC8183} from "../interfaces/IERC8183.sol";
import {IJobs} from "../interfaces/IJobs.sol";
import {JobLib} from "../libraries/JobLib.sol";
import {JobStates} from "../libraries/JobStates.sol";
import {Job, JobStatus} from "../types/Job.sol";
import {Mandates} from "./Mandates.sol";

/// @title Jobs
/// @notice Storage of jobs, and ERC-8183's way from nothing to a funded plain job.
abstract contract Jobs is IERC8183, IJobs, Mandates {
    uint256 internal constant MAX_LEAD = 365 days;
    uint256 internal constant MAX_TERMS = 4_096;

    /// @inheritdoc IJobs
    uint256 public jobCounter;

    mapping(uint256 jobId => Job job) internal _jobs;
    /// @dev A posting's terms hash until it is hired; a plain job's deliverable once submitted.
    mapping(uint256 jobId => bytes32 digest) internal _digests;
    mapping(uint256 jobId => string description) internal _descriptions;

    /// @inheritdoc IERC8183
    function createJob(
        address provider,
        address evaluator,
        uint256 expiredAt,
        string calldata description,
        address hook
    ) external returns (uint256 jobId) {
        if (hook != address(0)) revert HookNotWhitelisted();
        if (evaluator == address(0)) revert ZeroAddress();
        _checkNotOurs(provider);
        jobId = _open(msg.sender, provider, evaluator, expiredAt);
        if (bytes(description).length != 0) {
            _descriptions[jobId] = description;
            _publish(jobId, keccak256(bytes(description)), bytes(description));
        }
    }

    /// @inheritdoc IERC8183
    function setProvider(uint256 jobId, address provider) external {
        _setProvider(jobId, provider);
    }

    /// @inheritdoc IERC8183
    function setProvider(uint256 jobId, address provider, bytes calldata) external {
        _setProvider(jobId, provider);
    }

    /// @inheritdoc IERC8183
    function setBudget(uint256 jobId, uint256 amount, bytes calldata) external {
        Job storage job = _standardJob(jobId, JobStates.OPEN);
        if (msg.sender != job.client && msg.sender != job.provider) revert Unauthorized();
        if (amount > type(uint96).max) revert AmountTooLarge(amount, type(uint96).max);
        job.budget = uint96(amount);
        emit BudgetSet(jobId, amount);
    }

    /// @inheritdoc IERC8183
    function fund(uint256 jobId, uint256 expectedBudget, bytes calldata) external nonReentrant {
        // Checks
        Job storage job = _standardJob(jobId, JobStates.OPEN);
        if (msg.sender != job.client) revert Unauthorized();
        if (job.provider == address(0)) revert ProviderNotSet();
        if (job.budget != expectedBudget) revert BudgetMismatch();
        _checkBefore(jobId, job.deadline);
        // Effects
        job.state = uint8(JobStatus.Funded);
        emit JobFunded(jobId, msg.sender, expectedBudget);
        emit JobFunded(jobId, msg.sender, job.provider, expectedBudget);
        // Interactions
        if (expectedBudget != 0) _pull(msg.sender, expectedBudget);
    }

    /// @inheritdoc IJobs
    function getJob(uint256 jobId) external view returns (JobView memory) {
        Job storage job = _existing(jobId);
        uint8 state = job.state;
        bool submitted = !JobLib.isBonded(state) && job.periods != 0;
        return
            JobView({
                id: jobId,
                client: job.client,
                provider: job.provider,
                evaluator: job.evaluator,
                description: _descriptions[jobId],
                budget: job.budget,
                expiredAt: job.deadline,
                status: JobLib.statusOf(state),
                hook: address(0),
                submittedAt: submitted ? job.periods : 0,
                deliverable: submitted ? _digests[jobId] : bytes32(0)
            });
    }

    /// @inheritdoc IJobs
    function jobPaymentToken(uint256) external view returns (address) {
        return address(TOKEN);
    }

    /// @dev Writes an Open job. `provider` may be zero.
    function _open(
        address client,
        address provider,
        address evaluator,
        uint256 expiredAt
    ) internal returns (uint256 jobId) {
        _checkNotOurs(evaluator);
        if (expiredAt <= block.timestamp) revert ExpiryTooShort();
        uint256 latest = block.timestamp + MAX_LEAD;
        if (expiredAt > latest) revert ExpiryTooLong(expiredAt, latest);

        jobId = ++jobCounter;
        Job storage job = _jobs[jobId];
        job.client = client;
        if (provider != address(0)) job.provider = provider;
        job.evaluator = evaluator;
        job.deadline = uint40(expiredAt);
        emit JobCreated(jobId, client, provider, evaluator, expiredAt, address(0));
    }

    function _publish(uint256 jobId, bytes32 termsHash, bytes calldata terms) internal {
        if (terms.length == 0 || terms.length > MAX_TERMS) revert TermsLengthOutOfRange(terms.length, MAX_TERMS);
        emit TermsPublished(jobId, termsHash, terms);
    }

    /// @dev A job for the standard's functions, in one of `states`.
    function _standardJob(uint256 jobId, uint16 states) internal view returns (Job storage job) {
        job = _existing(jobId);
        if (!JobStates.isIn(job.state, states)) revert WrongStatus();
    }

    /// @dev Windows are half open: acts before the deadline need now < deadline, exits now ≥ deadline.
    function _checkBefore(uint256 jobId, uint256 deadline) internal view {
        if (block.timestamp >= deadline) revert JobDeadlinePassed(jobId, deadline);
    }

    function _checkAfter(uint256 jobId, uint256 deadline) internal view {
        if (block.timestamp < deadline) revert JobDeadlineAhead(jobId, deadline);
    }

    function _setProvider(uint256 jobId, address provider) private {
        Job storage job = _standardJob(jobId, JobStates.OPEN);
        if (msg.sender != job.client) revert Unauthorized();
        if (job.provider != address(0)) revert ProviderAlreadySet();
        if (provider == address(0)) revert ZeroAddress();
        _checkNotOurs(provider);
        job.provider = provider;
        emit ProviderSet(jobId, provider);
    }

    function _existing(uint256 jobId) private view returns (Job storage job) {
        job = _jobs[jobId];
        // The evaluator is never zero, and shares its slot with the state that is read next.
        if (job.evaluator == address(0)) revert InvalidJob();
    }
}
