// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {Base} from "../../utils/Base.sol";
import {vm} from "../../utils/Vm.sol";

contract TestUSDTest is Base {
    function test_Metadata() public view {
        assertEq(token.name(), "Test USD", "name");
        assertEq(token.symbol(), "TUSD", "symbol");
        assertEq(token.decimals(), 6, "decimals");
    }

    function test_WhenAnyoneMints_TokensExist() public {
        uint256 supply = token.totalSupply();
        vm.expectEmit(address(token));
        emit IERC20.Transfer(address(0), stranger, 123);
        vm.prank(relayer);
        token.mint(stranger, 123);
        assertEq(wallet(stranger), 123, "minted");
        assertEq(token.totalSupply(), supply + 123, "supply");
    }

    function test_RevertWhen_MintToZero() public {
        expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InvalidReceiver.selector, address(0)));
        token.mint(address(0), 1);
    }
}
