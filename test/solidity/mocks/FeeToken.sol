// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TurningToken} from "./TurningToken.sol";

/// @title FeeToken
/// @notice Once turned, burns a hundredth of every transfer on the way.
contract FeeToken is TurningToken(6) {
    function _update(address from, address to, uint256 amount) internal override {
        super._update(from, to, amount);
        if (_turned && from != address(0) && to != address(0)) super._update(to, address(0), amount / 100);
    }
}
