// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Pages
/// @notice Parts of long lists in storage.
library Pages {
    /// @dev Where a page of at most `limit` entries from `offset` on ends, and how many it has. Never beyond the list.
    function bounds(uint256 length, uint256 offset, uint256 limit) internal pure returns (uint256 start, uint256 size) {
        start = offset < length ? offset : length;
        size = limit < length - start ? limit : length - start;
    }

    /// @dev A copy of part of a list of words.
    function slice(
        bytes32[] storage list,
        uint256 offset,
        uint256 limit
    ) internal view returns (bytes32[] memory part) {
        (uint256 start, uint256 size) = bounds(list.length, offset, limit);
        part = new bytes32[](size);
        for (uint256 i = 0; i < size; i++) part[i] = list[start + i];
    }

    /// @dev The same for accounts.
    function slice(
        address[] storage list,
        uint256 offset,
        uint256 limit
    ) internal view returns (address[] memory part) {
        (uint256 start, uint256 size) = bounds(list.length, offset, limit);
        part = new address[](size);
        for (uint256 i = 0; i < size; i++) part[i] = list[start + i];
    }
}
