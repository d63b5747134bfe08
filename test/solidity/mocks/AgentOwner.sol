// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC721Receiver} from "@openzeppelin/contracts/token/ERC721/IERC721Receiver.sol";

/// @title AgentOwner
/// @notice A contract that owns agents. When it is given one, it makes the calls that it was told to make.
contract AgentOwner is IERC721Receiver {
    bytes[] private _calls;
    bytes4 private _answer = IERC721Receiver.onERC721Received.selector;

    /// @dev Made to the sender of the next token that comes.
    function thenCall(bytes calldata data) external {
        _calls.push(data);
    }

    function answer(bytes4 with) external {
        _answer = with;
    }

    function execute(address target, bytes calldata data) external returns (bytes memory) {
        return _execute(target, data);
    }

    function onERC721Received(address, address, uint256, bytes calldata) external returns (bytes4) {
        while (_calls.length != 0) {
            bytes memory data = _calls[_calls.length - 1];
            _calls.pop();
            _execute(msg.sender, data);
        }
        return _answer;
    }

    function _execute(address target, bytes memory data) private returns (bytes memory) {
        // solhint-disable-next-line avoid-low-level-calls
        (bool success, bytes memory result) = target.call(data);
        if (success) return result;
        assembly ("memory-safe") {
            revert(add(result, 0x20), mload(result))
        }
    }
}
