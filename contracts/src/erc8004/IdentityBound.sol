// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";

import {IIdentityBound} from "../interfaces/IIdentityBound.sol";

/// @title IdentityBound
/// @notice The link to an identity registry. It asks only what ERC-721 defines, so that any identity registry of the standard will do.
abstract contract IdentityBound is IIdentityBound {
    /// @dev Most entries that a view of a whole list reads.
    uint256 internal constant MAX_LIST = 1_000;

    IERC721 private immutable IDENTITY;

    constructor(IERC721 identityRegistry) {
        if (address(identityRegistry).code.length == 0) revert IdentityRegistryInvalid(address(identityRegistry));
        IDENTITY = identityRegistry;
    }

    /// @inheritdoc IIdentityBound
    function getIdentityRegistry() external view returns (address identityRegistry) {
        return address(IDENTITY);
    }

    /// @dev True if the account owns the agent, is approved for it, or is its owner's operator. Reverts if there is no such agent.
    function _actsFor(address account, uint256 agentId) internal view returns (bool) {
        address owner = IDENTITY.ownerOf(agentId);
        if (owner == address(0)) revert IERC721Errors.ERC721NonexistentToken(agentId);
        return
            account == owner || IDENTITY.isApprovedForAll(owner, account) || IDENTITY.getApproved(agentId) == account;
    }

    function _checkLength(uint256 length, bytes4 pagedView) internal pure {
        if (length > MAX_LIST) revert ListTooLong(length, MAX_LIST, pagedView);
    }
}
