// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC8183} from "../../../../contracts/src/interfaces/IERC8183.sol";
import {IJobs} from "../../../../contracts/src/interfaces/IJobs.sol";
import {IMandates} from "../../../../contracts/src/interfaces/IMandates.sol";
import {JobStatus} from "../../../../contracts/src/types/Job.sol";
import {ALL_RIGHTS, MandateTerms, RIGHT_POST} from "../../../../contracts/src/types/Mandate.sol";
import {Base} from "../../utils/Base.sol";
import {vm} from "../../utils/Vm.sol";

/// @dev What an operator may post, and call off, for its principal.
contract PostForTest is Base {
    uint256 private constant EXPIRY = START + 1 days;

    // JM-322
    function test_WhenOperatorPosts_PrincipalIsClient() public {
        _grant(RIGHT_POST, address(0));
        expectEvent();
        emit IERC8183.JobCreated(1, client, address(0), evaluator, EXPIRY, address(0));
        expectEvent();
        emit IJobs.TermsPublished(1, TERMS_HASH, TERMS);
        uint256 jobId = _post();

        assertEq(jobId, 1, "job");
        assertEq(market.getJob(jobId).client, client, "client");
        assertEq(market.getJob(jobId).evaluator, evaluator, "evaluator");
        _assertNothingSpent();
    }

    function test_WhenPrincipalPostsForItself_NoMandateIsNeeded() public {
        vm.prank(client);
        uint256 jobId = market.postFor(client, evaluator, TERMS_HASH, EXPIRY, "");
        assertEq(market.getJob(jobId).client, client, "client");
    }

    // JM-322
    function test_WhenCapsAreZero_PostsAllTheSame() public {
        MandateTerms memory terms = mandate();
        (terms.maxPerJob, terms.maxPerPeriod, terms.allowlist) = (0, 0, true);
        grant(client, terms);
        assertEq(_post(), 1, "job");
    }

    // JM-309
    function test_WhenEvaluatorIsTheFixedOne_Posts() public {
        _grant(RIGHT_POST, evaluator);
        assertEq(_post(), 1, "job");
    }

    // JM-309
    function test_RevertWhen_EvaluatorIsAnother() public {
        _grant(RIGHT_POST, stranger);
        expectRevert(abi.encodeWithSelector(IMandates.MandateEvaluatorRefused.selector, evaluator, stranger));
        _post();
    }

    function test_RevertWhen_NoMandate() public {
        expectRevert(abi.encodeWithSelector(IMandates.MandateMissing.selector, client, operator));
        _post();
    }

    // JM-322
    function test_RevertWhen_RightMissing() public {
        _grant(ALL_RIGHTS ^ RIGHT_POST, address(0));
        expectRevert(abi.encodeWithSelector(IMandates.MandateRightMissing.selector, client, operator, RIGHT_POST));
        _post();
    }

    function test_RevertWhen_Expired() public {
        grant(client, _expiring());
        vm.warp(START + 1 hours);
        expectRevert(abi.encodeWithSelector(IMandates.MandateExpired.selector, client, operator, START + 1 hours));
        _post();
    }

    // JM-322
    function test_WhenOperatorCallsOff_Rejected() public {
        uint256 jobId = posted();
        _grant(RIGHT_POST, address(0));
        expectEvent();
        emit IERC8183.JobRejected(jobId, operator, "changed");
        _callOff(jobId);
        assertStatus(jobId, JobStatus.Rejected);
    }

    // JM-322
    function test_RevertWhen_CallerMayNotCallOff() public {
        uint256 jobId = posted();
        _callOffFails(jobId);
        _grant(ALL_RIGHTS ^ RIGHT_POST, address(0));
        _callOffFails(jobId);
        grant(client, _expiring());
        vm.warp(START + 1 hours);
        _callOffFails(jobId);
        assertStatus(jobId, JobStatus.Open);
    }

    function test_WhenLastSecondOfMandate_CallsOff() public {
        uint256 jobId = posted();
        grant(client, _expiring());
        vm.warp(START + 1 hours - 1);
        _callOff(jobId);
        assertStatus(jobId, JobStatus.Rejected);
    }

    function test_RevertWhen_OperatorCallsOffFundedJob() public {
        uint256 jobId = hired();
        _grant(ALL_RIGHTS, address(0));
        expectRevert(abi.encodeWithSelector(IERC8183.WrongStatus.selector));
        _callOff(jobId);
    }

    function _expiring() private view returns (MandateTerms memory terms) {
        terms = mandate();
        terms.expiresAt = uint40(START + 1 hours);
    }

    function _grant(uint8 rights, address only) private {
        MandateTerms memory terms = mandate();
        (terms.rights, terms.evaluator) = (rights, only);
        grant(client, terms);
    }

    function _post() private returns (uint256) {
        vm.prank(operator);
        return market.postFor(client, evaluator, TERMS_HASH, EXPIRY, TERMS);
    }

    function _callOff(uint256 jobId) private {
        vm.prank(operator);
        market.reject(jobId, "changed", "");
    }

    function _callOffFails(uint256 jobId) private {
        expectRevert(abi.encodeWithSelector(IERC8183.Unauthorized.selector));
        _callOff(jobId);
    }

    function _assertNothingSpent() private view {
        (uint256 left, ) = market.spendable(client, operator);
        assertEq(left, 1_000e6, "left");
    }
}
