// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Tags
/// @notice Filters by tag.
library Tags {
    /// @dev True if `tag` is the wanted one, or none is wanted. The length is compared first, so a filter costs what its caller named, however
    /// long the tag in storage is.
    function matches(string storage tag, string calldata wanted) internal view returns (bool) {
        uint256 length = bytes(wanted).length;
        if (length == 0) return true;
        return bytes(tag).length == length && keccak256(bytes(tag)) == keccak256(bytes(wanted));
    }
}
