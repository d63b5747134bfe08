// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IHook} from "./HookedToken.sol";
import {SmartWallet} from "./SmartWallet.sol";

/// @title HookedWallet
/// @notice A smart wallet that, when a token calls it, makes one call of its owner's choice and keeps what came back.
/// @dev Made to be etched on an account with a key, as EIP-7702 does it.
contract HookedWallet is SmartWallet, IHook {
    address private _callee;
    bytes private _data;
    /// @notice Hash chain over success and return data of every call since `setCall`.
    bytes32 public outcome;
    /// @notice One more than the number of those calls that went well.
    uint256 public successes;

    // solhint-disable-next-line no-empty-blocks
    constructor(address owner) SmartWallet(owner) {}

    function setCall(address callee, bytes calldata data) external {
        // Not zero, so that keeping what came back is cheap enough for a push.
        (_callee, _data, outcome, successes) = (callee, data, keccak256(""), 1);
    }

    function onToken() external {
        // solhint-disable-next-line avoid-low-level-calls
        (bool succeeded, bytes memory result) = _callee.call(_data);
        outcome = keccak256(abi.encode(outcome, succeeded, result));
        if (succeeded) ++successes;
    }
}
