// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IHook} from "./HookedToken.sol";
import {SmartWallet} from "./SmartWallet.sol";

/// @title HookedWallet
/// @notice A smart wallet that, when a token calls it, makes one call of its owner's choice and keeps what came back.
contract HookedWallet is SmartWallet, IHook {
    /// @dev Never zero, so that keeping an outcome is cheap enough for a push.
    bytes32 private constant NONE = bytes32(uint256(1));

    address private _callee;
    bytes private _data;
    /// @notice keccak256 of success and return data of the last call.
    bytes32 public outcome = NONE;

    // solhint-disable-next-line no-empty-blocks
    constructor(address owner) SmartWallet(owner) {}

    function setCall(address callee, bytes calldata data) external {
        (_callee, _data, outcome) = (callee, data, NONE);
    }

    function onToken() external {
        // solhint-disable-next-line avoid-low-level-calls
        (bool succeeded, bytes memory result) = _callee.call(_data);
        outcome = keccak256(abi.encode(succeeded, result));
    }
}
