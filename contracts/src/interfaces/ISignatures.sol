// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Signatures
/// @notice EIP-712 signatures of EOAs, ERC-1271 contracts and EIP-7702 accounts, and their one-use nonces.
/// @dev The domain is `Surety`, version `1`; ERC-5267's `eip712Domain` returns it.
interface ISignatures {
    /// @notice A nonce can no longer be used, because its owner called it off.
    event NonceCancelled(address indexed principal, uint256 nonce);

    /// @notice The signature over `digest` is not `signer`'s.
    error SignatureInvalid(address signer, bytes32 digest);
    /// @notice What was signed held until `validUntil` (Unix second).
    error SignatureExpired(uint256 validUntil);
    /// @notice The nonce was used or cancelled.
    error NonceUsed(address principal, uint256 nonce);
    /// @notice Offers use nonces below 2^255, signed withdrawals the rest.
    error NonceOutOfRange(uint256 nonce);

    /// @notice True if the nonce was used or cancelled.
    function nonceUsed(address principal, uint256 nonce) external view returns (bool);
}
