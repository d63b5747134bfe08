// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccounts} from "../../../../contracts/src/interfaces/IAccounts.sol";
import {IERC8183} from "../../../../contracts/src/interfaces/IERC8183.sol";
import {JobTest} from "../../utils/JobTest.sol";
import {vm} from "../../utils/Vm.sol";

contract SetBudgetTest is JobTest {
    uint256 private jobId;

    function setUp() public override {
        super.setUp();
        jobId = created();
    }

    // JM-506
    function test_WhenTheClientCalls_SetsTheBudget() public {
        _assertSets(client, PRICE);
    }

    // JM-506
    function test_WhenTheProviderCalls_SetsTheBudget() public {
        _assertSets(provider, PRICE);
    }

    // JM-506
    function test_WhenCalledAgain_Replaces() public {
        _assertSets(client, PRICE);
        _assertSets(provider, 1);
        _assertSets(client, 0);
    }

    // JM-506
    function test_WhenAmountIsLargest_SetsIt() public {
        _assertSets(client, type(uint96).max);
    }

    // JM-506, JM-514
    function test_WhenTheExpiryHasPassed_StillSetsIt() public {
        vm.warp(START + 2 days);
        _assertSets(client, PRICE);
    }

    // JM-506
    function test_RevertWhen_AmountIsTooLarge() public {
        // 2^96 + 1 would be 1 if it were cut to 96 bits.
        uint256[2] memory amounts = [(uint256(1) << 96) + 1, type(uint256).max];
        for (uint256 i = 0; i < 2; i++) {
            vm.prank(client);
            expectRevert(
                abi.encodeWithSelector(IAccounts.AmountTooLarge.selector, amounts[i], uint256(type(uint96).max))
            );
            market.setBudget(jobId, amounts[i], "");
        }
    }

    // JM-506, JM-520
    function test_RevertWhen_CallerIsNeitherClientNorProvider() public {
        grant(client, mandate());
        address[3] memory callers = [evaluator, operator, stranger];
        for (uint256 i = 0; i < 3; i++) {
            vm.prank(callers[i]);
            expectUnauthorized();
            market.setBudget(jobId, PRICE, "");
        }
    }

    // JM-13
    function test_RevertWhen_JobDoesNotExist() public {
        vm.prank(client);
        expectInvalidJob();
        market.setBudget(2, PRICE, "");
    }

    // JM-12, JM-506
    function test_RevertWhen_JobIsNotOpen() public {
        uint256[2] memory jobIds = [fundedPlain(), hired()];
        for (uint256 i = 0; i < 2; i++) {
            vm.prank(client);
            expectWrongStatus();
            market.setBudget(jobIds[i], 1, "");
        }
    }

    function _assertSets(address caller, uint256 amount) private {
        Money memory expected = money();
        vm.recordLogs();
        expectEvent();
        emit IERC8183.BudgetSet(jobId, amount);
        vm.prank(caller);
        market.setBudget(jobId, amount, "ignored");
        assertEvents(1);
        assertEq(market.getJob(jobId).budget, amount, "budget");
        assertMoney(expected);
    }
}
