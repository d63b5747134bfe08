// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";

import {IAccounts} from "../../../../contracts/src/interfaces/IAccounts.sol";
import {IMandates} from "../../../../contracts/src/interfaces/IMandates.sol";
import {ISettlement} from "../../../../contracts/src/interfaces/ISettlement.sol";
import {JobStatus} from "../../../../contracts/src/types/Job.sol";
import {ALL_RIGHTS, MandateTerms, RIGHT_DISPUTE, RIGHT_HIRE} from "../../../../contracts/src/types/Mandate.sol";
import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {Calls} from "../../utils/Calls.sol";
import {JobTest} from "../../utils/JobTest.sol";
import {vm} from "../../utils/Vm.sol";

contract DisputeTest is JobTest {
    uint256 private constant RISK = uint256(PRICE) + FEE + STAKE;

    // JM-801, JM-803
    function test_WhenTheBalanceSuffices_TheStakeComesFromIt() public {
        uint256 jobId = submitted();
        vm.warp(START + 7);
        Money memory expected = money();
        expected.clientBalance -= STAKE;
        vm.recordLogs();
        _dispute(client, jobId, STAKE);
        assertEvents(1);
        assertMoney(expected);
        assertStatus(jobId, JobStatus.Disputed);
        assertEq(deadlineOf(jobId), START + 7 + RULING, "deadline");
    }

    // JM-209, JM-803
    function test_WhenTheBalanceIsShort_TheWalletPaysTheRest() public {
        uint256 jobId = submitted();
        uint256 held = balance(client);
        vm.prank(client);
        market.withdraw(client, held - 1e6);
        _assertPulls(jobId, STAKE - 1e6);
    }

    // JM-209, JM-803
    function test_WhenTheBalanceIsEmpty_TheWalletPays() public {
        uint256 jobId = submitted();
        drain(client);
        _assertPulls(jobId, STAKE);
    }

    // JM-803
    function test_WhenTheBondIsSmall_TheStakeIsATenthRoundedUp() public {
        Offer memory odd = offer();
        (odd.price, odd.bond, odd.evaluatorFee) = (101, 10, 0);
        _assertStake(odd, 11);
        odd = offer();
        (odd.price, odd.bond, odd.evaluatorFee) = (100, 10, 0);
        _assertStake(odd, 10);
        odd = offer();
        (odd.price, odd.bond, odd.evaluatorFee) = (1, 0, 0);
        _assertStake(odd, 1);
    }

    // JM-803
    function test_WhenTheBondIsLarge_TheStakeIsTheBond() public {
        Offer memory odd = offer();
        odd.bond = PRICE;
        _assertStake(odd, PRICE);
    }

    // JM-802
    function test_WhenTheReasonIsLongest_Disputes() public {
        uint256 jobId = submitted();
        bytes memory longest = new bytes(1_024);
        expectEvent();
        emit ISettlement.Disputed(jobId, client, STAKE, longest);
        vm.prank(client);
        market.dispute(jobId, longest);
    }

    // JM-11, JM-801
    function test_WhenTheReviewPeriodRunsOut_Refuses() public {
        uint256 jobId = submitted();
        assertOpenBefore(jobId, START + REVIEW, client, Calls.dispute(jobId));
    }

    // JM-802
    function test_RevertWhen_TheReasonIsEmptyOrTooLong() public {
        uint256 jobId = submitted();
        vm.startPrank(client);
        expectRevert(abi.encodeWithSelector(ISettlement.ReasonLengthOutOfRange.selector, 0, 1_024));
        market.dispute(jobId, "");
        expectRevert(abi.encodeWithSelector(ISettlement.ReasonLengthOutOfRange.selector, 1_025, 1_024));
        market.dispute(jobId, new bytes(1_025));
        vm.stopPrank();
    }

    // JM-206, JM-803
    function test_RevertWhen_TheWalletIsTooPoor() public {
        uint256 jobId = submitted();
        drain(client);
        uint256 held = wallet(client);
        vm.prank(client);
        token.transfer(stranger, held - STAKE + 1);
        _expect(client, jobId, abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(token)));
        assertStatus(jobId, JobStatus.Submitted);
    }

    // By an operator

    // JM-313, JM-318, JM-801
    function test_WhenAnOperatorDisputes_TheStakeIsCharged() public {
        MandateTerms memory terms = mandate();
        terms.rights = RIGHT_DISPUTE;
        terms.maxPerJob = uint96(RISK);
        terms.maxPerPeriod = STAKE;
        terms.evaluator = evaluator;
        terms.allowlist = true;
        grant(client, terms);
        vm.prank(client);
        market.setCounterparty(provider, true);
        uint256 jobId = submitted();
        Money memory expected = money();
        expected.clientBalance -= STAKE;
        vm.recordLogs();
        expectEvent();
        emit IMandates.MandateSpent(client, operator, jobId, STAKE, STAKE, START);
        _dispute(operator, jobId, STAKE);
        assertEvents(2);
        assertMoney(expected);
    }

    // JM-311, JM-313
    function test_WhenAnOperatorHired_TheStakeWasCountedThen() public {
        MandateTerms memory terms = mandate();
        terms.rights = RIGHT_HIRE | RIGHT_DISPUTE;
        terms.maxPerPeriod = uint96(RISK);
        grant(client, terms);
        Offer memory accepted = offer();
        bytes memory signature = sign(accepted);
        vm.prank(operator);
        uint256 jobId = market.hireFor(client, accepted, signature);
        vm.prank(provider);
        market.submit(jobId, DELIVERABLE, MANIFEST);
        vm.recordLogs();
        _dispute(operator, jobId, STAKE);
        assertEvents(1);
        (uint256 left, ) = market.spendable(client, operator);
        assertEq(left, 0, "spendable");
    }

    // JM-315, JM-803
    function test_RevertWhen_AnOperatorNeedsTheWallet() public {
        grant(client, mandate());
        uint256 jobId = submitted();
        uint256 held = balance(client);
        vm.prank(client);
        market.withdraw(client, held - STAKE + 1);
        _expect(
            operator,
            jobId,
            abi.encodeWithSelector(IAccounts.BalanceInsufficient.selector, client, STAKE - 1, STAKE)
        );
    }

    // JM-304, JM-801
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
        terms.rights = ALL_RIGHTS - RIGHT_DISPUTE;
        grant(client, terms);
        _expect(
            operator,
            submitted(),
            abi.encodeWithSelector(IMandates.MandateRightMissing.selector, client, operator, RIGHT_DISPUTE)
        );
    }

    // JM-313
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

    // JM-306, JM-313
    function test_RevertWhen_TheStakeExceedsThePeriodCap() public {
        MandateTerms memory terms = mandate();
        terms.maxPerPeriod = STAKE - 1;
        grant(client, terms);
        _expect(
            operator,
            submitted(),
            abi.encodeWithSelector(IMandates.MandatePeriodCapExceeded.selector, STAKE, STAKE - 1, START + terms.period)
        );
    }

    // JM-309
    function test_RevertWhen_TheMandateNamesAnotherEvaluator() public {
        MandateTerms memory terms = mandate();
        terms.evaluator = stranger;
        grant(client, terms);
        _expect(
            operator,
            submitted(),
            abi.encodeWithSelector(IMandates.MandateEvaluatorRefused.selector, evaluator, stranger)
        );
    }

    // JM-310
    function test_RevertWhen_TheProviderIsNotListed() public {
        MandateTerms memory terms = mandate();
        terms.allowlist = true;
        grant(client, terms);
        _expect(operator, submitted(), abi.encodeWithSelector(IMandates.MandateCounterpartyRefused.selector, provider));
    }

    function _dispute(address caller, uint256 jobId, uint256 stake) private {
        expectEvent();
        emit ISettlement.Disputed(jobId, caller, stake, REASON);
        vm.prank(caller);
        market.dispute(jobId, REASON);
    }

    function _assertPulls(uint256 jobId, uint256 shortfall) private {
        Money memory expected = money();
        expected.clientBalance = 0;
        expected.clientWallet -= shortfall;
        expected.marketWallet += shortfall;
        vm.recordLogs();
        expectEvent();
        emit ISettlement.Disputed(jobId, client, STAKE, REASON);
        expectEvent();
        emit IAccounts.Deposited(client, client, shortfall);
        vm.prank(client);
        market.dispute(jobId, REASON);
        assertEvents(2);
        assertMoney(expected);
    }

    function _assertStake(Offer memory odd, uint256 stake) private {
        uint256 jobId = submitted(odd);
        Money memory expected = money();
        expected.clientBalance -= stake;
        assertEq(market.bondedJob(jobId).stake, stake, "stake");
        _dispute(client, jobId, stake);
        assertMoney(expected);
    }

    function _expect(address caller, uint256 jobId, bytes memory refusal) private {
        vm.prank(caller);
        expectRevert(refusal);
        market.dispute(jobId, REASON);
    }
}
