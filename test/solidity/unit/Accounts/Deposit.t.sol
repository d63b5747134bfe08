// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";

import {IAccounts} from "../../../../contracts/src/interfaces/IAccounts.sol";
import {Base} from "../../utils/Base.sol";
import {vm} from "../../utils/Vm.sol";

contract DepositTest is Base {
    // JM-201
    function test_WhenForOneself_WalletBecomesBalance() public {
        uint256 held = wallet(address(market));
        expectEvent();
        emit IAccounts.Deposited(client, client, 7e6);
        vm.expectEmit(address(token));
        emit IERC20.Transfer(client, address(market), 7e6);
        vm.prank(client);
        market.deposit(client, 7e6);

        assertEq(wallet(client), WALLET - 7e6, "wallet");
        assertEq(balance(client), BALANCE + 7e6, "balance");
        assertEq(wallet(address(market)), held + 7e6, "market");
    }

    // JM-201, JM-209
    function test_WhenForAnother_ThatAccountIsCredited() public {
        expectEvent();
        emit IAccounts.Deposited(stranger, client, 7e6);
        vm.prank(client);
        market.deposit(stranger, 7e6);

        assertEq(wallet(client), WALLET - 7e6, "payer's wallet");
        assertEq(balance(client), BALANCE, "payer's balance");
        assertEq(balance(stranger), 7e6, "balance");
    }

    function test_WhenWholeWallet_NothingIsLeft() public {
        vm.prank(client);
        market.deposit(client, WALLET);
        assertEq(wallet(client), 0, "wallet");
        assertEq(balance(client), BALANCE + WALLET, "balance");
    }

    function testFuzz_DepositAndWithdraw_LeaveNoTrace(uint256 amount) public {
        vm.assume(amount != 0 && amount <= WALLET);
        vm.startPrank(client);
        market.deposit(client, amount);
        assertEq(balance(client), BALANCE + amount, "balance between");
        assertEq(wallet(client), WALLET - amount, "wallet between");
        market.withdraw(client, amount);
        vm.stopPrank();
        assertEq(balance(client), BALANCE, "balance");
        assertEq(wallet(client), WALLET, "wallet");
    }

    // JM-201
    function test_RevertWhen_AmountZero() public {
        expectRevert(abi.encodeWithSelector(IAccounts.AmountZero.selector));
        vm.prank(client);
        market.deposit(client, 0);
    }

    // JM-201
    function test_RevertWhen_AccountZero() public {
        _refused(address(0));
    }

    // JM-201
    function test_RevertWhen_AccountIsMarket() public {
        _refused(address(market));
    }

    // JM-201
    function test_RevertWhen_AccountIsToken() public {
        _refused(address(token));
    }

    function test_RevertWhen_WalletShort() public {
        _failed(WALLET + 1);
    }

    function test_RevertWhen_AmountMax() public {
        drain(client);
        _failed(type(uint256).max);
    }

    function test_RevertWhen_SumOverflows() public {
        expectRevert(abi.encodeWithSignature("Panic(uint256)", 0x11));
        vm.prank(client);
        market.deposit(client, type(uint256).max);
    }

    function test_RevertWhen_AllowanceShort() public {
        vm.prank(client);
        token.approve(address(market), 6e6);
        _failed(6e6 + 1);
    }

    function test_PaymentToken() public view {
        assertEq(market.paymentToken(), address(token), "token");
        assertEq(balance(stranger), 0, "nobody's balance");
    }

    function _refused(address account) private {
        expectRevert(abi.encodeWithSelector(IAccounts.AccountRefused.selector, account));
        vm.prank(client);
        market.deposit(account, 1);
    }

    function _failed(uint256 amount) private {
        expectRevert(abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(token)));
        vm.prank(client);
        market.deposit(client, amount);
    }
}
