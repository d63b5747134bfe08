// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TurningToken} from "./TurningToken.sol";

/// @title FalseToken
/// @notice Once turned, nothing moves and nothing reverts: transfers return false, authorizations return as ever.
contract FalseToken is TurningToken(6) {
    function transfer(address to, uint256 amount) public override returns (bool) {
        return super.transfer(to, amount) && !_turned;
    }

    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        return super.transferFrom(from, to, amount) && !_turned;
    }

    function _update(address from, address to, uint256 amount) internal override {
        if (!_turned) super._update(from, to, amount);
    }
}
