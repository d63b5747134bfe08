// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC8183} from "../../../../contracts/src/interfaces/IERC8183.sol";
import {IMandates} from "../../../../contracts/src/interfaces/IMandates.sol";
import {ISettlement} from "../../../../contracts/src/interfaces/ISettlement.sol";
import {JobStatus} from "../../../../contracts/src/types/Job.sol";
import {ALL_RIGHTS, MandateTerms, RIGHT_SUBMIT} from "../../../../contracts/src/types/Mandate.sol";
import {Calls} from "../../utils/Calls.sol";
import {JobTest} from "../../utils/JobTest.sol";
import {vm} from "../../utils/Vm.sol";

contract SubmitTest is JobTest {
    // Bonded

    // JM-701, JM-703
    function test_WhenBonded_StartsTheReview() public {
        uint256 jobId = hired();
        vm.warp(START + 7);
        _assertSubmits(provider, jobId);
        assertEq(deadlineOf(jobId), START + 7 + REVIEW, "deadline");
    }

    // JM-702
    function test_WhenTheManifestIsLongest_Submits() public {
        uint256 jobId = hired();
        bytes memory longest = new bytes(2_048);
        expectEvent();
        emit ISettlement.Delivered(jobId, longest);
        vm.prank(provider);
        market.submit(jobId, DELIVERABLE, longest);
    }

    // JM-314, JM-701
    function test_WhenAnOperatorSubmits_NothingCounts() public {
        MandateTerms memory terms = mandate();
        terms.rights = RIGHT_SUBMIT;
        terms.maxPerJob = BOND;
        terms.evaluator = stranger;
        terms.allowlist = true;
        grant(provider, terms);
        _assertSubmits(operator, hired());
        (uint256 left, ) = market.spendable(provider, operator);
        assertEq(left, terms.maxPerPeriod, "spendable");
    }

    // JM-11, JM-701
    function test_WhenBondedAndTimeRunsOut_Refuses() public {
        uint256 jobId = hired();
        assertOpenBefore(jobId, START + DELIVERY, provider, Calls.submit(jobId));
    }

    // JM-304, JM-701
    function test_RevertWhen_CallerHasNoMandateOfTheProvider() public {
        uint256 jobId = hired();
        address[4] memory callers = [client, evaluator, operator, stranger];
        for (uint256 i = 0; i < 4; i++) {
            _expect(callers[i], jobId, abi.encodeWithSelector(IMandates.MandateMissing.selector, provider, callers[i]));
        }
    }

    // JM-303
    function test_RevertWhen_TheMandateHasExpired() public {
        uint256 jobId = hired();
        MandateTerms memory terms = mandate();
        terms.expiresAt = uint40(START + 1);
        grant(provider, terms);
        vm.warp(START + 1);
        _expect(
            operator,
            jobId,
            abi.encodeWithSelector(IMandates.MandateExpired.selector, provider, operator, START + 1)
        );
    }

    // JM-304
    function test_RevertWhen_TheMandateLacksTheRight() public {
        MandateTerms memory terms = mandate();
        terms.rights = ALL_RIGHTS - RIGHT_SUBMIT;
        grant(provider, terms);
        _expect(
            operator,
            hired(),
            abi.encodeWithSelector(IMandates.MandateRightMissing.selector, provider, operator, RIGHT_SUBMIT)
        );
    }

    // JM-314
    function test_RevertWhen_TheBondExceedsTheJobCap() public {
        MandateTerms memory terms = mandate();
        terms.maxPerJob = BOND - 1;
        grant(provider, terms);
        _expect(operator, hired(), abi.encodeWithSelector(IMandates.MandateJobCapExceeded.selector, BOND, BOND - 1));
    }

    // JM-702
    function test_RevertWhen_TheDeliverableIsZero() public {
        uint256 jobId = hired();
        vm.prank(provider);
        expectRevert(abi.encodeWithSelector(ISettlement.DeliverableZero.selector));
        market.submit(jobId, bytes32(0), MANIFEST);
    }

    // JM-702
    function test_RevertWhen_TheManifestIsEmptyOrTooLong() public {
        uint256 jobId = hired();
        vm.startPrank(provider);
        expectRevert(abi.encodeWithSelector(ISettlement.ManifestLengthOutOfRange.selector, 0, 2_048));
        market.submit(jobId, DELIVERABLE, "");
        expectRevert(abi.encodeWithSelector(ISettlement.ManifestLengthOutOfRange.selector, 2_049, 2_048));
        market.submit(jobId, DELIVERABLE, new bytes(2_049));
        vm.stopPrank();
    }

    // Plain

    // JM-509, JM-517, JM-703
    function test_WhenPlain_KeepsTheExpiry() public {
        uint256 jobId = fundedPlain();
        vm.warp(START + 7);
        _assertSubmits(provider, jobId);
        assertEq(deadlineOf(jobId), START + 1 days, "expiry");
        assertEq(market.getJob(jobId).submittedAt, START + 7, "submitted at");
        assertEq(market.getJob(jobId).deliverable, DELIVERABLE, "deliverable");
    }

    // JM-509, JM-703
    function test_WhenPlainWithoutManifest_EmitsTheStandardsEventOnly() public {
        uint256 jobId = fundedPlain();
        vm.recordLogs();
        expectEvent();
        emit IERC8183.JobSubmitted(jobId, provider, bytes32(0));
        vm.prank(provider);
        market.submit(jobId, bytes32(0), "");
        assertEvents(1);
        assertStatus(jobId, JobStatus.Submitted);
    }

    // JM-11, JM-509
    function test_WhenPlainAndTimeRunsOut_Refuses() public {
        uint256 jobId = fundedPlain();
        assertOpenBefore(jobId, START + 1 days, provider, Calls.submit(jobId));
    }

    // JM-509, JM-520
    /// @dev The standard knows no operators.
    function test_RevertWhen_PlainAndCallerIsNotTheProvider() public {
        grant(provider, mandate());
        uint256 jobId = fundedPlain();
        address[4] memory callers = [client, evaluator, operator, stranger];
        for (uint256 i = 0; i < 4; i++) {
            _expect(callers[i], jobId, abi.encodeWithSelector(IERC8183.Unauthorized.selector));
        }
    }

    function _assertSubmits(address caller, uint256 jobId) private {
        Money memory expected = money();
        vm.recordLogs();
        expectEvent();
        emit IERC8183.JobSubmitted(jobId, provider, DELIVERABLE);
        expectEvent();
        emit ISettlement.Delivered(jobId, MANIFEST);
        vm.prank(caller);
        market.submit(jobId, DELIVERABLE, MANIFEST);
        assertEvents(2);
        assertMoney(expected);
        assertStatus(jobId, JobStatus.Submitted);
    }

    function _expect(address caller, uint256 jobId, bytes memory refusal) private {
        vm.prank(caller);
        expectRevert(refusal);
        market.submit(jobId, DELIVERABLE, MANIFEST);
    }
}
