// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TurningToken} from "./TurningToken.sol";

/// @dev What `HookedToken` calls.
interface IHook {
    function onToken() external;
}

/// @title HookedToken
/// @notice Like ERC-777: once turned, the target is called before it sends, after it receives and after its permit is used; if it
/// reverts, so does the token.
contract HookedToken is TurningToken(6) {
    function permit(
        address owner,
        address spender,
        uint256 value,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) public override {
        _call(owner);
        super.permit(owner, spender, value, deadline, v, r, s);
    }

    function _update(address from, address to, uint256 amount) internal override {
        _call(from);
        super._update(from, to, amount);
        _call(to);
    }

    function _call(address account) private {
        if (_turned && account == _target) IHook(account).onToken();
    }
}
