// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccounts} from "../../../../contracts/src/interfaces/IAccounts.sol";
import {IERC8183} from "../../../../contracts/src/interfaces/IERC8183.sol";
import {IHiring} from "../../../../contracts/src/interfaces/IHiring.sol";
import {IMandates} from "../../../../contracts/src/interfaces/IMandates.sol";
import {ALL_RIGHTS, MandateTerms, RIGHT_HIRE} from "../../../../contracts/src/types/Mandate.sol";
import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {JobTest} from "../../utils/JobTest.sol";
import {vm} from "../../utils/Vm.sol";

contract HireForTest is JobTest {
    uint256 private constant RISK = uint256(PRICE) + FEE + STAKE;

    // JM-311, JM-318, JM-617, JM-620
    function test_WhenAnOperatorHires_ThePrincipalIsClientAndPays() public {
        MandateTerms memory terms = mandate();
        terms.rights = RIGHT_HIRE;
        terms.maxPerJob = uint96(RISK);
        terms.evaluator = evaluator;
        terms.allowlist = true;
        grant(client, terms);
        vm.prank(client);
        market.setCounterparty(provider, true);

        Offer memory accepted = offer();
        bytes memory signature = sign(accepted);
        Money memory expected = money();
        expected.clientBalance -= PRICE + FEE;
        expected.providerBalance -= BOND;
        vm.recordLogs();
        expectEvent();
        emit IERC8183.JobCreated(1, client, provider, evaluator, START + DELIVERY, address(0));
        expectEvent();
        emit IHiring.Hired(1, client, provider, accepted, operator);
        expectEvent();
        emit IERC8183.JobFunded(1, client, PRICE);
        expectEvent();
        emit IMandates.MandateSpent(client, operator, 1, RISK, RISK, START);
        vm.prank(operator);
        assertEq(market.hireFor(client, accepted, signature), 1, "job id");
        assertEvents(4);
        assertMoney(expected);
        assertEq(market.bondedJob(1).client, client, "client");
        (uint256 left, uint256 resetsAt) = market.spendable(client, operator);
        assertEq(left, terms.maxPerPeriod - RISK, "spendable");
        assertEq(resetsAt, START + terms.period, "reset");
    }

    // JM-311, JM-803
    function test_WhenTheTenthOfThePriceExceedsTheBond_CountsItAsStake() public {
        grant(client, mandate());
        Offer memory accepted = offer();
        (accepted.price, accepted.bond) = (99, 1);
        accepted.evaluatorFee = 0;
        _hireFor(operator, accepted);
        (uint256 left, ) = market.spendable(client, operator);
        assertEq(left, mandate().maxPerPeriod - 99 - 10, "spendable");
    }

    // JM-614
    function test_WhenThePostingIsThePrincipals_Hires() public {
        grant(client, mandate());
        Offer memory accepted = offer();
        (accepted.client, accepted.jobId) = (client, posted());
        assertEq(_hireFor(operator, accepted), accepted.jobId, "job id");
    }

    // JM-617
    function test_WhenThePrincipalHiresForItself_TheBalancePaysAndNothingCounts() public {
        Offer memory accepted = offer();
        bytes memory signature = sign(accepted);
        Money memory expected = money();
        expected.clientBalance -= PRICE + FEE;
        expected.providerBalance -= BOND;
        vm.recordLogs();
        expectEvent();
        emit IHiring.Hired(1, client, provider, accepted, client);
        vm.prank(client);
        market.hireFor(client, accepted, signature);
        assertEvents(3);
        assertMoney(expected);
    }

    // JM-315, JM-617
    function test_RevertWhen_TheBalanceIsShort() public {
        grant(client, mandate());
        vm.prank(client);
        market.withdraw(client, BALANCE - PRICE - FEE + 1);
        bytes memory refusal = abi.encodeWithSelector(
            IAccounts.BalanceInsufficient.selector,
            client,
            PRICE + FEE - 1,
            PRICE + FEE
        );
        _expect(operator, refusal);
        _expect(client, refusal);
    }

    // JM-607
    function test_RevertWhen_TheOfferIsForTheOperator() public {
        grant(client, mandate());
        Offer memory accepted = offer();
        accepted.client = operator;
        bytes memory signature = sign(accepted);
        vm.prank(operator);
        expectRevert(abi.encodeWithSelector(IHiring.OfferClientRefused.selector, client, operator));
        market.hireFor(client, accepted, signature);
    }

    // JM-614
    function test_RevertWhen_ThePostingIsTheOperators() public {
        grant(client, mandate());
        vm.prank(operator);
        uint256 jobId = market.post(evaluator, TERMS_HASH, START + 1 days, TERMS);
        Offer memory accepted = offer();
        (accepted.client, accepted.jobId) = (client, jobId);
        bytes memory signature = sign(accepted);
        vm.prank(operator);
        expectRevert(abi.encodeWithSelector(IHiring.PostingUnavailable.selector, jobId));
        market.hireFor(client, accepted, signature);
    }

    // JM-304
    function test_RevertWhen_TheOperatorHasNoMandate() public {
        _expect(operator, abi.encodeWithSelector(IMandates.MandateMissing.selector, client, operator));
    }

    // JM-303
    function test_RevertWhen_TheMandateHasExpired() public {
        MandateTerms memory terms = mandate();
        terms.expiresAt = uint40(START + 1);
        grant(client, terms);
        vm.warp(START + 1);
        _expect(operator, abi.encodeWithSelector(IMandates.MandateExpired.selector, client, operator, START + 1));
    }

    // JM-304
    function test_RevertWhen_TheMandateLacksTheRight() public {
        MandateTerms memory terms = mandate();
        terms.rights = ALL_RIGHTS - RIGHT_HIRE;
        grant(client, terms);
        _expect(operator, abi.encodeWithSelector(IMandates.MandateRightMissing.selector, client, operator, RIGHT_HIRE));
    }

    // JM-305, JM-311
    function test_RevertWhen_CostAndStakeExceedTheJobCap() public {
        MandateTerms memory terms = mandate();
        terms.maxPerJob = uint96(RISK - 1);
        grant(client, terms);
        _expect(operator, abi.encodeWithSelector(IMandates.MandateJobCapExceeded.selector, RISK, RISK - 1));
    }

    // JM-306, JM-311
    function test_RevertWhen_CostAndStakeExceedThePeriodCap() public {
        MandateTerms memory terms = mandate();
        terms.maxPerPeriod = uint96(2 * RISK - 1);
        grant(client, terms);
        _hireFor(operator, offer());
        _expect(
            operator,
            abi.encodeWithSelector(IMandates.MandatePeriodCapExceeded.selector, RISK, RISK - 1, START + terms.period)
        );
    }

    // JM-309
    function test_RevertWhen_TheMandateNamesAnotherEvaluator() public {
        MandateTerms memory terms = mandate();
        terms.evaluator = stranger;
        grant(client, terms);
        _expect(operator, abi.encodeWithSelector(IMandates.MandateEvaluatorRefused.selector, evaluator, stranger));
    }

    // JM-310
    function test_RevertWhen_TheProviderIsNotListed() public {
        MandateTerms memory terms = mandate();
        terms.allowlist = true;
        grant(client, terms);
        _expect(operator, abi.encodeWithSelector(IMandates.MandateCounterpartyRefused.selector, provider));
    }

    function _hireFor(address caller, Offer memory accepted) private returns (uint256) {
        bytes memory signature = sign(accepted);
        vm.prank(caller);
        return market.hireFor(client, accepted, signature);
    }

    function _expect(address caller, bytes memory refusal) private {
        Offer memory accepted = offer();
        bytes memory signature = sign(accepted);
        vm.prank(caller);
        expectRevert(refusal);
        market.hireFor(client, accepted, signature);
    }
}
