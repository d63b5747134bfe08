// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IMandates} from "../../../../contracts/src/interfaces/IMandates.sol";
import {MandateTerms} from "../../../../contracts/src/types/Mandate.sol";
import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {Base} from "../../utils/Base.sol";
import {vm} from "../../utils/Vm.sol";

/// @dev Windows of one day follow each other from the grant at `START`; the cap is 200, a hire of the default offer risks 125.
contract WindowsTest is Base {
    uint256 private constant RISK = uint256(PRICE) + FEE + STAKE;
    uint256 private constant CAP = 200e6;

    function setUp() public override {
        super.setUp();
        MandateTerms memory terms = mandate();
        terms.maxPerPeriod = uint96(CAP);
        grant(client, terms);
    }

    // JM-307
    function test_WhenSecondBeforeReset_WindowHolds() public {
        _hire(START);
        vm.warp(START + 1 days - 1);
        _assertWindow(RISK, START);
        _hireFails(START + 1 days);
    }

    // JM-307
    function test_WhenSecondOfReset_NewWindow() public {
        _hire(START);
        vm.warp(START + 1 days);
        _assertWindow(0, START + 1 days);
        _hire(START + 1 days);
        _assertWindow(RISK, START + 1 days);
    }

    function test_WhenSecondAfterReset_WindowStartedThen() public {
        _hire(START);
        vm.warp(START + 1 days + 1);
        _hire(START + 1 days);
        _assertWindow(RISK, START + 1 days);
    }

    // JM-307
    function test_WhenManyWindowsPass_StartStaysOnTheGrid() public {
        _hire(START);
        vm.warp(START + 10 days - 1);
        _assertWindow(0, START + 9 days);
        _hire(START + 9 days);
        vm.warp(START + 10 days);
        _hire(START + 10 days);
        _assertWindow(RISK, START + 10 days);
    }

    /// @dev The worst case that the docs name: twice the cap within two seconds, across a reset, and no more.
    // JM-307
    function test_WhenAroundReset_AtMostTwiceTheCap() public {
        vm.warp(START + 1 days - 1);
        _hire(START);
        _hireFails(START + 1 days);
        vm.warp(START + 1 days);
        _hire(START + 1 days);
        _hireFails(START + 2 days);
        assertEq(balance(client), BALANCE - 2 * (uint256(PRICE) + FEE), "balance");
    }

    // JM-307
    function test_WhenNothingIsSpent_NothingRollsOver() public {
        vm.warp(START + 5 days);
        (uint256 left, uint256 resetsAt) = market.spendable(client, operator);
        assertEq(left, CAP, "left");
        assertEq(resetsAt, START + 6 days, "reset");
    }

    /// @dev Caps are per operator: one operator's spending leaves another's window alone.
    // JM-320
    function test_WhenTwoOperators_WindowsAreSeparate() public {
        vm.prank(client);
        market.setMandate(relayer, mandate());
        _hire(START);
        (uint256 left, ) = market.spendable(client, relayer);
        assertEq(left, 1_000e6, "left of the other");
    }

    function testFuzz_WindowIsTheOneThatRuns(uint256 wait, uint32 period) public {
        wait = wait % 300 days;
        vm.assume(period >= MIN_MANDATE);
        vm.prank(client);
        market.revokeMandate(operator);
        MandateTerms memory terms = mandate();
        terms.period = period;
        grant(client, terms);
        vm.warp(START + wait);
        (, uint256 spent, uint256 windowStart) = market.mandateOf(client, operator);
        assertEq(spent, 0, "spent");
        assertEq((windowStart - START) % period, 0, "on the grid");
        assertEq(windowStart <= START + wait && START + wait < windowStart + period, true, "runs now");
    }

    function _hire(uint256 windowStart) private {
        Offer memory offer_ = offer();
        bytes memory signature = sign(offer_);
        uint256 jobId = market.jobCounter() + 1;
        expectEvent();
        emit IMandates.MandateSpent(client, operator, jobId, RISK, RISK, windowStart);
        vm.prank(operator);
        market.hireFor(client, offer_, signature);
    }

    function _hireFails(uint256 resetsAt) private {
        Offer memory offer_ = offer();
        bytes memory signature = sign(offer_);
        bytes4 selector = IMandates.MandatePeriodCapExceeded.selector;
        expectRevert(abi.encodeWithSelector(selector, RISK, CAP - RISK, resetsAt));
        vm.prank(operator);
        market.hireFor(client, offer_, signature);
    }

    function _assertWindow(uint256 expectedSpent, uint256 expectedStart) private view {
        (, uint256 spent, uint256 windowStart) = market.mandateOf(client, operator);
        assertEq(spent, expectedSpent, "spent");
        assertEq(windowStart, expectedStart, "window");
        (uint256 left, uint256 resetsAt) = market.spendable(client, operator);
        assertEq(left, CAP - expectedSpent, "left");
        assertEq(resetsAt, expectedStart + 1 days, "reset");
    }
}
