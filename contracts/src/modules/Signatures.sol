// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";

import {ISignatures} from "../interfaces/ISignatures.sol";

/// @title Signatures
/// @notice EIP-712 domain, signature checks and the nonce bitmap.
abstract contract Signatures is ISignatures, EIP712 {
    /// @dev Nonces from here up are for signed withdrawals, those below for offers.
    uint256 internal constant WITHDRAWAL_NONCES = 1 << 255;

    mapping(address principal => mapping(uint256 word => uint256 bits)) private _nonces;

    constructor() EIP712("Surety", "1") {}

    /// @inheritdoc ISignatures
    function nonceUsed(address principal, uint256 nonce) external view returns (bool) {
        return _nonces[principal][nonce >> 8] & (1 << (nonce & 0xff)) != 0;
    }

    function _useNonce(address principal, uint256 nonce) internal {
        uint256 bits = _nonces[principal][nonce >> 8];
        uint256 bit = 1 << (nonce & 0xff);
        if (bits & bit != 0) revert NonceUsed(principal, nonce);
        _nonces[principal][nonce >> 8] = bits | bit;
    }

    /// @dev ECDSA first, then ERC-1271, never by code length: an EIP-7702 account has both a key and code.
    function _checkSignature(address signer, bytes32 digest, bytes calldata signature) internal view {
        (address recovered, ECDSA.RecoverError failure, ) = ECDSA.tryRecoverCalldata(digest, signature);
        if (failure == ECDSA.RecoverError.NoError && recovered == signer) return;
        if (!SignatureChecker.isValidERC1271SignatureNowCalldata(signer, digest, signature)) {
            revert SignatureInvalid(signer, digest);
        }
    }

    function _checkValidUntil(uint256 validUntil) internal view {
        if (block.timestamp >= validUntil) revert SignatureExpired(validUntil);
    }
}
