// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC8183} from "../../../../contracts/src/interfaces/IERC8183.sol";
import {IMandates} from "../../../../contracts/src/interfaces/IMandates.sol";
import {ISettlement} from "../../../../contracts/src/interfaces/ISettlement.sol";
import {JobStatus} from "../../../../contracts/src/types/Job.sol";
import {ALL_RIGHTS, MandateTerms, RIGHT_ACCEPT, RIGHT_SUBMIT} from "../../../../contracts/src/types/Mandate.sol";
import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {Base} from "../../utils/Base.sol";
import {vm} from "../../utils/Vm.sol";

/// @dev Acts of an operator on running jobs that put nothing new at risk: submit, accept, rate. And what it may never do.
contract OperatorActsTest is Base {
    uint96 private constant RISK = PRICE + FEE + STAKE;

    // JM-314
    function test_WhenOperatorSubmits_ProviderHasDelivered() public {
        uint256 jobId = hired();
        _grant(provider, RIGHT_SUBMIT, BOND);
        expectEvent();
        emit IERC8183.JobSubmitted(jobId, provider, DELIVERABLE);
        _submit(jobId);
        assertStatus(jobId, JobStatus.Submitted);
        _assertNothingSpent(provider);
    }

    // JM-314
    function test_RevertWhen_SubmitExceedsJobCap() public {
        uint256 jobId = hired();
        _grant(provider, RIGHT_SUBMIT, BOND - 1);
        expectRevert(abi.encodeWithSelector(IMandates.MandateJobCapExceeded.selector, BOND, BOND - 1));
        _submit(jobId);
    }

    // JM-304
    function test_RevertWhen_SubmitWithoutRight() public {
        uint256 jobId = hired();
        _grant(provider, ALL_RIGHTS ^ RIGHT_SUBMIT, BOND);
        _lacks(provider, RIGHT_SUBMIT);
        _submit(jobId);
    }

    function test_RevertWhen_SubmitWithoutMandate() public {
        uint256 jobId = hired();
        expectRevert(abi.encodeWithSelector(IMandates.MandateMissing.selector, provider, operator));
        _submit(jobId);
    }

    function test_RevertWhen_SubmitWithExpiredMandate() public {
        uint256 jobId = hired();
        _expire(provider);
        _submit(jobId);
    }

    /// @dev A client's operator is nobody on the other side.
    function test_RevertWhen_ClientsOperatorSubmits() public {
        uint256 jobId = hired();
        _grant(client, ALL_RIGHTS, RISK);
        expectRevert(abi.encodeWithSelector(IMandates.MandateMissing.selector, provider, operator));
        _submit(jobId);
    }

    /// @dev The standard's plain jobs know no operators.
    function test_RevertWhen_OperatorSubmitsPlainJob() public {
        vm.startPrank(client);
        uint256 jobId = market.createJob(provider, evaluator, START + 1 days, "", address(0));
        market.fund(jobId, 0, "");
        vm.stopPrank();
        _grant(provider, ALL_RIGHTS, BOND);
        expectRevert(abi.encodeWithSelector(IERC8183.Unauthorized.selector));
        _submit(jobId);
    }

    // JM-314
    function test_WhenOperatorAccepts_ProviderIsPaid() public {
        uint256 jobId = submitted();
        _grant(client, RIGHT_ACCEPT, RISK);
        expectEvent();
        emit IERC8183.JobCompleted(jobId, client, bytes32(0));
        _accept(jobId);
        assertEq(balance(provider), BALANCE + PRICE, "provider");
        assertEq(balance(client), BALANCE - PRICE, "client");
        _assertNothingSpent(client);
    }

    // JM-314
    function test_RevertWhen_AcceptExceedsJobCap() public {
        uint256 jobId = submitted();
        _grant(client, RIGHT_ACCEPT, RISK - 1);
        expectRevert(abi.encodeWithSelector(IMandates.MandateJobCapExceeded.selector, RISK, RISK - 1));
        _accept(jobId);
    }

    // JM-304
    function test_RevertWhen_AcceptWithoutRight() public {
        uint256 jobId = submitted();
        _grant(client, ALL_RIGHTS ^ RIGHT_ACCEPT, RISK);
        _lacks(client, RIGHT_ACCEPT);
        _accept(jobId);
    }

    function test_RevertWhen_AcceptWithoutMandate() public {
        uint256 jobId = submitted();
        expectRevert(abi.encodeWithSelector(IMandates.MandateMissing.selector, client, operator));
        _accept(jobId);
    }

    function test_RevertWhen_AcceptWithExpiredMandate() public {
        uint256 jobId = submitted();
        _expire(client);
        _accept(jobId);
    }

    function test_RevertWhen_ProvidersOperatorAccepts() public {
        uint256 jobId = submitted();
        _grant(provider, ALL_RIGHTS, RISK);
        expectRevert(abi.encodeWithSelector(IMandates.MandateMissing.selector, client, operator));
        _accept(jobId);
    }

    function test_WhenClientsOperatorRates_ClientIsRater() public {
        uint256 jobId = _ended();
        _grant(client, RIGHT_ACCEPT, 0);
        expectEvent();
        emit ISettlement.Rated(jobId, client, provider, operator, 90, "quality", "details");
        _rate(jobId);
        assertEq(market.bondedJob(jobId).clientRated, true, "client rated");
        assertEq(market.bondedJob(jobId).providerRated, false, "provider rated");
    }

    function test_WhenProvidersOperatorRates_ProviderIsRater() public {
        uint256 jobId = _ended();
        _grant(provider, RIGHT_SUBMIT, 0);
        expectEvent();
        emit ISettlement.Rated(jobId, provider, client, operator, 90, "quality", "details");
        _rate(jobId);
        assertEq(market.bondedJob(jobId).clientRated, false, "client rated");
        assertEq(market.bondedJob(jobId).providerRated, true, "provider rated");
    }

    // JM-304
    function test_RevertWhen_RateWithoutRight() public {
        uint256 jobId = _ended();
        _grant(client, ALL_RIGHTS ^ RIGHT_ACCEPT, RISK);
        _grant(provider, ALL_RIGHTS ^ RIGHT_SUBMIT, RISK);
        _lacks(provider, RIGHT_SUBMIT);
        _rate(jobId);
    }

    function test_RevertWhen_RateWithoutMandate() public {
        uint256 jobId = _ended();
        expectRevert(abi.encodeWithSelector(IMandates.MandateMissing.selector, provider, operator));
        _rate(jobId);
    }

    // JM-316
    function test_RevertWhen_OperatorConcedes() public {
        uint256 jobId = disputed();
        _grant(client, ALL_RIGHTS, RISK);
        _grant(provider, ALL_RIGHTS, RISK);
        _unauthorized(jobId);
        market.concede(jobId);
    }

    // JM-316
    function test_RevertWhen_OperatorGivesJobUp() public {
        uint256 jobId = hired();
        _grant(provider, ALL_RIGHTS, RISK);
        _unauthorized(jobId);
        market.withdrawJob(jobId);
    }

    function test_RevertWhen_OperatorRules() public {
        uint256 jobId = disputed();
        vm.prank(evaluator);
        market.setMandate(operator, mandate());
        _unauthorized(jobId);
        market.resolve(jobId, 10_000, "");
    }

    /// @dev An operator hires by `hire` only for itself: the principal's money stays.
    function test_WhenOperatorHiresForItself_PrincipalPaysNothing() public {
        _grant(client, ALL_RIGHTS, RISK);
        Offer memory offer_ = offer();
        bytes memory signature = sign(offer_);
        vm.prank(operator);
        uint256 jobId = market.hire(offer_, signature);
        assertEq(market.getJob(jobId).client, operator, "client");
        assertEq(balance(client), BALANCE, "principal's balance");
        assertEq(balance(operator), BALANCE - PRICE - FEE, "operator's balance");
    }

    function _grant(address principal, uint8 rights, uint96 perJob) private {
        MandateTerms memory terms = mandate();
        (terms.rights, terms.maxPerJob) = (rights, perJob);
        grant(principal, terms);
    }

    /// @dev Grants for an hour, lets it pass, and expects the refusal.
    function _expire(address principal) private {
        MandateTerms memory terms = mandate();
        terms.expiresAt = uint40(START + 1 hours);
        grant(principal, terms);
        vm.warp(START + 1 hours);
        bytes4 selector = IMandates.MandateExpired.selector;
        expectRevert(abi.encodeWithSelector(selector, principal, operator, START + 1 hours));
    }

    function _lacks(address principal, uint8 right) private {
        expectRevert(abi.encodeWithSelector(IMandates.MandateRightMissing.selector, principal, operator, right));
    }

    function _unauthorized(uint256 jobId) private {
        expectRevert(abi.encodeWithSelector(ISettlement.CallerUnauthorized.selector, operator, jobId));
        vm.prank(operator);
    }

    function _ended() private returns (uint256 jobId) {
        jobId = submitted();
        vm.prank(client);
        market.accept(jobId);
    }

    function _submit(uint256 jobId) private {
        vm.prank(operator);
        market.submit(jobId, DELIVERABLE, MANIFEST);
    }

    function _accept(uint256 jobId) private {
        vm.prank(operator);
        market.accept(jobId);
    }

    function _rate(uint256 jobId) private {
        vm.prank(operator);
        market.rate(jobId, 90, "quality", "details");
    }

    function _assertNothingSpent(address principal) private view {
        (, uint256 spent, ) = market.mandateOf(principal, operator);
        assertEq(spent, 0, "spent");
    }
}
