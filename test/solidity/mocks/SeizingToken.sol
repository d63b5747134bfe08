// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TurningToken} from "./TurningToken.sol";

/// @title SeizingToken
/// @notice On its turn the issuer burns all that the target holds.
contract SeizingToken is TurningToken(6) {
    function turn(address target) public override {
        super.turn(target);
        _burn(target, balanceOf(target));
    }
}
