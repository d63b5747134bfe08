// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title IdentityBound
/// @notice What ERC-8004's other two registries share: the identity registry whose agents they speak of, and bounded lists.
interface IIdentityBound {
    /// @notice The identity registry has no code.
    error IdentityRegistryInvalid(address identityRegistry);
    /// @notice The whole list has `length` entries, more than the `max` that one call reads. Remedy: the function whose selector is
    /// `pagedView`.
    error ListTooLong(uint256 length, uint256 max, bytes4 pagedView);

    /// @notice The identity registry whose agents this registry speaks of; immutable.
    function getIdentityRegistry() external view returns (address identityRegistry);
}
