// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ISettlement} from "../../../../contracts/src/interfaces/ISettlement.sol";
import {How, JobStatus} from "../../../../contracts/src/types/Job.sol";
import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {Calls} from "../../utils/Calls.sol";
import {JobTest} from "../../utils/JobTest.sol";
import {vm} from "../../utils/Vm.sol";

contract ResolveTest is JobTest {
    /// @dev Budget, bond and stake: what a ruling divides.
    uint256 private constant WHOLE = uint256(PRICE) + BOND + STAKE;

    // JM-805, JM-811, JM-905, JM-906
    function test_WhenRuled_DividesTheWhole() public {
        _assertRules(0, JobStatus.Rejected, Parts(0, WHOLE, FEE, 0));
        _assertRules(1, JobStatus.Rejected, Parts(14_000, WHOLE - 14_000, FEE, 0));
        _assertRules(4_999, JobStatus.Rejected, Parts(69_986_000, 70_014_000, FEE, 0));
        _assertRules(5_000, JobStatus.Completed, Parts(70e6, 70e6, FEE, 0));
        _assertRules(9_999, JobStatus.Completed, Parts(WHOLE - 14_000, 14_000, FEE, 0));
        _assertRules(10_000, JobStatus.Completed, Parts(WHOLE, 0, FEE, 0));
    }

    // JM-805, JM-903
    function test_WhenTheMarketTakesAFee_ItComesOutOfTheEarnedBudget() public {
        useFeeMarket();
        _assertRules(0, JobStatus.Rejected, Parts(0, WHOLE, FEE, 0));
        _assertRules(1, JobStatus.Rejected, Parts(13_900, WHOLE - 14_000, FEE, 100));
        _assertRules(4_999, JobStatus.Rejected, Parts(69_986_000 - 499_900, 70_014_000, FEE, 499_900));
        _assertRules(5_000, JobStatus.Completed, Parts(70e6 - 500_000, 70e6, FEE, 500_000));
        _assertRules(10_000, JobStatus.Completed, Parts(WHOLE - 1e6, 0, FEE, 1e6));
    }

    // JM-805, JM-902
    function test_WhenThePotIsOdd_TheClientTakesTheRemainder() public {
        Offer memory odd = offer();
        (odd.price, odd.bond, odd.evaluatorFee) = (7, 3, 1);
        uint256 jobId = disputed(odd);
        // ⌊13 · 3,333 / 10,000⌋ = 4
        _assertRules(jobId, 3_333, JobStatus.Rejected, Parts(4, 9, 1, 0));
    }

    // JM-805
    function test_WhenThereIsNoFeeForTheEvaluator_ItGetsNothing() public {
        Offer memory odd = offer();
        odd.evaluatorFee = 0;
        _assertRules(disputed(odd), 10_000, JobStatus.Completed, Parts(WHOLE, 0, 0, 0));
    }

    // JM-11, JM-804
    function test_WhenTheRulingPeriodRunsOut_Refuses() public {
        uint256 jobId = disputed();
        assertOpenBefore(jobId, START + RULING, evaluator, Calls.resolve(jobId));
    }

    // JM-804
    function test_RevertWhen_CallerIsNotTheEvaluator() public {
        grant(client, mandate());
        uint256 jobId = disputed();
        address[4] memory callers = [client, provider, operator, stranger];
        for (uint256 i = 0; i < 4; i++) {
            vm.prank(callers[i]);
            expectCallerUnauthorized(callers[i], jobId);
            market.resolve(jobId, 5_000, WHY);
        }
    }

    // JM-804
    function test_RevertWhen_TheShareIsTooLarge() public {
        uint256 jobId = disputed();
        uint16[2] memory shares = [10_001, type(uint16).max];
        for (uint256 i = 0; i < 2; i++) {
            vm.prank(evaluator);
            expectRevert(abi.encodeWithSelector(ISettlement.ShareTooLarge.selector, shares[i]));
            market.resolve(jobId, shares[i], WHY);
        }
    }

    function _assertRules(uint16 share, JobStatus status, Parts memory parts) private {
        _assertRules(disputed(), share, status, parts);
    }

    function _assertRules(uint256 jobId, uint16 share, JobStatus status, Parts memory parts) private {
        Money memory expected = credited(money(), parts);
        vm.recordLogs();
        expectSettled(jobId, status, evaluator, WHY, How.Ruled, share, parts);
        vm.prank(evaluator);
        market.resolve(jobId, share, WHY);
        assertEvents(2);
        assertMoney(expected);
        assertStatus(jobId, status);
        assertEq(deadlineOf(jobId), block.timestamp, "end time");
    }
}
