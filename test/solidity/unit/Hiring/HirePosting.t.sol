// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC8183} from "../../../../contracts/src/interfaces/IERC8183.sol";
import {IHiring} from "../../../../contracts/src/interfaces/IHiring.sol";
import {BondedJob, JobStatus} from "../../../../contracts/src/types/Job.sol";
import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {JobTest} from "../../utils/JobTest.sol";
import {vm} from "../../utils/Vm.sol";

/// @notice Hiring from a posting.
contract HirePostingTest is JobTest {
    // JM-614, JM-619, JM-620
    function test_WhenMadeByPost_Hires() public {
        _assertHires(_answer(posted()));
    }

    // JM-614
    function test_WhenTermsArePrivate_Hires() public {
        vm.prank(client);
        _assertHires(_answer(market.post(evaluator, TERMS_HASH, START + 1 days, "")));
    }

    // JM-614
    function test_WhenMadeByCreateJob_ComparesTheDescription() public {
        _assertHires(_answer(_describe(address(0), string(TERMS))));
    }

    // JM-614
    function test_WhenTheProviderWasNamed_Hires() public {
        _assertHires(_answer(_describe(provider, string(TERMS))));
    }

    // JM-619
    function test_WhenABudgetWasSet_TheOffersPriceCounts() public {
        uint256 jobId = _describe(address(0), string(TERMS));
        vm.prank(client);
        market.setBudget(jobId, 1, "");
        _assertHires(_answer(jobId));
    }

    // JM-614
    function test_WhenNothingWasDescribed_OnlyEmptyTermsFit() public {
        uint256 jobId = created();
        Offer memory answer = _answer(jobId);
        _expect(answer, abi.encodeWithSelector(IHiring.OfferTermsMismatch.selector, TERMS_HASH, keccak256("")));
        answer.termsHash = keccak256("");
        _assertHires(answer);
    }

    // JM-11, JM-614
    function test_WhenTimeRunsOut_Refuses() public {
        Offer memory answer = _answer(posted());
        answer.validUntil = type(uint40).max;
        bytes memory call = abi.encodeCall(IHiring.hire, (answer, sign(answer)));
        assertOpenBefore(answer.jobId, START + 1 days, client, call);
    }

    // JM-619
    function test_WhenTheDeadlineOfThePostingIsNear_TheDeliveryPeriodCounts() public {
        Offer memory answer = _answer(posted());
        answer.validUntil = type(uint40).max;
        vm.warp(START + 1 days - 1);
        hired(answer);
        assertEq(deadlineOf(answer.jobId), START + 1 days - 1 + DELIVERY, "deadline");
    }

    // JM-13, JM-614
    function test_RevertWhen_ThePostingDoesNotExist() public {
        _expect(_answer(1), abi.encodeWithSelector(IHiring.PostingUnavailable.selector, 1));
    }

    // JM-614
    function test_RevertWhen_ThePostingIsTaken() public {
        uint256 jobId = posted();
        hired(_answer(jobId));
        _expect(_answer(jobId), abi.encodeWithSelector(IHiring.PostingUnavailable.selector, jobId));
    }

    // JM-614
    function test_RevertWhen_ThePostingIsAnothers() public {
        uint256 jobId = posted();
        Offer memory answer = _answer(jobId);
        answer.client = operator;
        bytes memory signature = sign(answer);
        vm.prank(operator);
        expectRevert(abi.encodeWithSelector(IHiring.PostingUnavailable.selector, jobId));
        market.hire(answer, signature);
    }

    // JM-614
    function test_RevertWhen_TheEvaluatorIsAnother() public {
        Offer memory answer = _answer(posted());
        answer.evaluator = stranger;
        _expect(answer, abi.encodeWithSelector(IHiring.OfferPostingMismatch.selector, answer.jobId));
    }

    // JM-614
    function test_RevertWhen_AnotherProviderWasNamed() public {
        Offer memory answer = _answer(_describe(stranger, string(TERMS)));
        _expect(answer, abi.encodeWithSelector(IHiring.OfferPostingMismatch.selector, answer.jobId));
    }

    // JM-614
    function test_RevertWhen_TheTermsAreOthers() public {
        Offer memory answer = _answer(posted());
        answer.termsHash = DELIVERABLE;
        _expect(answer, abi.encodeWithSelector(IHiring.OfferTermsMismatch.selector, DELIVERABLE, TERMS_HASH));
        answer = _answer(_describe(address(0), string(TERMS)));
        answer.termsHash = DELIVERABLE;
        _expect(answer, abi.encodeWithSelector(IHiring.OfferTermsMismatch.selector, DELIVERABLE, TERMS_HASH));
    }

    // JM-614
    /// @dev A posting stores no description, so the hash of nothing must not fit it.
    function test_RevertWhen_ThePostingIsAnsweredWithEmptyTerms() public {
        Offer memory answer = _answer(posted());
        answer.termsHash = keccak256("");
        _expect(answer, abi.encodeWithSelector(IHiring.OfferTermsMismatch.selector, keccak256(""), TERMS_HASH));
    }

    function _describe(address named, string memory description) private returns (uint256) {
        vm.prank(client);
        return market.createJob(named, evaluator, START + 1 days, description, address(0));
    }

    function _answer(uint256 jobId) private returns (Offer memory answer) {
        answer = offer();
        answer.client = client;
        answer.jobId = jobId;
    }

    /// @dev No second `JobCreated`, and no new id.
    function _assertHires(Offer memory answer) private {
        bytes memory signature = sign(answer);
        uint256 count = market.jobCounter();
        Money memory expected = money();
        expected.clientBalance -= PRICE + FEE;
        expected.providerBalance -= BOND;
        vm.recordLogs();
        expectEvent();
        emit IHiring.Hired(answer.jobId, client, provider, answer, client);
        expectEvent();
        emit IERC8183.JobFunded(answer.jobId, client, PRICE);
        vm.prank(client);
        assertEq(market.hire(answer, signature), answer.jobId, "job id");
        assertEvents(2);
        assertMoney(expected);
        assertEq(market.jobCounter(), count, "job counter");
        BondedJob memory job = market.bondedJob(answer.jobId);
        assertEq(job.provider, provider, "provider");
        assertEq(job.budget, PRICE, "budget");
        assertEq(job.deadline, START + DELIVERY, "deadline");
        assertStatus(answer.jobId, JobStatus.Funded);
    }

    function _expect(Offer memory answer, bytes memory refusal) private {
        bytes memory signature = sign(answer);
        vm.prank(client);
        expectRevert(refusal);
        market.hire(answer, signature);
    }
}
