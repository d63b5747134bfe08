// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccounts} from "../../../../contracts/src/interfaces/IAccounts.sol";
import {IMandates} from "../../../../contracts/src/interfaces/IMandates.sol";
import {JobStatus} from "../../../../contracts/src/types/Job.sol";
import {ALL_RIGHTS, MandateTerms, RIGHT_HIRE} from "../../../../contracts/src/types/Mandate.sol";
import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {Base} from "../../utils/Base.sol";
import {vm} from "../../utils/Vm.sol";

/// @dev What an operator may hire for its principal.
contract HireForTest is Base {
    /// @dev Price, fee and possible stake of the default offer.
    uint96 private constant RISK = PRICE + FEE + STAKE;

    // JM-311, JM-318
    function test_WhenWithinMandate_PrincipalHires() public {
        grant(client, mandate());
        expectEvent();
        emit IMandates.MandateSpent(client, operator, 1, RISK, RISK, START);
        uint256 jobId = _hire(offer());

        assertEq(balance(client), BALANCE - PRICE - FEE, "client's balance");
        assertEq(wallet(client), WALLET, "client's wallet");
        assertEq(balance(operator), BALANCE, "operator's balance");
        assertEq(balance(provider), BALANCE - BOND, "provider's balance");
        assertEq(market.getJob(jobId).client, client, "client");
        assertStatus(jobId, JobStatus.Funded);
        _assertLeft(1_000e6 - RISK);
    }

    /// @dev The possible stake counts as a tenth of the price where the bond is smaller.
    // JM-311
    function test_WhenBondIsSmall_TenthOfPriceCounts() public {
        grant(client, mandate());
        Offer memory offer_ = offer();
        offer_.bond = 0;
        offer_.evaluatorFee = 0;
        offer_.price = 99e6 + 1;
        _hire(offer_);
        _assertLeft(1_000e6 - (99e6 + 1) - (9.9e6 + 1));
    }

    function test_WhenPostingIsAnswered_ItsIdIsCharged() public {
        grant(client, mandate());
        posted();
        Offer memory offer_ = offer();
        offer_.jobId = posted();
        offer_.client = client;
        expectEvent();
        emit IMandates.MandateSpent(client, operator, 2, RISK, RISK, START);
        assertEq(_hire(offer_), 2, "job");
    }

    function test_WhenPrincipalCalls_NothingIsCharged() public {
        Offer memory offer_ = offer();
        bytes memory signature = sign(offer_);
        vm.prank(client);
        market.hireFor(client, offer_, signature);
        assertEq(balance(client), BALANCE - PRICE - FEE, "balance");
    }

    function test_RevertWhen_PrincipalCallsWithShortBalance() public {
        drain(client);
        Offer memory offer_ = offer();
        bytes memory signature = sign(offer_);
        expectRevert(abi.encodeWithSelector(IAccounts.BalanceInsufficient.selector, client, 0, PRICE + FEE));
        vm.prank(client);
        market.hireFor(client, offer_, signature);
    }

    // JM-315
    function test_RevertWhen_PrincipalsBalanceIsShort_WalletIsNotTouched() public {
        grant(client, mandate());
        vm.prank(client);
        market.withdraw(client, BALANCE - PRICE - FEE + 1);
        uint256 available = PRICE + FEE - 1;
        _fails(offer(), abi.encodeWithSelector(IAccounts.BalanceInsufficient.selector, client, available, PRICE + FEE));
        _assertLeft(1_000e6);
    }

    // JM-305
    function test_WhenRiskIsJobCap_Hires() public {
        _grantCaps(RISK, 1_000e6);
        _hire(offer());
        _assertLeft(1_000e6 - RISK);
    }

    // JM-305
    function test_RevertWhen_RiskExceedsJobCap() public {
        _grantCaps(RISK - 1, 1_000e6);
        _fails(offer(), abi.encodeWithSelector(IMandates.MandateJobCapExceeded.selector, RISK, RISK - 1));
    }

    // JM-306
    function test_WhenRiskIsAllThatIsLeft_Hires() public {
        _grantCaps(RISK, RISK * 2);
        _hire(offer());
        _hire(offer());
        _assertLeft(0);
    }

    // JM-306
    function test_RevertWhen_RiskExceedsWhatIsLeft() public {
        _grantCaps(RISK, RISK * 2 - 1);
        _hire(offer());
        bytes4 selector = IMandates.MandatePeriodCapExceeded.selector;
        _fails(offer(), abi.encodeWithSelector(selector, RISK, RISK - 1, START + 1 days));
    }

    // JM-307
    function test_WhenJobEnds_CounterDoesNotFall() public {
        grant(client, mandate());
        uint256 jobId = _hire(offer());
        vm.warp(START + DELIVERY - 1);
        vm.prank(provider);
        market.withdrawJob(jobId);
        _assertLeft(1_000e6 - RISK);
    }

    function test_WhenEvaluatorIsTheFixedOne_Hires() public {
        _grantEvaluator(evaluator);
        _hire(offer());
        _assertLeft(1_000e6 - RISK);
    }

    // JM-309
    function test_RevertWhen_EvaluatorIsAnother() public {
        _grantEvaluator(stranger);
        bytes4 selector = IMandates.MandateEvaluatorRefused.selector;
        _fails(offer(), abi.encodeWithSelector(selector, evaluator, stranger));
    }

    // JM-304
    function test_RevertWhen_NoMandate() public {
        _fails(offer(), abi.encodeWithSelector(IMandates.MandateMissing.selector, client, operator));
    }

    // JM-321
    function test_RevertWhen_Revoked() public {
        grant(client, mandate());
        vm.prank(client);
        market.revokeMandate(operator);
        _fails(offer(), abi.encodeWithSelector(IMandates.MandateMissing.selector, client, operator));
    }

    // JM-304
    function test_RevertWhen_MandateIsForAnotherOperator() public {
        vm.prank(client);
        market.setMandate(relayer, mandate());
        _fails(offer(), abi.encodeWithSelector(IMandates.MandateMissing.selector, client, operator));
    }

    // JM-304
    function test_RevertWhen_RightMissing() public {
        MandateTerms memory terms = mandate();
        terms.rights = ALL_RIGHTS ^ RIGHT_HIRE;
        grant(client, terms);
        bytes4 selector = IMandates.MandateRightMissing.selector;
        _fails(offer(), abi.encodeWithSelector(selector, client, operator, RIGHT_HIRE));
    }

    // JM-304
    function test_WhenOnlyThisRight_Hires() public {
        MandateTerms memory terms = mandate();
        terms.rights = RIGHT_HIRE;
        grant(client, terms);
        _hire(offer());
        _assertLeft(1_000e6 - RISK);
    }

    // JM-303
    function test_WhenLastSecondOfMandate_Hires() public {
        grant(client, _expiring());
        vm.warp(START + 1 hours - 1);
        _hire(offer());
        _assertLeft(1_000e6 - RISK);
    }

    // JM-303
    function test_RevertWhen_MandateExpired() public {
        grant(client, _expiring());
        vm.warp(START + 1 hours);
        bytes4 selector = IMandates.MandateExpired.selector;
        _fails(offer(), abi.encodeWithSelector(selector, client, operator, START + 1 hours));
        (uint256 left, uint256 resetsAt) = market.spendable(client, operator);
        assertEq(left, 0, "left");
        assertEq(resetsAt, 0, "reset");
    }

    function _expiring() private view returns (MandateTerms memory terms) {
        terms = mandate();
        terms.expiresAt = uint40(START + 1 hours);
    }

    function _grantCaps(uint96 perJob, uint96 perPeriod) private {
        MandateTerms memory terms = mandate();
        (terms.maxPerJob, terms.maxPerPeriod) = (perJob, perPeriod);
        grant(client, terms);
    }

    function _grantEvaluator(address only) private {
        MandateTerms memory terms = mandate();
        terms.evaluator = only;
        grant(client, terms);
    }

    function _hire(Offer memory offer_) private returns (uint256) {
        bytes memory signature = sign(offer_);
        vm.prank(operator);
        return market.hireFor(client, offer_, signature);
    }

    function _fails(Offer memory offer_, bytes memory revertData) private {
        bytes memory signature = sign(offer_);
        expectRevert(revertData);
        vm.prank(operator);
        market.hireFor(client, offer_, signature);
    }

    function _assertLeft(uint256 expected) private view {
        (uint256 left, uint256 resetsAt) = market.spendable(client, operator);
        assertEq(left, expected, "left");
        assertEq(resetsAt, START + 1 days, "reset");
    }
}
