// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {RegistryBase} from "./RegistryBase.sol";
import {vm} from "./Vm.sol";

/// @title ValidationBase
/// @notice Builders for tests of validations.
abstract contract ValidationBase is RegistryBase {
    bytes32 internal constant HASH = keccak256("request");

    function ask(address by, address of_, uint256 id, bytes32 hash) internal {
        vm.prank(by);
        validation.validationRequest(of_, id, "ipfs://request", hash);
    }

    function respond(address by, bytes32 hash, uint8 response, string memory tag) internal {
        vm.prank(by);
        validation.validationResponse(hash, response, "", 0, tag);
    }

    function nobody() internal pure returns (address[] memory list) {
        return list;
    }

    function assertStatus(bytes32 hash, bytes memory expected) internal view {
        (
            address asked,
            uint256 id,
            uint8 response,
            bytes32 responseHash,
            string memory tag,
            uint256 lastUpdate
        ) = validation.getValidationStatus(hash);
        assertEq(abi.encode(asked, id, response, responseHash, tag, lastUpdate), expected, "status");
    }

    function assertSummary(
        uint256 id,
        address[] memory validators,
        string memory tag,
        uint64 count,
        uint8 average
    ) internal view {
        (uint64 counted, uint8 mean) = validation.getSummary(id, validators, tag);
        assertEq(counted, count, "count");
        assertEq(mean, average, "average");
    }
}
