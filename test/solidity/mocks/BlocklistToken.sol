// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TurningToken} from "./TurningToken.sol";

/// @title BlocklistToken
/// @notice Like USDC: once turned, the target can neither send nor receive.
contract BlocklistToken is TurningToken(6) {
    error Blocklisted(address account);

    function _update(address from, address to, uint256 amount) internal override {
        if (_turned && (from == _target || to == _target)) revert Blocklisted(_target);
        super._update(from, to, amount);
    }
}
