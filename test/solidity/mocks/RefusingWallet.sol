// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IHook} from "./HookedToken.sol";

/// @title RefusingWallet
/// @notice Refuses every token that asks.
contract RefusingWallet is IHook {
    error Refused();

    function onToken() external pure {
        revert Refused();
    }
}
