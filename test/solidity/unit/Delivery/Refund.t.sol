// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC8183} from "../../../../contracts/src/interfaces/IERC8183.sol";
import {How, JobStatus} from "../../../../contracts/src/types/Job.sol";
import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {Calls} from "../../utils/Calls.sol";
import {JobTest} from "../../utils/JobTest.sol";
import {vm} from "../../utils/Vm.sol";

/// @notice `claimRefund` and `withdrawJob`.
contract RefundTest is JobTest {
    // Bonded: whatever the market's fee, it takes nothing, for nothing was earned.

    // JM-10, JM-707, JM-903, JM-905, JM-906
    function test_WhenBondedIsNotDelivered_TheClientGetsEverything() public {
        useFeeMarket();
        uint256 jobId = hired();
        vm.warp(START + DELIVERY);
        Parts memory parts = Parts(0, PRICE + FEE + BOND, 0, 0);
        Money memory expected = credited(money(), parts);
        vm.recordLogs();
        expectSettled(jobId, JobStatus.Expired, address(0), 0, How.Refunded, 0, parts);
        vm.prank(stranger);
        market.claimRefund(jobId);
        assertEvents(2);
        assertMoney(expected);
        assertStatus(jobId, JobStatus.Expired);
        assertEq(deadlineOf(jobId), START + DELIVERY, "end time");
    }

    // JM-11, JM-707
    function test_WhenTheDeliveryPeriodRuns_RefusesRefunds() public {
        uint256 jobId = hired();
        assertOpenFrom(jobId, START + DELIVERY, stranger, Calls.claimRefund(jobId));
    }

    // JM-708, JM-903, JM-905
    function test_WhenTheProviderWithdraws_TheClientGetsEverything() public {
        useFeeMarket();
        Offer memory paid = offer();
        paid.payTo = stranger;
        uint256 jobId = hired(paid);
        vm.warp(START + 7);
        Parts memory parts = Parts(0, PRICE + FEE + BOND, 0, 0);
        Money memory expected = credited(money(), parts);
        vm.recordLogs();
        expectSettled(jobId, JobStatus.Expired, address(0), 0, How.Withdrawn, 0, parts);
        vm.prank(provider);
        market.withdrawJob(jobId);
        assertEvents(2);
        assertMoney(expected);
        assertStatus(jobId, JobStatus.Expired);
        assertEq(deadlineOf(jobId), START + 7, "end time");
    }

    // JM-11, JM-708
    function test_WhenTimeRunsOut_RefusesToWithdraw() public {
        uint256 jobId = hired();
        assertOpenBefore(jobId, START + DELIVERY, provider, Calls.withdrawJob(jobId));
    }

    // JM-316, JM-708
    function test_RevertWhen_AnotherWithdraws() public {
        grant(provider, mandate());
        uint256 jobId = hired();
        address[4] memory callers = [client, evaluator, operator, stranger];
        for (uint256 i = 0; i < 4; i++) {
            vm.prank(callers[i]);
            expectCallerUnauthorized(callers[i], jobId);
            market.withdrawJob(jobId);
        }
    }

    // Plain

    // JM-10, JM-513
    function test_WhenPlainIsNotSubmitted_RefundsTheClientsWallet() public {
        _assertRefunds(fundedPlain());
    }

    // JM-10, JM-513
    function test_WhenPlainIsNotEvaluated_RefundsTheClientsWallet() public {
        _assertRefunds(submittedPlain());
    }

    // JM-513
    function test_WhenPlainCostNothing_MovesNothing() public {
        uint256 jobId = created();
        vm.prank(client);
        market.fund(jobId, 0, "");
        vm.warp(START + 1 days);
        Money memory expected = money();
        vm.recordLogs();
        expectEvent();
        emit IERC8183.JobExpired(jobId);
        market.claimRefund(jobId);
        assertEvents(1);
        assertMoney(expected);
    }

    // JM-11, JM-513
    function test_WhenPlainHasNotExpired_RefusesRefunds() public {
        uint256 jobId = fundedPlain();
        assertOpenFrom(jobId, START + 1 days, stranger, Calls.claimRefund(jobId));
        jobId = submittedPlain();
        assertOpenFrom(jobId, START + 1 days, stranger, Calls.claimRefund(jobId));
    }

    function _assertRefunds(uint256 jobId) private {
        vm.warp(START + 1 days);
        Money memory expected = money();
        expected.clientWallet += PRICE;
        expected.marketWallet -= PRICE;
        vm.recordLogs();
        expectEvent();
        emit IERC8183.JobExpired(jobId);
        expectEvent();
        emit IERC8183.Refunded(jobId, client, PRICE);
        vm.prank(stranger);
        market.claimRefund(jobId);
        assertEvents(2);
        assertMoney(expected);
        assertStatus(jobId, JobStatus.Expired);
        assertEq(deadlineOf(jobId), START + 1 days, "expiry");
    }
}
