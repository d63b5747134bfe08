// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC8183} from "../../../../contracts/src/interfaces/IERC8183.sol";
import {IAccounts} from "../../../../contracts/src/interfaces/IAccounts.sol";
import {IMandates} from "../../../../contracts/src/interfaces/IMandates.sol";
import {JobStatus} from "../../../../contracts/src/types/Job.sol";
import {MandateTerms} from "../../../../contracts/src/types/Mandate.sol";
import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {JobTest} from "../../utils/JobTest.sol";
import {vm} from "../../utils/Vm.sol";

/// @dev Least and largest amounts, through whole lives of jobs.
contract AmountsTest is JobTest {
    uint96 private constant MOST = type(uint96).max;

    function test_WhenOneUnit_GoesInAndOut() public {
        for (uint256 amount = 1; amount <= 2; amount++) {
            vm.startPrank(client);
            market.deposit(client, amount);
            assertEq(balance(client), BALANCE + amount, "balance");
            market.withdraw(client, amount);
            vm.stopPrank();
            assertEq(wallet(client), WALLET, "wallet");
        }
    }

    /// @dev Balances are not bound to what one job can hold.
    function test_WhenMoreThanAnyJobHolds_GoesInAndOut() public {
        uint256 amount = type(uint128).max;
        token.mint(client, amount);
        vm.startPrank(client);
        market.deposit(client, amount);
        assertEq(balance(client), BALANCE + amount, "balance");
        market.withdraw(client, BALANCE + amount);
        vm.stopPrank();
        assertEq(wallet(client), WALLET + BALANCE + amount, "wallet");
    }

    function test_RevertWhen_BudgetFitsNoJob() public {
        uint256 jobId = priced();
        uint256[3] memory amounts = [uint256(MOST) + 1, type(uint128).max, type(uint256).max];
        for (uint256 i = 0; i < 3; i++) {
            expectRevert(abi.encodeWithSelector(IAccounts.AmountTooLarge.selector, amounts[i], MOST));
            vm.prank(client);
            market.setBudget(jobId, amounts[i], "");
        }
        assertEq(market.getJob(jobId).budget, PRICE, "budget");
    }

    /// @dev What equals the budget only after truncation is another amount.
    function test_RevertWhen_ExpectedBudgetIsTheBudgetTruncated() public {
        uint256 jobId = priced();
        Money memory held = money();
        uint256[2] memory amounts = [PRICE + (uint256(1) << 96), type(uint256).max];
        for (uint256 i = 0; i < 2; i++) {
            expectRevert(abi.encodeWithSelector(IERC8183.BudgetMismatch.selector));
            vm.prank(client);
            market.fund(jobId, amounts[i], "");
        }
        assertMoney(held);
        assertStatus(jobId, JobStatus.Open);
    }

    /// @dev Price 1, bond 1, fee 1: stake 1, a pot of 3. Provider parts round down.
    function test_WhenJobIsOneUnit_EverySplitIsWhole() public {
        _assertRuled(1, 4_999, JobStatus.Rejected, Parts(1, 2, 1, 0));
        _assertRuled(1, 5_000, JobStatus.Completed, Parts(1, 2, 1, 0));
        _assertRuled(1, 3_333, JobStatus.Rejected, Parts(0, 3, 1, 0));
        _assertRuled(1, 9_999, JobStatus.Completed, Parts(2, 1, 1, 0));
        _assertRuled(1, 10_000, JobStatus.Completed, Parts(3, 0, 1, 0));
        _assertRuled(1, 0, JobStatus.Rejected, Parts(0, 3, 1, 0));
    }

    function test_WhenJobIsTwoUnits_EverySplitIsWhole() public {
        _assertRuled(2, 1, JobStatus.Rejected, Parts(0, 6, 2, 0));
        _assertRuled(2, 1_667, JobStatus.Rejected, Parts(1, 5, 2, 0));
        _assertRuled(2, 5_000, JobStatus.Completed, Parts(3, 3, 2, 0));
        _assertRuled(2, 9_999, JobStatus.Completed, Parts(5, 1, 2, 0));
    }

    /// @dev Price, bond and fee 2^96 - 1 each.
    function test_WhenJobIsLargest_EverySplitIsWhole() public {
        uint256 pot = 3 * uint256(MOST);
        for (uint256 i = 0; i < 2; i++) {
            address rich = i == 0 ? client : provider;
            token.mint(rich, 4 * uint256(MOST));
            vm.prank(rich);
            market.deposit(rich, 4 * uint256(MOST));
        }
        uint256 toProvider = (pot * 9_999) / 10_000;
        _assertRuled(MOST, 9_999, JobStatus.Completed, Parts(toProvider, pot - toProvider, MOST, 0));
        _assertRuled(MOST, 1, JobStatus.Rejected, Parts(pot / 10_000, pot - pot / 10_000, MOST, 0));
    }

    /// @dev Cost and stake are summed before they meet the cap, and do not wrap.
    function test_RevertWhen_OperatorHiresForTheLargest() public {
        MandateTerms memory terms = mandate();
        (terms.maxPerJob, terms.maxPerPeriod) = (MOST, MOST);
        grant(client, terms);
        vm.prank(stranger);
        token.approve(address(market), type(uint256).max);
        token.mint(stranger, MOST);
        vm.prank(stranger);
        market.deposit(provider, MOST);
        Money memory held = money();

        Offer memory o = _sized(MOST);
        bytes memory signature = sign(o);
        expectRevert(abi.encodeWithSelector(IMandates.MandateJobCapExceeded.selector, 3 * uint256(MOST), MOST));
        vm.prank(operator);
        market.hireFor(client, o, signature);
        assertMoney(held);
        assertEq(market.jobCounter(), 0, "jobs");
    }

    /// @dev Disputed and ruled at `share`.
    function _assertRuled(uint96 amount, uint16 share, JobStatus status, Parts memory parts) private {
        uint256 snapshot = vm.snapshotState();
        uint256 jobId = disputed(_sized(amount));
        Money memory expected = credited(money(), parts);
        vm.prank(evaluator);
        market.resolve(jobId, share, "");
        assertMoney(expected);
        assertStatus(jobId, status);
        vm.revertToState(snapshot);
    }

    function _sized(uint96 amount) private returns (Offer memory o) {
        o = offer();
        (o.price, o.bond, o.evaluatorFee) = (amount, amount, amount);
    }
}
