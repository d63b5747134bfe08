// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IMandates} from "../../../../contracts/src/interfaces/IMandates.sol";
import {How, JobStatus} from "../../../../contracts/src/types/Job.sol";
import {ALL_RIGHTS, MandateTerms, RIGHT_ACCEPT} from "../../../../contracts/src/types/Mandate.sol";
import {Calls} from "../../utils/Calls.sol";
import {JobTest} from "../../utils/JobTest.sol";
import {vm} from "../../utils/Vm.sol";

/// @notice `accept` and `claimPayment`, which pay alike.
contract AcceptTest is JobTest {
    uint256 private constant RISK = uint256(PRICE) + FEE + STAKE;

    // JM-704, JM-706, JM-905, JM-906
    function test_WhenTheClientAccepts_ProviderIsPaidAndFeeReturns() public {
        _assertAccepts(client, submitted(), Parts(PRICE + BOND, FEE, 0, 0));
    }

    // JM-706, JM-903
    function test_WhenTheMarketTakesAFee_ItComesOutOfTheBudget() public {
        useFeeMarket();
        _assertAccepts(client, submitted(), Parts(PRICE + BOND - 1e6, FEE, 0, 1e6));
    }

    // JM-704
    function test_WhenTheReviewPeriodIsOver_TheClientStillAccepts() public {
        uint256 jobId = submitted();
        vm.warp(START + REVIEW + 1);
        _assertAccepts(client, jobId, Parts(PRICE + BOND, FEE, 0, 0));
    }

    // JM-314, JM-704, JM-906
    function test_WhenAnOperatorAccepts_TheClientDecided() public {
        MandateTerms memory terms = mandate();
        terms.rights = RIGHT_ACCEPT;
        terms.maxPerJob = uint96(RISK);
        terms.evaluator = stranger;
        terms.allowlist = true;
        grant(client, terms);
        _assertAccepts(operator, submitted(), Parts(PRICE + BOND, FEE, 0, 0));
        (uint256 left, ) = market.spendable(client, operator);
        assertEq(left, terms.maxPerPeriod, "spendable");
    }

    // JM-304, JM-704
    function test_RevertWhen_CallerHasNoMandateOfTheClient() public {
        uint256 jobId = submitted();
        address[4] memory callers = [provider, evaluator, operator, stranger];
        for (uint256 i = 0; i < 4; i++) {
            _expect(callers[i], jobId, abi.encodeWithSelector(IMandates.MandateMissing.selector, client, callers[i]));
        }
    }

    // JM-303
    function test_RevertWhen_TheMandateHasExpired() public {
        uint256 jobId = submitted();
        MandateTerms memory terms = mandate();
        terms.expiresAt = uint40(START + 1);
        grant(client, terms);
        vm.warp(START + 1);
        _expect(
            operator,
            jobId,
            abi.encodeWithSelector(IMandates.MandateExpired.selector, client, operator, START + 1)
        );
    }

    // JM-304
    function test_RevertWhen_TheMandateLacksTheRight() public {
        MandateTerms memory terms = mandate();
        terms.rights = ALL_RIGHTS - RIGHT_ACCEPT;
        grant(client, terms);
        _expect(
            operator,
            submitted(),
            abi.encodeWithSelector(IMandates.MandateRightMissing.selector, client, operator, RIGHT_ACCEPT)
        );
    }

    // JM-314
    function test_RevertWhen_TheJobExceedsTheJobCap() public {
        MandateTerms memory terms = mandate();
        terms.maxPerJob = uint96(RISK - 1);
        grant(client, terms);
        _expect(
            operator,
            submitted(),
            abi.encodeWithSelector(IMandates.MandateJobCapExceeded.selector, RISK, RISK - 1)
        );
    }

    // claimPayment

    // JM-10, JM-705, JM-706, JM-906
    function test_WhenTheReviewPeriodLapses_AnyoneClaimsForTheProvider() public {
        _assertClaims(Parts(PRICE + BOND, FEE, 0, 0));
    }

    // JM-706, JM-903
    function test_WhenAPaymentIsClaimed_TheMarketTakesItsFee() public {
        useFeeMarket();
        _assertClaims(Parts(PRICE + BOND - 1e6, FEE, 0, 1e6));
    }

    // JM-11, JM-705
    function test_WhenTheReviewPeriodRuns_RefusesClaims() public {
        uint256 jobId = submitted();
        assertOpenFrom(jobId, START + REVIEW, stranger, Calls.claimPayment(jobId));
    }

    function _assertAccepts(address caller, uint256 jobId, Parts memory parts) private {
        Money memory expected = credited(money(), parts);
        vm.recordLogs();
        expectSettled(jobId, JobStatus.Completed, client, 0, How.Paid, 10_000, parts);
        vm.prank(caller);
        market.accept(jobId);
        assertEvents(2);
        assertMoney(expected);
        assertStatus(jobId, JobStatus.Completed);
        assertEq(deadlineOf(jobId), block.timestamp, "end time");
    }

    function _assertClaims(Parts memory parts) private {
        uint256 jobId = submitted();
        vm.warp(START + REVIEW);
        Money memory expected = credited(money(), parts);
        vm.recordLogs();
        expectSettled(jobId, JobStatus.Completed, address(0), 0, How.Paid, 10_000, parts);
        vm.prank(stranger);
        market.claimPayment(jobId);
        assertEvents(2);
        assertMoney(expected);
        assertStatus(jobId, JobStatus.Completed);
        assertEq(deadlineOf(jobId), START + REVIEW, "end time");
    }

    function _expect(address caller, uint256 jobId, bytes memory refusal) private {
        vm.prank(caller);
        expectRevert(refusal);
        market.accept(jobId);
    }
}
