// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccounts} from "../../../../contracts/src/interfaces/IAccounts.sol";
import {IMandates} from "../../../../contracts/src/interfaces/IMandates.sol";
import {ISettlement} from "../../../../contracts/src/interfaces/ISettlement.sol";
import {JobStatus} from "../../../../contracts/src/types/Job.sol";
import {ALL_RIGHTS, MandateTerms, RIGHT_DISPUTE} from "../../../../contracts/src/types/Mandate.sol";
import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {Base} from "../../utils/Base.sol";
import {vm} from "../../utils/Vm.sol";

/// @dev Disputes by an operator: the stake is new money at risk, unless it was counted when an operator hired.
contract OperatorDisputeTest is Base {
    uint96 private constant RISK = PRICE + FEE + STAKE;

    // JM-313, JM-318
    function test_WhenPrincipalHired_StakeIsCharged() public {
        uint256 jobId = submitted();
        _grant(RISK, STAKE, RIGHT_DISPUTE, address(0));
        expectEvent();
        emit IMandates.MandateSpent(client, operator, jobId, STAKE, STAKE, START);
        expectEvent();
        emit ISettlement.Disputed(jobId, operator, STAKE, REASON);
        _dispute(operator, jobId);

        assertStatus(jobId, JobStatus.Disputed);
        assertEq(balance(client), BALANCE - RISK, "client's balance");
        assertEq(wallet(client), WALLET, "client's wallet");
        assertEq(balance(operator), BALANCE, "operator's balance");
        _assertSpent(operator, STAKE);
    }

    /// @dev The principal's own `hireFor` counts nothing, so a later dispute by an operator does.
    function test_WhenPrincipalHiredByHireFor_StakeIsCharged() public {
        Offer memory offer_ = offer();
        bytes memory signature = sign(offer_);
        vm.prank(client);
        uint256 jobId = market.hireFor(client, offer_, signature);
        _submit(jobId);
        grant(client, mandate());
        _dispute(operator, jobId);
        _assertSpent(operator, STAKE);
    }

    // JM-313
    function test_WhenThisOperatorHired_NothingMoreIsCharged() public {
        _grant(RISK, RISK, ALL_RIGHTS, address(0));
        uint256 jobId = _operatorHired();
        _dispute(operator, jobId);
        _assertSpent(operator, RISK);
        assertEq(balance(client), BALANCE - RISK, "client's balance");
    }

    // JM-313
    function test_WhenAnotherOperatorHired_OnlyCapIsChecked() public {
        grant(client, mandate());
        uint256 jobId = _operatorHired();
        _grantTo(relayer, RISK, 0);
        _dispute(relayer, jobId);
        _assertSpent(operator, RISK);
        _assertSpent(relayer, 0);
    }

    // JM-313
    function test_RevertWhen_AnotherOperatorsCapIsTooLow() public {
        grant(client, mandate());
        uint256 jobId = _operatorHired();
        _grantTo(relayer, RISK - 1, 1_000e6);
        expectRevert(abi.encodeWithSelector(IMandates.MandateJobCapExceeded.selector, RISK, RISK - 1));
        _dispute(relayer, jobId);
    }

    // JM-305, JM-313
    function test_RevertWhen_JobCapIsTooLow() public {
        uint256 jobId = submitted();
        _grant(RISK - 1, 1_000e6, ALL_RIGHTS, address(0));
        expectRevert(abi.encodeWithSelector(IMandates.MandateJobCapExceeded.selector, RISK, RISK - 1));
        _dispute(operator, jobId);
    }

    // JM-306
    function test_RevertWhen_StakeExceedsWhatIsLeft() public {
        uint256 jobId = submitted();
        _grant(RISK, STAKE - 1, ALL_RIGHTS, address(0));
        bytes4 selector = IMandates.MandatePeriodCapExceeded.selector;
        expectRevert(abi.encodeWithSelector(selector, STAKE, STAKE - 1, START + 1 days));
        _dispute(operator, jobId);
    }

    function test_WhenEvaluatorIsTheFixedOne_Disputes() public {
        uint256 jobId = submitted();
        _grant(RISK, STAKE, ALL_RIGHTS, evaluator);
        _dispute(operator, jobId);
        assertStatus(jobId, JobStatus.Disputed);
    }

    // JM-309
    function test_RevertWhen_EvaluatorIsAnother() public {
        uint256 jobId = submitted();
        _grant(RISK, STAKE, ALL_RIGHTS, stranger);
        bytes4 selector = IMandates.MandateEvaluatorRefused.selector;
        expectRevert(abi.encodeWithSelector(selector, evaluator, stranger));
        _dispute(operator, jobId);
    }

    // JM-315
    function test_RevertWhen_PrincipalsBalanceIsShort_WalletIsNotTouched() public {
        uint256 jobId = submitted();
        grant(client, mandate());
        drain(client);
        expectRevert(abi.encodeWithSelector(IAccounts.BalanceInsufficient.selector, client, 0, STAKE));
        _dispute(operator, jobId);
        _assertSpent(operator, 0);
    }

    // JM-304
    function test_RevertWhen_RightMissing() public {
        uint256 jobId = submitted();
        _grant(RISK, STAKE, ALL_RIGHTS ^ RIGHT_DISPUTE, address(0));
        bytes4 selector = IMandates.MandateRightMissing.selector;
        expectRevert(abi.encodeWithSelector(selector, client, operator, RIGHT_DISPUTE));
        _dispute(operator, jobId);
    }

    function test_RevertWhen_NoMandate() public {
        uint256 jobId = submitted();
        expectRevert(abi.encodeWithSelector(IMandates.MandateMissing.selector, client, operator));
        _dispute(operator, jobId);
    }

    function test_RevertWhen_Expired() public {
        uint256 jobId = submitted();
        MandateTerms memory terms = mandate();
        terms.expiresAt = uint40(START + 1 hours);
        grant(client, terms);
        vm.warp(START + 1 hours);
        bytes4 selector = IMandates.MandateExpired.selector;
        expectRevert(abi.encodeWithSelector(selector, client, operator, START + 1 hours));
        _dispute(operator, jobId);
    }

    function test_RevertWhen_ProvidersOperatorDisputes() public {
        uint256 jobId = submitted();
        grant(provider, mandate());
        expectRevert(abi.encodeWithSelector(IMandates.MandateMissing.selector, client, operator));
        _dispute(operator, jobId);
    }

    function _operatorHired() private returns (uint256 jobId) {
        Offer memory offer_ = offer();
        bytes memory signature = sign(offer_);
        vm.prank(operator);
        jobId = market.hireFor(client, offer_, signature);
        _submit(jobId);
    }

    function _submit(uint256 jobId) private {
        vm.prank(provider);
        market.submit(jobId, DELIVERABLE, MANIFEST);
    }

    function _dispute(address by, uint256 jobId) private {
        vm.prank(by);
        market.dispute(jobId, REASON);
    }

    function _grant(uint96 perJob, uint96 perPeriod, uint8 rights, address only) private {
        MandateTerms memory terms = mandate();
        (terms.maxPerJob, terms.maxPerPeriod) = (perJob, perPeriod);
        (terms.rights, terms.evaluator) = (rights, only);
        grant(client, terms);
    }

    function _grantTo(address operator_, uint96 perJob, uint96 perPeriod) private {
        MandateTerms memory terms = mandate();
        (terms.maxPerJob, terms.maxPerPeriod, terms.rights) = (perJob, perPeriod, RIGHT_DISPUTE);
        vm.prank(client);
        market.setMandate(operator_, terms);
    }

    function _assertSpent(address operator_, uint256 expected) private view {
        (, uint256 spent, ) = market.mandateOf(client, operator_);
        assertEq(spent, expected, "spent");
    }
}
