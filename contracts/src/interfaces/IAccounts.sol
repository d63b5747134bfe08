// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Accounts
/// @notice Balances that principals keep inside the market. The only code that touches the token.
interface IAccounts {
    /// @notice Money came in from `payer`'s wallet for `account`, in token units. Every pull emits it, except a plain job's `fund`.
    event Deposited(address indexed account, address indexed payer, uint256 amount);
    /// @notice Money left to `to`'s wallet, in token units.
    event Withdrawn(address indexed account, address indexed to, uint256 amount);
    /// @notice A push of a job's money failed, and `account` was credited instead, in token units.
    event Credited(address indexed account, uint256 indexed jobId, uint256 amount);

    /// @notice The account balance holds `available`, `asked` is needed; both in token units. Remedy: deposit the difference.
    error BalanceInsufficient(address account, uint256 available, uint256 asked);
    /// @notice The amount exceeds `max`, in token units.
    error AmountTooLarge(uint256 amount, uint256 max);
    /// @notice There is nothing to move.
    error AmountZero();
    /// @notice The token moved another amount than it was asked to. Fee-on-transfer tokens are not supported.
    error TokenAmountMismatch(uint256 expected, uint256 received);
    /// @notice The token has no code, or not 2 to 18 decimals.
    error TokenUnsupported(address token);
    /// @notice Zero, the market and the token cannot hold a role or receive money.
    error AccountRefused(address account);
    /// @notice Too little gas is left to push money safely. Remedy: raise the gas limit.
    error GasTooLow(uint256 left, uint256 needed);

    /// @notice Pulls `amount` token units from the caller's wallet into `account`'s balance. Anyone may call.
    /// @dev Reverts with `AmountZero`, `AccountRefused`, `SafeERC20FailedOperation`, `TokenAmountMismatch`.
    function deposit(address account, uint256 amount) external;

    /// @notice The same for the caller's own balance, after using its ERC-2612 permit. A permit that was used before does not block.
    /// @param deadline Unix second until which the permit holds.
    function depositWithPermit(uint256 amount, uint256 deadline, uint8 v, bytes32 r, bytes32 s) external;

    /// @notice Deposits by the ERC-3009 signature of `from`, sent by anyone. Its nonce is `depositNonce(from, salt)`.
    /// @param validAfter Unix second from which, exclusively, the authorization holds.
    /// @param validBefore Unix second before which it must be used.
    /// @param signature 65 bytes for an EOA, else whatever the token hands to the account.
    function depositWithAuthorization(
        address from,
        uint256 amount,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 salt,
        bytes calldata signature
    ) external;

    /// @notice Pays `amount` token units of the caller's balance to `to`. An operator never can.
    /// @dev Reverts with `AmountZero`, `AccountRefused`, `BalanceInsufficient`, `SafeERC20FailedOperation`.
    function withdraw(address to, uint256 amount) external;

    /// @notice The same for `principal`, by its signature over
    /// `Withdraw(address principal,address to,uint256 amount,uint256 nonce,uint40 validUntil)`, sent by anyone.
    /// @param nonce At least 2^255, one use.
    /// @dev Also reverts with `SignatureInvalid`, `SignatureExpired`, `NonceUsed`, `NonceOutOfRange`.
    function withdrawWithSignature(
        address principal,
        address to,
        uint256 amount,
        uint256 nonce,
        uint40 validUntil,
        bytes calldata signature
    ) external;

    /// @notice Money of `account` inside the market that no job holds, in token units.
    function accountBalance(address account) external view returns (uint256);

    /// @notice The ERC-3009 nonce that binds an authorization to `depositWithAuthorization`.
    function depositNonce(address from, bytes32 salt) external pure returns (bytes32);

    /// @notice The one token of this market.
    function paymentToken() external view returns (address);
}
