// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {How, JobStatus} from "../../../../contracts/src/types/Job.sol";
import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {Calls} from "../../utils/Calls.sol";
import {JobTest} from "../../utils/JobTest.sol";
import {vm} from "../../utils/Vm.sol";

/// @notice `concede` and `claimSplit`: disputes that end without a ruling.
contract ConcedeTest is JobTest {
    uint256 private constant WHOLE = uint256(PRICE) + BOND + STAKE;

    // JM-806, JM-811, JM-906
    function test_WhenTheClientConcedes_TheProviderGetsTheWhole() public {
        _assertConcedes(client, JobStatus.Completed, 10_000, Parts(WHOLE, 0, FEE, 0));
    }

    // JM-806, JM-811, JM-906
    function test_WhenTheProviderConcedes_TheClientGetsTheWhole() public {
        _assertConcedes(provider, JobStatus.Rejected, 0, Parts(0, WHOLE, FEE, 0));
    }

    // JM-806, JM-903
    function test_WhenTheMarketTakesAFee_OnlyAnEarningProviderPaysIt() public {
        useFeeMarket();
        _assertConcedes(client, JobStatus.Completed, 10_000, Parts(WHOLE - 1e6, 0, FEE, 1e6));
        _assertConcedes(provider, JobStatus.Rejected, 0, Parts(0, WHOLE, FEE, 0));
    }

    // JM-11, JM-806
    function test_WhenTheRulingPeriodRunsOut_RefusesToConcede() public {
        uint256 jobId = disputed();
        assertOpenBefore(jobId, START + RULING, client, Calls.concede(jobId));
        assertOpenBefore(jobId, START + RULING, provider, Calls.concede(jobId));
    }

    // JM-806, JM-811, JM-906
    function test_RevertWhen_AThirdPartyConcedes() public {
        grant(client, mandate());
        grant(provider, mandate());
        uint256 jobId = disputed();
        address[3] memory callers = [evaluator, operator, stranger];
        for (uint256 i = 0; i < 3; i++) {
            vm.prank(callers[i]);
            expectCallerUnauthorized(callers[i], jobId);
            market.concede(jobId);
        }
    }

    // claimSplit

    // JM-10, JM-807, JM-906
    function test_WhenTheEvaluatorIsSilent_HalfTheBudgetIsEarned() public {
        _assertSplits(disputed(), Parts(PRICE / 2 + BOND, PRICE / 2 + STAKE + FEE, 0, 0));
    }

    // JM-807, JM-903
    function test_WhenTheMarketTakesAFee_ItComesOutOfTheHalf() public {
        useFeeMarket();
        _assertSplits(disputed(), Parts(PRICE / 2 + BOND - 500_000, PRICE / 2 + STAKE + FEE, 0, 500_000));
    }

    // JM-807, JM-902
    function test_WhenTheBudgetIsOdd_TheClientTakesTheRemainder() public {
        Offer memory odd = offer();
        (odd.price, odd.bond, odd.evaluatorFee) = (7, 3, 1);
        _assertSplits(disputed(odd), Parts(3 + 3, 4 + 3 + 1, 0, 0));
    }

    // JM-11, JM-807
    function test_WhenTheRulingPeriodRuns_RefusesToSplit() public {
        uint256 jobId = disputed();
        assertOpenFrom(jobId, START + RULING, stranger, Calls.claimSplit(jobId));
    }

    function _assertConcedes(address loser, JobStatus status, uint256 share, Parts memory parts) private {
        uint256 jobId = disputed();
        Money memory expected = credited(money(), parts);
        vm.recordLogs();
        expectSettled(jobId, status, loser, 0, How.Conceded, share, parts);
        vm.prank(loser);
        market.concede(jobId);
        assertEvents(2);
        assertMoney(expected);
        assertStatus(jobId, status);
        assertEq(deadlineOf(jobId), block.timestamp, "end time");
    }

    function _assertSplits(uint256 jobId, Parts memory parts) private {
        vm.warp(START + RULING);
        Money memory expected = credited(money(), parts);
        vm.recordLogs();
        expectSettled(jobId, JobStatus.Expired, address(0), 0, How.Split, 5_000, parts);
        vm.prank(stranger);
        market.claimSplit(jobId);
        assertEvents(2);
        assertMoney(expected);
        assertStatus(jobId, JobStatus.Expired);
        assertEq(deadlineOf(jobId), START + RULING, "end time");
    }
}
