// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TestUSD} from "../../../contracts/src/tokens/TestUSD.sol";

/// @title ReenteringToken
/// @notice Calls a target in the middle of every transfer, and keeps the hash of what came back.
contract ReenteringToken is TestUSD {
    address private _target;
    bytes private _data;
    bool private _succeeded;
    bytes32 private _resultHash;

    /// @dev Target zero calls nobody.
    function setCall(address target, bytes calldata data) external {
        (_target, _data) = (target, data);
        (_succeeded, _resultHash) = (false, bytes32(0));
    }

    function lastCall() external view returns (bool succeeded, bytes32 resultHash) {
        return (_succeeded, _resultHash);
    }

    function _update(address from, address to, uint256 amount) internal override {
        super._update(from, to, amount);
        if (_target == address(0)) return;
        // solhint-disable-next-line avoid-low-level-calls
        (bool succeeded, bytes memory result) = _target.call(_data);
        (_succeeded, _resultHash) = (succeeded, keccak256(result));
    }
}
