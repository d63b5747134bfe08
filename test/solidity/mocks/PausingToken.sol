// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TurningToken} from "./TurningToken.sol";

/// @title PausingToken
/// @notice Once turned, nothing moves until it is turned back.
contract PausingToken is TurningToken(6) {
    error EnforcedPause();

    function _update(address from, address to, uint256 amount) internal override {
        if (_turned) revert EnforcedPause();
        super._update(from, to, amount);
    }
}
