// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJobMarket} from "../../../contracts/src/interfaces/IJobMarket.sol";
import {Base} from "../utils/Base.sol";
import {MandateBook} from "./MandateBook.sol";
import {MandateHandler} from "./MandateHandler.sol";

/// @notice What no operator ever does, whatever it tries and whenever it tries it.
/// @dev Run it with its whole folder: the runner takes the handler for a target only if it has the handler's artifact.
contract MandateInvariantTest is Base {
    MandateHandler private handler;
    address[] private principals;
    address[] private operators;

    function setUp() public override {
        super.setUp();
        market = IJobMarket(create("JobMarket.sol:JobMarket", abi.encode(token, 1, 1, 1, 0, address(0))));
        handler = new MandateHandler(market, token);
        address[] memory accounts = handler.accounts();
        for (uint256 i = 0; i < 3; i++) principals.push(accounts[i]);
        for (uint256 i = 3; i < 6; i++) operators.push(accounts[i]);
    }

    /// @dev Read by the runner: it calls the handler only.
    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    // JM-305, JM-313, JM-314
    /// @notice No operator acts on a job that puts more at risk than its mandate allows for one job.
    function invariant_NoJobExceedsItsCap() public view {
        _assertNever(MandateBook.Fault.JobCap);
    }

    // JM-306, JM-307, JM-308, JM-311, JM-312, JM-313, JM-320
    /// @notice What an operator risks in a window is what the market counts, and never more than the cap.
    function invariant_NoWindowExceedsItsCap() public view {
        _assertNever(MandateBook.Fault.WindowCap);
        for (uint256 i = 0; i < 9; i++) {
            (address principal, address delegate) = (principals[i / 3], operators[i % 3]);
            (, uint256 spent, uint256 start) = market.mandateOf(principal, delegate);
            (uint256 expectedSpent, uint256 expectedStart) = handler.windowOf(principal, delegate);
            assertEq(spent, expectedSpent, "spent");
            assertEq(start, expectedStart, "window start");
        }
    }

    // JM-301, JM-303, JM-304, JM-321, JM-322, JM-711
    /// @notice An operator acts only with the act's right, before its mandate expires and before it is revoked.
    function invariant_EveryActHasItsRight() public view {
        _assertNever(MandateBook.Fault.Right);
    }

    // JM-309
    /// @notice An operator names and calls only the evaluator that its mandate fixes.
    function invariant_EveryEvaluatorIsAllowed() public view {
        _assertNever(MandateBook.Fault.Evaluator);
    }

    // JM-310, JM-320
    /// @notice An operator deals only with listed counterparties if its mandate says so.
    function invariant_EveryCounterpartyIsAllowed() public view {
        _assertNever(MandateBook.Fault.Counterparty);
    }

    // JM-316
    /// @notice No operator withdraws, concedes or gives up a job for its principal.
    function invariant_NoOperatorGivesAway() public view {
        _assertNever(MandateBook.Fault.Forbidden);
    }

    // JM-315, JM-617
    /// @notice No operator's act lowers a principal's wallet.
    function invariant_NoOperatorTouchesAWallet() public view {
        _assertNever(MandateBook.Fault.Wallet);
    }

    // JM-316, JM-317
    /// @notice Operators, who are parties of no job here, own after any sequence what they owned before it.
    function invariant_NoOperatorEarns() public view {
        for (uint256 i = 0; i < operators.length; i++) {
            assertEq(wallet(operators[i]) + balance(operators[i]), handler.ENDOWMENT(), "operator's money");
        }
    }

    // JM-319
    /// @notice What `spendable` returns is what is left: that much can be hired for, and not a unit more.
    function invariant_SpendableIsExact() public view {
        _assertNever(MandateBook.Fault.Spendable);
        for (uint256 i = 0; i < 9; i++) {
            (address principal, address delegate) = (principals[i / 3], operators[i % 3]);
            (uint256 left, uint256 resetsAt) = market.spendable(principal, delegate);
            (uint256 expectedLeft, uint256 expectedReset) = handler.spendableOf(principal, delegate);
            assertEq(left, expectedLeft, "left");
            assertEq(resetsAt, expectedReset, "reset");
        }
    }

    function _assertNever(MandateBook.Fault fault) private view {
        assertEq(handler.faults(fault), 0, "times it happened");
    }
}
