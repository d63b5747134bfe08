// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TurningToken} from "./TurningToken.sol";

/// @title RebasingToken
/// @notice Once turned, every balance is `numerator / denominator` of what it was.
/// @dev Keeps shares where ERC20 keeps balances.
contract RebasingToken is TurningToken(6) {
    uint256 private immutable NUMERATOR;
    uint256 private immutable DENOMINATOR;

    constructor(uint256 numerator, uint256 denominator) {
        (NUMERATOR, DENOMINATOR) = (numerator, denominator);
    }

    function balanceOf(address account) public view override returns (uint256) {
        uint256 shares = super.balanceOf(account);
        return _turned ? (shares * NUMERATOR) / DENOMINATOR : shares;
    }

    function _update(address from, address to, uint256 amount) internal override {
        super._update(from, to, _turned ? (amount * DENOMINATOR) / NUMERATOR : amount);
    }
}
