// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TurningToken} from "./TurningToken.sol";

/// @title NoReturnToken
/// @notice Like USDT: once turned, transfers return no data.
contract NoReturnToken is TurningToken(6) {
    function transfer(address to, uint256 amount) public override returns (bool moved) {
        moved = super.transfer(to, amount);
        _returnNothing();
    }

    function transferFrom(address from, address to, uint256 amount) public override returns (bool moved) {
        moved = super.transferFrom(from, to, amount);
        _returnNothing();
    }

    function _returnNothing() private view {
        if (!_turned) return;
        assembly ("memory-safe") {
            return(0, 0)
        }
    }
}
