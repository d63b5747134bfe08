// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BondedJob, How, JobStatus} from "../types/Job.sol";

/// @title Settlement
/// @notice How bonded jobs are answered, disputed and paid. Every coin leaves a bonded job through one internal function.
interface ISettlement {
    /// @notice A bonded job ended and its pot was divided. `share` is the provider share in basis points; amounts are token units
    /// and sum to the pot. Each part is credited to its account balance unless `PaymentReleased` says that it was pushed.
    event Settled(
        uint256 indexed jobId,
        How how,
        uint256 share,
        uint256 toProvider,
        uint256 toClient,
        uint256 toEvaluator,
        uint256 marketFee
    );
    /// @notice What came with a submission: the manifest or its location.
    event Delivered(uint256 indexed jobId, bytes manifest);
    /// @notice The client, or its operator `by`, refused a submission and put up `stake` token units.
    event Disputed(uint256 indexed jobId, address indexed by, uint256 stake, bytes reason);
    /// @notice A party rated the other: 0 to 100, a tag, and a hash of a longer text.
    event Rated(
        uint256 indexed jobId,
        address indexed rater,
        address indexed ratee,
        address by,
        uint8 score,
        bytes32 tag,
        bytes32 detailsHash
    );

    /// @notice No job has this id.
    error JobNotFound(uint256 jobId);
    /// @notice The job's status, or its being plain, does not allow this act.
    error JobStatusWrong(uint256 jobId, JobStatus actual);
    /// @notice `caller` has no part in the job that allows this act.
    error CallerUnauthorized(address caller, uint256 jobId);
    /// @notice A submission commits to something.
    error DeliverableZero();
    /// @notice A manifest has 1 to `max` bytes.
    error ManifestLengthOutOfRange(uint256 length, uint256 max);
    /// @notice A reason has 1 to `max` bytes.
    error ReasonLengthOutOfRange(uint256 length, uint256 max);
    /// @notice A share is at most 10,000 basis points.
    error ShareTooLarge(uint256 share);
    /// @notice A score is at most 100.
    error ScoreTooLarge(uint256 score);
    /// @notice This side has rated this job.
    error RatingRepeated(uint256 jobId, address rater);
    /// @notice Ratings were open until `until` (Unix second).
    error RatingClosed(uint256 jobId, uint256 until);

    /// @notice Takes a submission: the provider gets budget and bond, the client the evaluator's fee. Client, or its operator with
    /// the right `accept`, at any time while Submitted.
    /// @dev Reverts with `JobNotFound`, `JobStatusWrong`, `GasTooLow`, and the refusals of `IMandates`.
    function accept(uint256 jobId) external;

    /// @notice The same by lapse of the review period. Anyone may call, now ≥ deadline.
    /// @dev Reverts with `JobNotFound`, `JobStatusWrong`, `JobDeadlineAhead`, `GasTooLow`.
    function claimPayment(uint256 jobId) external;

    /// @notice Refuses a submission and calls the evaluator. Client, or its operator with the right `dispute`, now < deadline. The stake
    /// comes from the client's balance, then (client only) from its wallet.
    /// @param reason 1 to 1,024 bytes.
    /// @dev Reverts with `JobNotFound`, `JobStatusWrong`, `JobDeadlinePassed`, `ReasonLengthOutOfRange`, `BalanceInsufficient`,
    /// `SafeERC20FailedOperation`, `TokenAmountMismatch`, and the refusals of `IMandates`.
    /// @dev Warning: an evaluator that stays silent gives the provider half the budget and its bond. Choose evaluators with a record.
    function dispute(uint256 jobId, bytes calldata reason) external;

    /// @notice Rules on a dispute. Evaluator only, now < deadline.
    /// @param share Provider's part of budget, bond and stake, in basis points.
    /// @dev Reverts with `JobNotFound`, `JobStatusWrong`, `CallerUnauthorized`, `ShareTooLarge`, `JobDeadlinePassed`, `GasTooLow`.
    function resolve(uint256 jobId, uint16 share, bytes32 reason) external;

    /// @notice Gives in to a dispute: by the client as a ruling of 100 %, by the provider as one of 0 %. Principals only, now < deadline.
    /// @dev Reverts with `JobNotFound`, `JobStatusWrong`, `CallerUnauthorized`, `JobDeadlinePassed`, `GasTooLow`.
    function concede(uint256 jobId) external;

    /// @notice Ends a dispute that the evaluator let lapse: half the budget and the bond to the provider, the rest, stake and fee to the
    /// client. Anyone may call, now ≥ deadline.
    /// @dev Reverts with `JobNotFound`, `JobStatusWrong`, `JobDeadlineAhead`, `GasTooLow`.
    function claimSplit(uint256 jobId) external;

    /// @notice Gives a funded job up: the client gets budget, fee and bond. Provider only, now < deadline.
    /// @dev Reverts with `JobNotFound`, `JobStatusWrong`, `CallerUnauthorized`, `JobDeadlinePassed`.
    function withdrawJob(uint256 jobId) external;

    /// @notice Ends a job as both principals signed over
    /// `Agreement(uint256 jobId,address client,address provider,uint8 status,uint16 share,uint40 validUntil)`, `status` being the current
    /// one. The provider gets `share` of the budget and its bond. Anyone may call; a principal's own call counts as its signature.
    /// @dev Reverts with `JobNotFound`, `JobStatusWrong`, `ShareTooLarge`, `SignatureExpired`, `SignatureInvalid`, `GasTooLow`.
    /// @dev Warning: an agreement cannot be revoked before `validUntil` (Unix second). Sign short ones.
    function settleByAgreement(
        uint256 jobId,
        uint16 share,
        uint40 validUntil,
        bytes calldata clientSignature,
        bytes calldata providerSignature
    ) external;

    /// @notice Rates the other party of an ended bonded job, once per side, within 30 days. Client or its operator with the right
    /// `accept`; provider or its operator with the right `submit`.
    /// @dev Reverts with `JobNotFound`, `JobStatusWrong`, `ScoreTooLarge`, `RatingRepeated`, `RatingClosed`, and the refusals of `IMandates`.
    function rate(uint256 jobId, uint8 score, bytes32 tag, bytes32 detailsHash) external;

    /// @notice A bonded job, unpacked.
    /// @dev Reverts with `JobNotFound` for a job that is not bonded.
    function bondedJob(uint256 jobId) external view returns (BondedJob memory);
}
