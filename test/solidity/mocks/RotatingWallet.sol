// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";

/// @title RotatingWallet
/// @notice An ERC-1271 account whose signer can be replaced, or by one that burns all gas.
contract RotatingWallet is IERC1271 {
    address private _signer;
    bool private _burnsGas;

    constructor(address signer) {
        _signer = signer;
    }

    function rotate(address signer) external {
        _signer = signer;
    }

    function burnGas() external {
        _burnsGas = true;
    }

    function isValidSignature(bytes32 digest, bytes calldata signature) external view returns (bytes4) {
        if (_burnsGas) {
            assembly ("memory-safe") {
                invalid()
            }
        }
        (address signer, , ) = ECDSA.tryRecoverCalldata(digest, signature);
        return signer == _signer ? IERC1271.isValidSignature.selector : bytes4(0xffffffff);
    }
}
