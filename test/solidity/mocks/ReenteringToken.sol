// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TestUSD} from "../../../contracts/src/tokens/TestUSD.sol";

/// @title ReenteringToken
/// @notice Calls a target in the middle of every transfer, and keeps what came back.
contract ReenteringToken is TestUSD {
    address private _target;
    bytes private _data;
    bool private _succeeded;
    bytes private _result;

    /// @dev Target zero calls nobody.
    function setCall(address target, bytes calldata data) external {
        (_target, _data) = (target, data);
        (_succeeded, _result) = (false, "");
    }

    function lastCall() external view returns (bool succeeded, bytes memory result) {
        return (_succeeded, _result);
    }

    function _update(address from, address to, uint256 amount) internal override {
        super._update(from, to, amount);
        if (_target != address(0)) (_succeeded, _result) = _target.call(_data);
    }
}
