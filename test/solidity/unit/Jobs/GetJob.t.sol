// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJobs} from "../../../../contracts/src/interfaces/IJobs.sol";
import {JobStatus} from "../../../../contracts/src/types/Job.sol";
import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {JobTest} from "../../utils/JobTest.sol";
import {vm} from "../../utils/Vm.sol";

contract GetJobTest is JobTest {
    /// @dev The reference code's job, as a client that knows nine fields decodes it.
    struct NineFields {
        uint256 id;
        address client;
        address provider;
        address evaluator;
        string description;
        uint256 budget;
        uint256 expiredAt;
        uint8 status;
        address hook;
    }

    // JM-516
    function test_WhenPlain_LaysElevenWordsOutAsTheStandardDoes() public {
        vm.startPrank(client);
        uint256 jobId = market.createJob(provider, evaluator, START + 1 days, "abc", address(0));
        market.setBudget(jobId, PRICE, "");
        market.fund(jobId, PRICE, "");
        vm.stopPrank();
        vm.warp(START + 7);
        vm.prank(provider);
        market.submit(jobId, DELIVERABLE, "");

        bytes32[14] memory words = [
            bytes32(uint256(0x20)),
            bytes32(jobId),
            _word(client),
            _word(provider),
            _word(evaluator),
            bytes32(uint256(11 * 32)),
            bytes32(uint256(PRICE)),
            bytes32(START + 1 days),
            bytes32(uint256(2)),
            bytes32(0),
            bytes32(START + 7),
            DELIVERABLE,
            bytes32(uint256(3)),
            bytes32("abc")
        ];
        assertEq(_raw(jobId), abi.encodePacked(words), "returned words");
    }

    // JM-516
    function test_WhenReadByANineFieldDecoder_ReadsRight() public {
        vm.prank(client);
        uint256 jobId = market.createJob(provider, evaluator, START + 1 days, "abc", address(0));
        NineFields memory job = abi.decode(_raw(jobId), (NineFields));
        assertEq(job.id, jobId, "id");
        assertEq(job.client, client, "client");
        assertEq(job.provider, provider, "provider");
        assertEq(job.evaluator, evaluator, "evaluator");
        assertEq(job.description, "abc", "description");
        assertEq(job.budget, 0, "budget");
        assertEq(job.expiredAt, START + 1 days, "expiredAt");
        assertEq(job.status, 0, "status");
        assertEq(job.hook, address(0), "hook");
    }

    // JM-516, JM-517
    function test_WhenPlain_KeepsItsExpiryInEveryState() public {
        uint256 jobId = priced();
        IJobs.JobView memory expected = _expected(jobId, PRICE, START + 1 days, JobStatus.Open);
        _assertJob(expected);

        vm.prank(client);
        market.fund(jobId, PRICE, "");
        expected.status = JobStatus.Funded;
        _assertJob(expected);

        vm.warp(START + 7);
        vm.prank(provider);
        market.submit(jobId, DELIVERABLE, "");
        expected.status = JobStatus.Submitted;
        expected.submittedAt = START + 7;
        expected.deliverable = DELIVERABLE;
        _assertJob(expected);

        vm.prank(evaluator);
        market.complete(jobId, WHY, "");
        expected.status = JobStatus.Completed;
        _assertJob(expected);
    }

    // JM-514, JM-516, JM-517
    function test_WhenPlainEndsBadly_KeepsWhatItKnew() public {
        uint256 jobId = submittedPlain();
        vm.prank(evaluator);
        market.reject(jobId, WHY, "");
        IJobs.JobView memory expected = _expected(jobId, PRICE, START + 1 days, JobStatus.Rejected);
        expected.submittedAt = START;
        expected.deliverable = DELIVERABLE;
        _assertJob(expected);

        jobId = fundedPlain();
        vm.warp(START + 1 days);
        market.claimRefund(jobId);
        _assertJob(_expected(jobId, PRICE, START + 1 days, JobStatus.Expired));
    }

    // JM-516, JM-601
    function test_WhenPosted_HidesTheTermsHash() public {
        uint256 jobId = posted();
        IJobs.JobView memory expected = _expected(jobId, 0, START + 1 days, JobStatus.Open);
        expected.provider = address(0);
        _assertJob(expected);
    }

    // JM-517
    function test_WhenBonded_ShowsTheRunningDeadline() public {
        uint256 jobId = hired();
        IJobs.JobView memory expected = _expected(jobId, PRICE, START + DELIVERY, JobStatus.Funded);
        _assertJob(expected);

        vm.warp(START + 7);
        vm.prank(provider);
        market.submit(jobId, DELIVERABLE, MANIFEST);
        expected.status = JobStatus.Submitted;
        expected.expiredAt = START + 7 + REVIEW;
        _assertJob(expected);

        vm.warp(START + 8);
        vm.prank(client);
        market.dispute(jobId, REASON);
        expected.status = JobStatus.Disputed;
        assertEq(uint256(expected.status), 6, "number of Disputed");
        expected.expiredAt = START + 8 + RULING;
        _assertJob(expected);

        vm.warp(START + 9);
        vm.prank(evaluator);
        market.resolve(jobId, 10_000, WHY);
        expected.status = JobStatus.Completed;
        expected.expiredAt = START + 9;
        _assertJob(expected);
    }

    // JM-504, JM-516
    function test_WhenADescribedPostingIsHired_KeepsTheDescription() public {
        vm.prank(client);
        uint256 jobId = market.createJob(address(0), evaluator, START + 1 days, string(TERMS), address(0));
        Offer memory answer = offer();
        answer.jobId = jobId;
        answer.client = client;
        hired(answer);
        IJobs.JobView memory expected = _expected(jobId, PRICE, START + DELIVERY, JobStatus.Funded);
        expected.description = string(TERMS);
        _assertJob(expected);
    }

    // JM-02
    function test_WhenAskedForTheToken_NamesItForAnyJob() public view {
        assertEq(market.jobPaymentToken(0), address(token), "token");
        assertEq(market.jobPaymentToken(type(uint256).max), address(token), "token");
    }

    // JM-13, JM-516
    function test_RevertWhen_JobDoesNotExist() public {
        posted();
        uint256[3] memory ids = [uint256(0), 2, type(uint256).max];
        for (uint256 i = 0; i < 3; i++) {
            expectInvalidJob();
            market.getJob(ids[i]);
        }
    }

    function _expected(
        uint256 jobId,
        uint256 budget,
        uint256 expiredAt,
        JobStatus status
    ) private view returns (IJobs.JobView memory job) {
        job.id = jobId;
        job.client = client;
        job.provider = provider;
        job.evaluator = evaluator;
        job.budget = budget;
        job.expiredAt = expiredAt;
        job.status = status;
    }

    function _assertJob(IJobs.JobView memory expected) private view {
        assertEq(_raw(expected.id), abi.encode(expected), "job");
    }

    function _raw(uint256 jobId) private view returns (bytes memory data) {
        bool success;
        (success, data) = address(market).staticcall(abi.encodeCall(IJobs.getJob, (jobId)));
        assertEq(success, true, "success");
    }

    function _word(address account) private pure returns (bytes32) {
        return bytes32(uint256(uint160(account)));
    }
}
