// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title FixedAnswer
/// @notice A contract that answers every call with the same bytes, or reverts with them.
contract FixedAnswer {
    bytes private _answer;
    bool private _reverts;

    constructor(bytes memory answer, bool reverts) {
        _answer = answer;
        _reverts = reverts;
    }

    // solhint-disable-next-line no-complex-fallback
    fallback(bytes calldata) external returns (bytes memory answer) {
        answer = _answer;
        if (!_reverts) return answer;
        assembly ("memory-safe") {
            revert(add(answer, 0x20), mload(answer))
        }
    }
}
