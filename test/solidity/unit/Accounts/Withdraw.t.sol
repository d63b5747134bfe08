// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {IAccounts} from "../../../../contracts/src/interfaces/IAccounts.sol";
import {Base} from "../../utils/Base.sol";
import {vm} from "../../utils/Vm.sol";

contract WithdrawTest is Base {
    // JM-207
    function test_WhenToOneself_BalanceBecomesWallet() public {
        uint256 held = wallet(address(market));
        expectEvent();
        emit IAccounts.Withdrawn(client, client, 7e6);
        vm.expectEmit(address(token));
        emit IERC20.Transfer(address(market), client, 7e6);
        vm.prank(client);
        market.withdraw(client, 7e6);

        assertEq(balance(client), BALANCE - 7e6, "balance");
        assertEq(wallet(client), WALLET + 7e6, "wallet");
        assertEq(wallet(address(market)), held - 7e6, "market");
    }

    // JM-207
    function test_WhenToAnother_ThatWalletIsPaid() public {
        expectEvent();
        emit IAccounts.Withdrawn(client, stranger, 7e6);
        vm.prank(client);
        market.withdraw(stranger, 7e6);

        assertEq(balance(client), BALANCE - 7e6, "balance");
        assertEq(wallet(client), WALLET, "own wallet");
        assertEq(wallet(stranger), 7e6, "wallet");
        assertEq(balance(stranger), 0, "balance of receiver");
    }

    function test_WhenWholeBalance_NothingIsLeft() public {
        vm.prank(client);
        market.withdraw(client, BALANCE);
        assertEq(balance(client), 0, "balance");
        assertEq(wallet(client), WALLET + BALANCE, "wallet");
    }

    function test_WhenJobIsOpen_OnlyFreeMoneyLeaves() public {
        hired();
        uint256 left = BALANCE - PRICE - FEE;
        _short(left, left + 1);
        vm.prank(client);
        market.withdraw(client, left);
        assertEq(balance(client), 0, "balance");
    }

    // JM-207
    function test_RevertWhen_BalanceShort() public {
        _short(BALANCE, BALANCE + 1);
    }

    function test_RevertWhen_AmountMax() public {
        _short(BALANCE, type(uint256).max);
    }

    // JM-207
    function test_RevertWhen_AmountZero() public {
        expectRevert(abi.encodeWithSelector(IAccounts.AmountZero.selector));
        vm.prank(client);
        market.withdraw(client, 0);
    }

    // JM-316
    function test_RevertWhen_CallerIsOperatorWithAllRights() public {
        drain(operator);
        grant(client, mandate());
        expectRevert(abi.encodeWithSelector(IAccounts.BalanceInsufficient.selector, operator, 0, 1));
        vm.prank(operator);
        market.withdraw(operator, 1);
    }

    // JM-207
    function test_RevertWhen_ReceiverZero() public {
        _refused(address(0));
    }

    // JM-207
    function test_RevertWhen_ReceiverIsMarket() public {
        _refused(address(market));
    }

    // JM-207
    function test_RevertWhen_ReceiverIsToken() public {
        _refused(address(token));
    }

    function _short(uint256 available, uint256 asked) private {
        expectRevert(abi.encodeWithSelector(IAccounts.BalanceInsufficient.selector, client, available, asked));
        vm.prank(client);
        market.withdraw(client, asked);
    }

    function _refused(address to) private {
        expectRevert(abi.encodeWithSelector(IAccounts.AccountRefused.selector, to));
        vm.prank(client);
        market.withdraw(to, 1);
    }
}
