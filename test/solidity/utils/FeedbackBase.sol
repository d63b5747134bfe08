// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {RegistryBase} from "./RegistryBase.sol";
import {vm} from "./Vm.sol";

/// @title FeedbackBase
/// @notice Builders for tests of feedback.
abstract contract FeedbackBase is RegistryBase {
    function give(address by, int128 value, uint8 decimals) internal {
        give(by, value, decimals, "", "");
    }

    function give(address by, int128 value, uint8 decimals, string memory tag1, string memory tag2) internal {
        vm.prank(by);
        reputation.giveFeedback(agentId, value, decimals, tag1, tag2, "", "", 0);
    }

    function revoke(address by, uint64 index) internal {
        vm.prank(by);
        reputation.revokeFeedback(agentId, index);
    }

    function listOf(address account) internal pure returns (address[] memory list) {
        list = new address[](1);
        list[0] = account;
    }

    function listOf(address first, address second) internal pure returns (address[] memory list) {
        list = new address[](2);
        (list[0], list[1]) = (first, second);
    }

    function nobody() internal pure returns (address[] memory list) {
        return list;
    }

    function assertSummary(address[] memory clients, uint64 count, int128 value, uint8 decimals) internal view {
        assertSummary(clients, "", "", abi.encode(count, value, decimals));
    }

    function assertSummary(
        address[] memory clients,
        string memory tag1,
        string memory tag2,
        bytes memory expected
    ) internal view {
        (uint64 count, int128 value, uint8 decimals) = reputation.getSummary(agentId, clients, tag1, tag2);
        assertEq(abi.encode(count, value, decimals), expected, "summary");
    }
}
