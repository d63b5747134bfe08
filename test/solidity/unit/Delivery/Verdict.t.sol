// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC8183} from "../../../../contracts/src/interfaces/IERC8183.sol";
import {How, JobStatus} from "../../../../contracts/src/types/Job.sol";
import {ALL_RIGHTS, MandateTerms, RIGHT_POST} from "../../../../contracts/src/types/Mandate.sol";
import {Calls} from "../../utils/Calls.sol";
import {JobTest} from "../../utils/JobTest.sol";
import {vm} from "../../utils/Vm.sol";

/// @notice The standard's verdicts, `complete` and `reject`, on plain, bonded and Open jobs.
contract VerdictTest is JobTest {
    // Plain

    // JM-510, JM-907
    function test_WhenPlainIsCompleted_PaysTheProvidersWallet() public {
        uint256 jobId = submittedPlain();
        Money memory expected = money();
        expected.providerWallet += PRICE;
        expected.marketWallet -= PRICE;
        vm.recordLogs();
        _complete(jobId, PRICE);
        assertEvents(2);
        assertMoney(expected);
    }

    // JM-515
    function test_WhenTheMarketTakesAFee_ItIsCredited() public {
        useFeeMarket();
        uint256 jobId = submittedPlain();
        Money memory expected = money();
        expected.providerWallet += PRICE - 1e6;
        expected.marketWallet -= PRICE - 1e6;
        expected.treasuryBalance += 1e6;
        vm.recordLogs();
        _complete(jobId, PRICE - 1e6);
        assertEvents(3);
        assertMoney(expected);
    }

    // JM-515
    function test_WhenTheFeeRoundsToNothing_NothingIsSaidOfIt() public {
        useFeeMarket();
        uint256 jobId = created();
        vm.startPrank(client);
        market.setBudget(jobId, 99, "");
        market.fund(jobId, 99, "");
        vm.stopPrank();
        vm.prank(provider);
        market.submit(jobId, DELIVERABLE, "");
        Money memory expected = money();
        expected.providerWallet += 99;
        expected.marketWallet -= 99;
        vm.recordLogs();
        _complete(jobId, 99);
        assertEvents(2);
        assertMoney(expected);
    }

    // JM-510
    function test_WhenPlainCostNothing_MovesNothing() public {
        useFeeMarket();
        uint256 jobId = created();
        vm.prank(client);
        market.fund(jobId, 0, "");
        vm.prank(provider);
        market.submit(jobId, DELIVERABLE, "");
        Money memory expected = money();
        vm.recordLogs();
        expectEvent();
        emit IERC8183.JobCompleted(jobId, evaluator, WHY);
        vm.prank(evaluator);
        market.complete(jobId, WHY, "ignored");
        assertEvents(1);
        assertMoney(expected);
    }

    // JM-510
    function test_WhenPlainHasExpired_TheEvaluatorStillDecides() public {
        uint256 jobId = submittedPlain();
        vm.warp(START + 2 days);
        _complete(jobId, PRICE);
    }

    // JM-511, JM-515
    function test_WhenPlainIsRejected_RefundsTheClientsWallet() public {
        useFeeMarket();
        _assertRejects(submittedPlain());
        _assertRejects(fundedPlain());
    }

    // JM-511
    function test_WhenPlainHasExpired_TheEvaluatorStillRejects() public {
        uint256 jobId = fundedPlain();
        vm.warp(START + 2 days);
        _assertRejects(jobId);
    }

    // JM-510, JM-511, JM-520, JM-804
    function test_RevertWhen_CallerIsNotTheEvaluator() public {
        grant(client, mandate());
        uint256[2] memory jobIds = [submittedPlain(), disputed()];
        address[4] memory callers = [client, provider, operator, stranger];
        for (uint256 i = 0; i < 8; i++) {
            vm.prank(callers[i % 4]);
            expectUnauthorized();
            market.complete(jobIds[i / 4], WHY, "");
            vm.prank(callers[i % 4]);
            expectUnauthorized();
            market.reject(jobIds[i / 4], WHY, "");
        }
    }

    // Bonded: a ruling of everything or nothing

    // JM-804, JM-805
    function test_WhenADisputeIsCompleted_RulesEverything() public {
        uint256 jobId = disputed();
        Parts memory parts = Parts(PRICE + BOND + STAKE, 0, FEE, 0);
        Money memory expected = credited(money(), parts);
        vm.recordLogs();
        expectSettled(jobId, JobStatus.Completed, evaluator, WHY, How.Ruled, 10_000, parts);
        vm.prank(evaluator);
        market.complete(jobId, WHY, "");
        assertEvents(2);
        assertMoney(expected);
    }

    // JM-804, JM-805
    function test_WhenADisputeIsRejected_RulesNothing() public {
        uint256 jobId = disputed();
        Parts memory parts = Parts(0, PRICE + BOND + STAKE, FEE, 0);
        Money memory expected = credited(money(), parts);
        vm.recordLogs();
        expectSettled(jobId, JobStatus.Rejected, evaluator, WHY, How.Ruled, 0, parts);
        vm.prank(evaluator);
        market.reject(jobId, WHY, "");
        assertEvents(2);
        assertMoney(expected);
    }

    // JM-11, JM-804
    function test_WhenTheRulingPeriodRunsOut_Refuses() public {
        uint256 jobId = disputed();
        assertOpenBefore(jobId, START + RULING, evaluator, Calls.complete(jobId));
        assertOpenBefore(jobId, START + RULING, evaluator, Calls.reject(jobId));
    }

    // Open

    // JM-512, JM-514
    function test_WhenTheClientCallsItOff_NothingMoves() public {
        _assertCallsOff(client, priced());
        _assertCallsOff(client, posted());
    }

    // JM-512, JM-514
    function test_WhenItHasExpired_TheClientStillCallsItOff() public {
        uint256 jobId = posted();
        vm.warp(START + 2 days);
        _assertCallsOff(client, jobId);
    }

    // JM-322, JM-512
    function test_WhenAnOperatorMayPost_CallsItOff() public {
        MandateTerms memory terms = mandate();
        terms.rights = RIGHT_POST;
        grant(client, terms);
        _assertCallsOff(operator, posted());
    }

    // JM-512, JM-520
    function test_RevertWhen_AnotherCallsItOff() public {
        uint256 jobId = priced();
        address[4] memory callers = [provider, evaluator, operator, stranger];
        for (uint256 i = 0; i < 4; i++) {
            _expectNotCalledOff(callers[i], jobId);
        }
    }

    // JM-322, JM-512
    function test_RevertWhen_TheOperatorMayNotPost() public {
        uint256 jobId = posted();
        MandateTerms memory terms = mandate();
        terms.rights = ALL_RIGHTS - RIGHT_POST;
        grant(client, terms);
        _expectNotCalledOff(operator, jobId);
        (terms.rights, terms.expiresAt) = (ALL_RIGHTS, uint40(START + 1));
        grant(client, terms);
        vm.warp(START + 1);
        _expectNotCalledOff(operator, jobId);
    }

    function _complete(uint256 jobId, uint256 toProvider) private {
        expectEvent();
        emit IERC8183.JobCompleted(jobId, evaluator, WHY);
        uint256 budget = market.getJob(jobId).budget;
        if (toProvider != budget) {
            expectEvent();
            emit IERC8183.PlatformFeePaid(jobId, treasury, budget - toProvider);
        }
        expectEvent();
        emit IERC8183.PaymentReleased(jobId, provider, toProvider);
        vm.prank(evaluator);
        market.complete(jobId, WHY, "ignored");
        assertStatus(jobId, JobStatus.Completed);
    }

    function _assertRejects(uint256 jobId) private {
        Money memory expected = money();
        expected.clientWallet += PRICE;
        expected.marketWallet -= PRICE;
        vm.recordLogs();
        expectEvent();
        emit IERC8183.JobRejected(jobId, evaluator, WHY);
        expectEvent();
        emit IERC8183.Refunded(jobId, client, PRICE);
        vm.prank(evaluator);
        market.reject(jobId, WHY, "ignored");
        assertEvents(2);
        assertMoney(expected);
        assertStatus(jobId, JobStatus.Rejected);
    }

    function _assertCallsOff(address caller, uint256 jobId) private {
        Money memory expected = money();
        vm.recordLogs();
        expectEvent();
        emit IERC8183.JobRejected(jobId, caller, WHY);
        vm.prank(caller);
        market.reject(jobId, WHY, "ignored");
        assertEvents(1);
        assertMoney(expected);
        assertStatus(jobId, JobStatus.Rejected);
    }

    function _expectNotCalledOff(address caller, uint256 jobId) private {
        vm.prank(caller);
        expectUnauthorized();
        market.reject(jobId, WHY, "");
    }
}
