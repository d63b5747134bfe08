// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";

import {IERC8183} from "../../../../contracts/src/interfaces/IERC8183.sol";
import {JobStatus} from "../../../../contracts/src/types/Job.sol";
import {JobTest} from "../../utils/JobTest.sol";
import {vm} from "../../utils/Vm.sol";

contract FundTest is JobTest {
    // JM-209, JM-507, JM-508
    function test_WhenPriced_PullsExactlyTheBudgetFromTheWallet() public {
        uint256 jobId = priced();
        Money memory expected = money();
        expected.clientWallet -= PRICE;
        expected.marketWallet += PRICE;
        _fund(jobId, PRICE);
        assertMoney(expected);
        assertStatus(jobId, JobStatus.Funded);
        assertEq(market.getJob(jobId).budget, PRICE, "budget");
        assertEq(deadlineOf(jobId), START + 1 days, "expiry");
    }

    // JM-506, JM-507, JM-508
    function test_WhenTheBudgetIsZero_MovesNothing() public {
        uint256 jobId = created();
        Money memory expected = money();
        _fund(jobId, 0);
        assertMoney(expected);
        assertStatus(jobId, JobStatus.Funded);
    }

    // JM-507
    function test_WhenPosted_FundsAsAPlainJob() public {
        uint256 jobId = posted();
        vm.startPrank(client);
        market.setProvider(jobId, provider);
        market.setBudget(jobId, PRICE, "");
        vm.stopPrank();
        _fund(jobId, PRICE);
        assertStatus(jobId, JobStatus.Funded);
        assertEq(market.getJob(jobId).deliverable, bytes32(0), "deliverable");
    }

    // JM-11, JM-507
    function test_WhenTimeRunsOut_Refuses() public {
        uint256 jobId = priced();
        bytes memory call = abi.encodeCall(IERC8183.fund, (jobId, PRICE, ""));
        assertOpenBefore(jobId, START + 1 days, client, call);
    }

    // JM-316, JM-507, JM-520
    function test_RevertWhen_CallerIsNotTheClient() public {
        uint256 jobId = priced();
        grant(client, mandate());
        address[4] memory callers = [provider, evaluator, operator, stranger];
        for (uint256 i = 0; i < 4; i++) {
            vm.prank(callers[i]);
            expectUnauthorized();
            market.fund(jobId, PRICE, "");
        }
    }

    // JM-507, JM-520
    function test_RevertWhen_ProviderIsMissing() public {
        vm.startPrank(client);
        uint256 jobId = market.createJob(address(0), evaluator, START + 1 days, "", address(0));
        market.setBudget(jobId, PRICE, "");
        expectRevert(abi.encodeWithSelector(IERC8183.ProviderNotSet.selector));
        market.fund(jobId, PRICE, "");
        vm.stopPrank();
    }

    // JM-507, JM-520
    function test_RevertWhen_TheBudgetIsAnother() public {
        uint256 jobId = priced();
        uint256[2] memory guesses = [uint256(PRICE) - 1, (uint256(1) << 96) + PRICE];
        for (uint256 i = 0; i < 2; i++) {
            vm.prank(client);
            expectRevert(abi.encodeWithSelector(IERC8183.BudgetMismatch.selector));
            market.fund(jobId, guesses[i], "");
        }
    }

    // JM-206, JM-507
    function test_RevertWhen_TheWalletIsTooPoor() public {
        uint256 jobId = priced();
        uint256 held = wallet(client);
        vm.prank(client);
        token.transfer(stranger, held - PRICE + 1);
        vm.prank(client);
        expectRevert(abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(token)));
        market.fund(jobId, PRICE, "");
        assertStatus(jobId, JobStatus.Open);
    }

    // JM-206, JM-507
    function test_RevertWhen_TheAllowanceIsTooLow() public {
        uint256 jobId = priced();
        vm.prank(client);
        token.approve(address(market), PRICE - 1);
        vm.prank(client);
        expectRevert(abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(token)));
        market.fund(jobId, PRICE, "");
    }

    // JM-13
    function test_RevertWhen_JobDoesNotExist() public {
        vm.prank(client);
        expectInvalidJob();
        market.fund(1, 0, "");
    }

    // JM-12, JM-520
    function test_RevertWhen_FundedTwice() public {
        uint256 jobId = fundedPlain();
        vm.prank(client);
        expectWrongStatus();
        market.fund(jobId, PRICE, "");
    }

    /// @dev The standard's event and BNB's, and no `Deposited`: a plain job's money never is in a balance.
    function _fund(uint256 jobId, uint256 budget) private {
        vm.recordLogs();
        expectEvent();
        emit IERC8183.JobFunded(jobId, client, budget);
        expectEvent();
        emit IERC8183.JobFunded(jobId, client, provider, budget);
        vm.prank(client);
        market.fund(jobId, budget, "ignored");
        assertEvents(2);
    }
}
