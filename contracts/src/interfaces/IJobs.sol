// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {JobStatus} from "../types/Job.sol";

/// @title Jobs
/// @notice What the market adds to ERC-8183's creation and reading of jobs.
interface IJobs {
    /// @notice A job as ERC-8183's readers expect it: the reference code's nine fields, then two of BNB's.
    struct JobView {
        uint256 id;
        address client;
        address provider;
        address evaluator;
        /// Empty unless made by `createJob`.
        string description;
        /// Token units.
        uint256 budget;
        /// Unix second. Bonded: the running deadline, then the end time.
        uint256 expiredAt;
        /// 0 to 5 as in the standard, 6 for Disputed.
        JobStatus status;
        /// Always zero.
        address hook;
        /// Unix second; zero until submitted, and for bonded jobs.
        uint256 submittedAt;
        /// Zero until submitted, and for bonded jobs.
        bytes32 deliverable;
    }

    /// @notice Terms were published. `jobId` is zero for terms of direct hires.
    event TermsPublished(uint256 indexed jobId, bytes32 indexed termsHash, bytes terms);

    /// @notice The expiry exceeds `latest` (both Unix seconds).
    error ExpiryTooLong(uint256 expiredAt, uint256 latest);
    /// @notice Terms have at most `max` bytes, and published ones at least one.
    error TermsLengthOutOfRange(uint256 length, uint256 max);
    /// @notice The job's deadline (Unix second) has passed.
    error JobDeadlinePassed(uint256 jobId, uint256 deadline);
    /// @notice The job's deadline (Unix second) is still ahead.
    error JobDeadlineAhead(uint256 jobId, uint256 deadline);

    /// @notice The market's fee exceeds its maximum, in basis points. Constructor only.
    error FeeTooHigh(uint256 feeBps, uint256 max);

    /// @notice A job for ERC-8183's readers.
    /// @dev Reverts with `InvalidJob` for an id that does not exist, never otherwise.
    function getJob(uint256 jobId) external view returns (JobView memory);

    /// @notice Number of jobs so far, and the newest id.
    function jobCounter() external view returns (uint256);

    /// @notice The token of a job: this market has one.
    function jobPaymentToken(uint256 jobId) external view returns (address);

    /// @notice The market's fee in basis points of what a provider earns; immutable, at most 100.
    function platformFeeBP() external view returns (uint256);

    /// @notice Who is credited the market's fee; immutable.
    function platformTreasury() external view returns (address);
}
