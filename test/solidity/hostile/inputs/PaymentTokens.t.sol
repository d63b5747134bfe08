// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {JobTest} from "../../utils/JobTest.sol";
import {vm} from "../../utils/Vm.sol";

/// @dev Payment tokens whose `decimals` the constructor cannot take at its word. Each is raw code, so that it is exactly this odd.
contract PaymentTokensTest is JobTest {
    address private constant ODD = address(0x0dd);

    function test_RevertWhen_DecimalsRevertsWithAMegabyte() public {
        // revert(0, 1 MiB)
        vm.etch(ODD, hex"621000005ffd");
        expectRevert(new bytes(1 << 20));
        this.deploy();
    }

    function test_RevertWhen_DecimalsUsesUpAllGas() public {
        vm.etch(ODD, hex"fe");
        expectRevert("");
        this.deploy{gas: 10_000_000}();
    }

    // JM-03
    function test_RevertWhen_DecimalsIsWiderThanAByte() public {
        // return 2^256 - 1
        vm.etch(ODD, hex"5f195f5260205ff3");
        expectRevert("");
        this.deploy();
        // return 256 + 6
        vm.etch(ODD, hex"6101065f5260205ff3");
        expectRevert("");
        this.deploy();
    }

    function test_RevertWhen_DecimalsIsShort() public {
        // return 31 bytes
        vm.etch(ODD, hex"601f5ff3");
        expectRevert("");
        this.deploy();
    }

    /// @dev A delegation is code, and what it delegates to has decimals.
    function test_WhenTokenIsADelegation_Deploys() public {
        vm.etch(ODD, abi.encodePacked(hex"ef0100", address(token)));
        this.deploy();
    }

    /// @dev The constructor asks once: what a cent is does not change with the token's answer.
    function test_WhenDecimalsChangeLater_ACentDoesNot() public {
        vm.mockCall(address(token), abi.encodeWithSignature("decimals()"), abi.encode(18));
        uint256 jobId = submitted();
        vm.warp(START + 1);
        vm.prank(client);
        market.accept(jobId);
        assertEq(market.recordOf(provider).providerVolume, 10_000, "volume");
    }

    /// @dev A call of its own, so that what it reverts with can be expected.
    function deploy() external {
        deployMarket(ODD, 0, address(0));
    }
}
