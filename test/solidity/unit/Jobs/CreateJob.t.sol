// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccounts} from "../../../../contracts/src/interfaces/IAccounts.sol";
import {IERC8183} from "../../../../contracts/src/interfaces/IERC8183.sol";
import {IJobs} from "../../../../contracts/src/interfaces/IJobs.sol";
import {JobStatus} from "../../../../contracts/src/types/Job.sol";
import {JobTest} from "../../utils/JobTest.sol";
import {vm} from "../../utils/Vm.sol";

contract CreateJobTest is JobTest {
    uint256 private constant EXPIRY = START + 1 days;

    // JM-501
    function test_WhenProviderIsNamed_OpensTheFirstJob() public {
        vm.recordLogs();
        expectEvent();
        emit IERC8183.JobCreated(1, client, provider, evaluator, EXPIRY, address(0));
        Money memory expected = money();
        vm.prank(client);
        uint256 jobId = market.createJob(provider, evaluator, EXPIRY, "", address(0));

        assertEq(jobId, 1, "job id");
        assertEq(market.jobCounter(), 1, "job counter");
        assertEvents(1);
        assertMoney(expected);
        IJobs.JobView memory job = market.getJob(1);
        assertEq(job.client, client, "client");
        assertEq(job.provider, provider, "provider");
        assertEq(job.evaluator, evaluator, "evaluator");
        assertEq(job.expiredAt, EXPIRY, "expiry");
        assertEq(job.budget, 0, "budget");
        assertStatus(1, JobStatus.Open);
    }

    // JM-501
    function test_WhenCalledTwice_CountsOn() public {
        assertEq(created(), 1, "first");
        assertEq(created(), 2, "second");
        assertEq(market.jobCounter(), 2, "job counter");
    }

    function test_WhenProviderIsOpen_NamesNone() public {
        expectEvent();
        emit IERC8183.JobCreated(1, client, address(0), evaluator, EXPIRY, address(0));
        vm.prank(client);
        market.createJob(address(0), evaluator, EXPIRY, "", address(0));
        assertEq(market.getJob(1).provider, address(0), "provider");
    }

    // JM-504
    function test_WhenDescribed_PublishesAndStoresTheTerms() public {
        vm.recordLogs();
        expectEvent();
        emit IERC8183.JobCreated(1, client, provider, evaluator, EXPIRY, address(0));
        expectEvent();
        emit IJobs.TermsPublished(1, TERMS_HASH, TERMS);
        vm.prank(client);
        market.createJob(provider, evaluator, EXPIRY, string(TERMS), address(0));
        assertEvents(2);
        assertEq(market.getJob(1).description, string(TERMS), "description");
    }

    // JM-504
    function test_WhenDescriptionIsLongest_StoresIt() public {
        string memory longest = string(new bytes(4_096));
        vm.prank(client);
        market.createJob(provider, evaluator, EXPIRY, longest, address(0));
        assertEq(market.getJob(1).description, longest, "description");
    }

    // JM-518
    function test_WhenRolesCoincide_OpensAsTheStandardDoes() public {
        vm.prank(client);
        market.createJob(client, client, EXPIRY, "", address(0));
        IJobs.JobView memory job = market.getJob(1);
        assertEq(job.provider, client, "provider");
        assertEq(job.evaluator, client, "evaluator");
    }

    // JM-503
    function test_WhenExpiryIsNearestOrFarthest_Opens() public {
        vm.startPrank(client);
        market.createJob(provider, evaluator, START + 1, "", address(0));
        market.createJob(provider, evaluator, START + 365 days, "", address(0));
        vm.stopPrank();
        assertEq(deadlineOf(1), START + 1, "nearest");
        assertEq(deadlineOf(2), START + 365 days, "farthest");
    }

    // JM-502, JM-520
    function test_RevertWhen_HookIsSet() public {
        vm.prank(client);
        expectRevert(abi.encodeWithSelector(IERC8183.HookNotWhitelisted.selector));
        market.createJob(provider, evaluator, EXPIRY, "", stranger);
    }

    // JM-502, JM-520
    function test_RevertWhen_EvaluatorIsZero() public {
        vm.prank(client);
        expectRevert(abi.encodeWithSelector(IERC8183.ZeroAddress.selector));
        market.createJob(provider, address(0), EXPIRY, "", address(0));
    }

    // JM-502
    function test_RevertWhen_EvaluatorIsTheMarketOrTheToken() public {
        expectRevert(abi.encodeWithSelector(IAccounts.AccountRefused.selector, address(market)));
        market.createJob(provider, address(market), EXPIRY, "", address(0));
        expectRevert(abi.encodeWithSelector(IAccounts.AccountRefused.selector, address(token)));
        market.createJob(provider, address(token), EXPIRY, "", address(0));
    }

    // JM-502
    function test_RevertWhen_ProviderIsTheMarketOrTheToken() public {
        expectRevert(abi.encodeWithSelector(IAccounts.AccountRefused.selector, address(market)));
        market.createJob(address(market), evaluator, EXPIRY, "", address(0));
        expectRevert(abi.encodeWithSelector(IAccounts.AccountRefused.selector, address(token)));
        market.createJob(address(token), evaluator, EXPIRY, "", address(0));
    }

    // JM-503, JM-520
    function test_RevertWhen_ExpiryIsNotAhead() public {
        expectRevert(abi.encodeWithSelector(IERC8183.ExpiryTooShort.selector));
        market.createJob(provider, evaluator, START, "", address(0));
        expectRevert(abi.encodeWithSelector(IERC8183.ExpiryTooShort.selector));
        market.createJob(provider, evaluator, 0, "", address(0));
    }

    // JM-503
    function test_RevertWhen_ExpiryIsMoreThanAYearAhead() public {
        _expectTooLong(START + 365 days + 1);
        // Would be tomorrow if it were cut to 40 bits.
        _expectTooLong((1 << 40) + EXPIRY);
        _expectTooLong(type(uint256).max);
    }

    // JM-504
    function test_RevertWhen_DescriptionIsTooLong() public {
        expectRevert(abi.encodeWithSelector(IJobs.TermsLengthOutOfRange.selector, 4_097, 4_096));
        market.createJob(provider, evaluator, EXPIRY, string(new bytes(4_097)), address(0));
        assertEq(market.jobCounter(), 0, "job counter");
    }

    function _expectTooLong(uint256 expiry) private {
        expectRevert(abi.encodeWithSelector(IJobs.ExpiryTooLong.selector, expiry, START + 365 days));
        market.createJob(provider, evaluator, expiry, "", address(0));
    }
}
