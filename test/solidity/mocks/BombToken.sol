// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TurningToken} from "./TurningToken.sol";

/// @title BombToken
/// @notice Once turned, every transfer returns a megabyte that reads true, or reverts with one.
contract BombToken is TurningToken(6) {
    bool private immutable REVERTS;

    constructor(bool reverts) {
        REVERTS = reverts;
    }

    function _update(address from, address to, uint256 amount) internal override {
        super._update(from, to, amount);
        if (!_turned) return;
        bool reverts = REVERTS;
        assembly ("memory-safe") {
            mstore(0, 1)
            if reverts {
                revert(0, 1048576)
            }
            return(0, 1048576)
        }
    }
}
