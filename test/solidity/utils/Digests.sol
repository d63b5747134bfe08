// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";

/// @notice What a wallet signs for a token, made here from scratch.
/// @dev The token's EIP-712 domain is taken from the token itself.
library Digests {
    /// @dev ERC-2612, with the owner's next nonce.
    function permit(
        address token,
        address owner,
        address spender,
        uint256 amount,
        uint256 deadline
    ) internal view returns (bytes32) {
        bytes32 typeHash = keccak256(
            "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"
        );
        uint256 nonce = IERC20Permit(token).nonces(owner);
        return _typed(token, keccak256(abi.encode(typeHash, owner, spender, amount, nonce, deadline)));
    }

    /// @dev ERC-3009 `receiveWithAuthorization`.
    function authorization(
        address token,
        address from,
        address to,
        uint256 amount,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 nonce
    ) internal view returns (bytes32) {
        bytes32 typeHash = keccak256(
            "ReceiveWithAuthorization(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)"
        );
        return _typed(token, keccak256(abi.encode(typeHash, from, to, amount, validAfter, validBefore, nonce)));
    }

    function _typed(address token, bytes32 structHash) private view returns (bytes32) {
        return keccak256(abi.encodePacked(hex"1901", IERC20Permit(token).DOMAIN_SEPARATOR(), structHash));
    }
}
