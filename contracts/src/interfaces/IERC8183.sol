// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title ERC-8183 Agentic Commerce, generation V0
/// @notice The standard's functions, events and errors, as its merged text and its live deployments have them.
/// @dev The standard's errors carry no parameters. Rules of ours that the standard lacks revert with errors of `IJobs` and
/// `ISettlement`. Every `optParams` may be empty.
interface IERC8183 {
    /// @notice A job exists. A posting and a job for any provider have `provider` zero.
    event JobCreated(
        uint256 indexed jobId,
        address indexed client,
        address indexed provider,
        address evaluator,
        uint256 expiredAt,
        address hook
    );
    /// @notice An Open job got its provider.
    event ProviderSet(uint256 indexed jobId, address indexed provider);
    /// @notice An Open job got its budget, in token units.
    event BudgetSet(uint256 indexed jobId, uint256 amount);
    /// @notice A job's budget is in escrow, in token units (the standard's form; every funded job emits it once).
    event JobFunded(uint256 indexed jobId, address indexed client, uint256 amount);
    /// @notice The same for a plain job, in the form that BNB's sellers read. Count only one of the two.
    event JobFunded(uint256 indexed jobId, address indexed client, address indexed provider, uint256 amount);
    /// @notice Work was delivered; `deliverable` commits to its manifest.
    event JobSubmitted(uint256 indexed jobId, address indexed provider, bytes32 deliverable);
    /// @notice A job ended for its provider. `evaluator` is who decided: evaluator, accepting client or conceding client;
    /// zero when time or an agreement decided.
    event JobCompleted(uint256 indexed jobId, address indexed evaluator, bytes32 reason);
    /// @notice A job ended for its client. `rejector` is who decided, as in `JobCompleted`.
    event JobRejected(uint256 indexed jobId, address indexed rejector, bytes32 reason);
    /// @notice A job ended by a deadline, or by its provider giving up.
    event JobExpired(uint256 indexed jobId);
    /// @notice Earnings were pushed to `recipient`, in token units.
    event PaymentReleased(uint256 indexed jobId, address indexed recipient, uint256 amount);
    /// @notice A plain job's budget was pushed back to its client, in token units.
    event Refunded(uint256 indexed jobId, address indexed client, uint256 amount);
    /// @notice The market's fee of a plain job was credited, in token units.
    event PlatformFeePaid(uint256 indexed jobId, address indexed treasury, uint256 amount);

    /// @notice No job has this id.
    error InvalidJob();
    /// @notice The job's status does not allow this act.
    error WrongStatus();
    /// @notice The caller may not do this.
    error Unauthorized();
    /// @notice An address that must be set is zero.
    error ZeroAddress();
    /// @notice The expiry is not in the future.
    error ExpiryTooShort();
    /// @notice The budget changed since the caller looked.
    error BudgetMismatch();
    /// @notice The job has no provider yet.
    error ProviderNotSet();
    /// @notice The job has a provider already.
    error ProviderAlreadySet();
    /// @notice This market runs no hooks.
    error HookNotWhitelisted();

    /// @notice Opens a job with the caller as client. Anyone may call.
    /// @param provider Who is to deliver; zero to name it later or to take offers.
    /// @param evaluator Who completes or rejects; never zero.
    /// @param expiredAt Unix second; in the future, at most 365 days ahead.
    /// @param description Terms, at most 4,096 bytes; stored, returned by `getJob`, published as terms.
    /// @param hook Must be zero.
    /// @return jobId Sequential, from 1.
    /// @dev Reverts with `ZeroAddress`, `ExpiryTooShort`, `HookNotWhitelisted`, `ExpiryTooLong`, `TermsLengthOutOfRange`, `AccountRefused`.
    /// @dev Warning: in a plain job a silent evaluator means a refund after expiry, whatever was delivered. `hire` has no such gap.
    function createJob(
        address provider,
        address evaluator,
        uint256 expiredAt,
        string calldata description,
        address hook
    ) external returns (uint256 jobId);

    /// @notice Names the provider of an Open job. Client only, once.
    /// @dev Reverts with `InvalidJob`, `WrongStatus`, `Unauthorized`, `ProviderAlreadySet`, `ZeroAddress`, `AccountRefused`.
    function setProvider(uint256 jobId, address provider) external;

    /// @notice The same with the merged text's third parameter, which is ignored.
    function setProvider(uint256 jobId, address provider, bytes calldata optParams) external;

    /// @notice Prices an Open job. Client or provider.
    /// @param amount Token units, at most 2^96 - 1; zero is allowed.
    /// @dev Reverts with `InvalidJob`, `WrongStatus`, `Unauthorized`, `AmountTooLarge`.
    function setBudget(uint256 jobId, uint256 amount, bytes calldata optParams) external;

    /// @notice Pulls the budget from the caller's wallet into escrow. Client only, before expiry.
    /// @param expectedBudget The budget the caller agreed to, in token units.
    /// @dev Reverts with `InvalidJob`, `WrongStatus`, `Unauthorized`, `ProviderNotSet`, `BudgetMismatch`, `JobDeadlinePassed`,
    /// `SafeERC20FailedOperation`, `TokenAmountMismatch`.
    function fund(uint256 jobId, uint256 expectedBudget, bytes calldata optParams) external;

    /// @notice Delivers. Provider, before the deadline; on bonded jobs also its operator with the right `submit`.
    /// @param deliverable keccak256 of the delivery manifest's exact bytes; not zero on bonded jobs.
    /// @param optParams The manifest or its location; on bonded jobs 1 to 2,048 bytes.
    /// @dev Reverts with `InvalidJob`, `WrongStatus`, `Unauthorized`, `JobDeadlinePassed`, `DeliverableZero`, `ManifestLengthOutOfRange`,
    /// and the refusals of `IMandates`.
    function submit(uint256 jobId, bytes32 deliverable, bytes calldata optParams) external;

    /// @notice Pays the provider of a submitted plain job. Evaluator only. On a disputed bonded job: `resolve` with 100 %.
    /// @dev Reverts with `InvalidJob`, `WrongStatus`, `Unauthorized`, `JobDeadlinePassed`, `GasTooLow`.
    function complete(uint256 jobId, bytes32 reason, bytes calldata optParams) external;

    /// @notice Calls off an Open job (client, or its operator with the right `post`), or refunds a plain one (evaluator). On a disputed
    /// bonded job: `resolve` with 0 %.
    /// @dev Reverts with `InvalidJob`, `WrongStatus`, `Unauthorized`, `JobDeadlinePassed`, `GasTooLow`, and the refusals of `IMandates`.
    function reject(uint256 jobId, bytes32 reason, bytes calldata optParams) external;

    /// @notice Refunds a job whose deadline has passed: a plain one that is Funded or Submitted, a bonded one that is Funded (with
    /// its bond). Anyone may call.
    /// @dev Reverts with `InvalidJob`, `WrongStatus`, `JobDeadlineAhead`, `GasTooLow`.
    function claimRefund(uint256 jobId) external;
}
