// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";

import {IAccounts} from "../../../../contracts/src/interfaces/IAccounts.sol";
import {OddToken} from "../../mocks/OddToken.sol";
import {Base} from "../../utils/Base.sol";
import {Digests} from "../../utils/Digests.sol";
import {vm} from "../../utils/Vm.sol";

contract DepositWithPermitTest is Base {
    uint256 private constant DEADLINE = START + 1 hours;

    uint8 private v;
    bytes32 private r;
    bytes32 private s;

    function setUp() public override {
        super.setUp();
        token.mint(stranger, 100e6);
        _sign(40e6);
    }

    // JM-202
    function test_WhenPermitIsGood_DepositsWithoutApproval() public {
        vm.expectEmit(address(token));
        emit IERC20.Approval(stranger, address(market), 40e6);
        expectEvent();
        emit IAccounts.Deposited(stranger, stranger, 40e6);
        _deposit(40e6);

        assertEq(balance(stranger), 40e6, "balance");
        assertEq(wallet(stranger), 60e6, "wallet");
        assertEq(token.allowance(stranger, address(market)), 0, "allowance");
        assertEq(token.nonces(stranger), 1, "permit nonce");
    }

    // JM-202
    function test_WhenPermitWasFrontRun_DepositsAllTheSame() public {
        vm.prank(relayer);
        token.permit(stranger, address(market), 40e6, DEADLINE, v, r, s);
        _deposit(40e6);
        assertEq(balance(stranger), 40e6, "balance");
        assertEq(token.allowance(stranger, address(market)), 0, "allowance");
    }

    // JM-202
    function test_WhenPermitIsBadButAllowanceStands_Deposits() public {
        vm.prank(stranger);
        token.approve(address(market), 40e6);
        v = 0;
        _deposit(40e6);
        assertEq(balance(stranger), 40e6, "balance");
        assertEq(token.nonces(stranger), 0, "permit nonce");
    }

    function test_WhenLastSecond_Deposits() public {
        vm.warp(DEADLINE);
        _deposit(40e6);
        assertEq(balance(stranger), 40e6, "balance");
    }

    function test_WhenTokenHasNoPermit_AllowanceDecides() public {
        OddToken odd = new OddToken(6);
        market = deployMarket(address(odd), 0, address(0));
        odd.mint(stranger, 40e6);
        vm.prank(stranger);
        odd.approve(address(market), 40e6);
        _deposit(40e6);
        assertEq(balance(stranger), 40e6, "balance");
        assertEq(odd.balanceOf(stranger), 0, "wallet");
    }

    function test_RevertWhen_PermitExpired() public {
        vm.warp(DEADLINE + 1);
        _fails(40e6);
    }

    function test_RevertWhen_PermitIsForAnotherAmount() public {
        _fails(40e6 - 1);
    }

    function test_RevertWhen_PermitIsAnothers() public {
        (v, r, s) = vm.sign(keyOf[relayer], Digests.permit(address(token), stranger, address(market), 40e6, DEADLINE));
        _fails(40e6);
    }

    function test_RevertWhen_WalletShort() public {
        _sign(100e6 + 1);
        _fails(100e6 + 1);
    }

    function test_RevertWhen_AmountZero() public {
        _sign(0);
        expectRevert(abi.encodeWithSelector(IAccounts.AmountZero.selector));
        _deposit(0);
        assertEq(token.nonces(stranger), 0, "permit nonce");
    }

    // JM-202
    function test_RevertWhen_CallerIsNotTheOwner() public {
        expectRevert(abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(token)));
        vm.prank(relayer);
        market.depositWithPermit(40e6, DEADLINE, v, r, s);
    }

    function _sign(uint256 amount) private {
        bytes32 digest = Digests.permit(address(token), stranger, address(market), amount, DEADLINE);
        (v, r, s) = vm.sign(keyOf[stranger], digest);
    }

    function _deposit(uint256 amount) private {
        vm.prank(stranger);
        market.depositWithPermit(amount, DEADLINE, v, r, s);
    }

    function _fails(uint256 amount) private {
        expectRevert(abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(token)));
        _deposit(amount);
    }
}
