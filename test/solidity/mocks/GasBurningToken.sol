// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TurningToken} from "./TurningToken.sol";

/// @title GasBurningToken
/// @notice Once turned, every transfer uses up all the gas that it is given.
contract GasBurningToken is TurningToken(6) {
    function _update(address from, address to, uint256 amount) internal override {
        super._update(from, to, amount);
        if (!_turned) return;
        assembly ("memory-safe") {
            invalid()
        }
    }
}
