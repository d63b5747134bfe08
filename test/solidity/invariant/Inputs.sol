// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";

import {IHiring} from "../../../contracts/src/interfaces/IHiring.sol";
import {Offer} from "../../../contracts/src/types/Offer.sol";

/// @title Inputs
/// @notice What a call asked for.
library Inputs {
    /// @dev A call, or the first of those in a multicall, which the handler makes of one call twice.
    function single(bytes memory data) internal pure returns (bytes memory) {
        if (bytes4(data) != Multicall.multicall.selector) return data;
        return abi.decode(_arguments(data), (bytes[]))[0];
    }

    /// @dev The second argument of an act on a job, where it is a share; zero if there is none.
    function shareOf(bytes memory data) internal pure returns (uint256 share) {
        if (data.length < 0x44) return 0;
        assembly ("memory-safe") {
            share := mload(add(data, 0x44))
        }
    }

    function isHire(bytes4 act) internal pure returns (bool) {
        return act == IHiring.hire.selector || act == IHiring.hireFor.selector;
    }

    /// @dev The offer of `hire` or `hireFor`.
    function offerOf(bytes memory data) internal pure returns (Offer memory offer) {
        bytes memory arguments = _arguments(data);
        if (bytes4(data) == IHiring.hire.selector) (offer, ) = abi.decode(arguments, (Offer, bytes));
        else (, offer, ) = abi.decode(arguments, (address, Offer, bytes));
    }

    function _arguments(bytes memory data) private pure returns (bytes memory arguments) {
        arguments = new bytes(data.length - 4);
        assembly ("memory-safe") {
            mcopy(add(arguments, 0x20), add(data, 0x24), mload(arguments))
        }
    }
}
