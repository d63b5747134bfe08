// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TurningToken} from "./TurningToken.sol";

/// @title ZeroRefusingToken
/// @notice Like LEND: once turned, a transfer of nothing reverts.
contract ZeroRefusingToken is TurningToken(6) {
    error ZeroRefused();

    function _update(address from, address to, uint256 amount) internal override {
        if (_turned && amount == 0) revert ZeroRefused();
        super._update(from, to, amount);
    }
}
