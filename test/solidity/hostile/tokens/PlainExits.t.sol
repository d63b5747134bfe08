// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {JobStatus} from "../../../../contracts/src/types/Job.sol";
import {Calls} from "../../utils/Calls.sol";
import {vm} from "../../utils/Vm.sol";
import {TokenRows} from "./TokenRows.sol";

/// @dev Every exit of a plain job in a token that turned weird while the market held the money: one wallet is paid, or its account is
/// credited, and the job has ended either way.
contract PlainExitsTest is TokenRows {
    // JM-211
    function test_Complete() public {
        for (uint256 i = 0; i < ROWS; i++) {
            uint256 snapshot = vm.snapshotState();
            Row memory r = row(i);
            _assertPaid(r, "complete", submittedPlain(), evaluator, true, JobStatus.Completed);
            vm.revertToState(snapshot);
        }
    }

    function test_RejectBeforeSubmission() public {
        for (uint256 i = 0; i < ROWS; i++) {
            uint256 snapshot = vm.snapshotState();
            Row memory r = row(i);
            _assertPaid(r, "reject", fundedPlain(), evaluator, false, JobStatus.Rejected);
            vm.revertToState(snapshot);
        }
    }

    function test_RejectAfterSubmission() public {
        for (uint256 i = 0; i < ROWS; i++) {
            uint256 snapshot = vm.snapshotState();
            Row memory r = row(i);
            _assertPaid(r, "reject", submittedPlain(), evaluator, false, JobStatus.Rejected);
            vm.revertToState(snapshot);
        }
    }

    function test_ClaimRefundBeforeSubmission() public {
        for (uint256 i = 0; i < ROWS; i++) {
            uint256 snapshot = vm.snapshotState();
            Row memory r = row(i);
            _assertPaid(r, "refund", fundedPlain(), relayer, false, JobStatus.Expired);
            vm.revertToState(snapshot);
        }
    }

    function test_ClaimRefundAfterSubmission() public {
        for (uint256 i = 0; i < ROWS; i++) {
            uint256 snapshot = vm.snapshotState();
            Row memory r = row(i);
            _assertPaid(r, "refund", submittedPlain(), relayer, false, JobStatus.Expired);
            vm.revertToState(snapshot);
        }
    }

    /// @dev A job that cost nothing never asks the token to move nothing.
    function test_CompleteForNothing() public {
        for (uint256 i = 0; i < ROWS; i++) {
            uint256 snapshot = vm.snapshotState();
            Row memory r = row(i);
            uint256 jobId = created();
            turn(r);
            Money memory expected = money();
            vm.prank(client);
            market.fund(jobId, 0, "");
            vm.prank(provider);
            market.submit(jobId, DELIVERABLE, "");
            vm.prank(evaluator);
            market.complete(jobId, WHY, "");
            assertMoney(r, "complete for nothing", expected);
            vm.revertToState(snapshot);
        }
    }

    function _assertPaid(
        Row memory r,
        string memory column,
        uint256 jobId,
        address caller,
        bool toProvider,
        JobStatus status
    ) private {
        turn(r);
        Money memory expected = money();
        uint256 arrived = pushes(r, toProvider ? provider : client) ? arriving(r, PRICE) : 0;
        if (arrived != 0) expected.marketWallet -= PRICE;
        uint256 credit = arrived == 0 ? PRICE : 0;
        if (toProvider) {
            expected.providerWallet += arrived;
            expected.providerBalance += credit;
        } else {
            expected.clientWallet += arrived;
            expected.clientBalance += credit;
        }

        if (status == JobStatus.Expired) vm.warp(START + 1 days);
        bytes memory data = Calls.claimRefund(jobId);
        if (status == JobStatus.Completed) data = Calls.complete(jobId);
        if (status == JobStatus.Rejected) data = Calls.reject(jobId);
        (bool passed, bytes memory result) = callAs(caller, data);
        vm.warp(START);

        assertEq(result, "", label(r, column, "revert data"));
        assertEq(passed, true, label(r, column, "passed"));
        assertEq(uint256(statusOf(jobId)), uint256(status), label(r, column, "status"));
        assertMoney(r, column, expected);
    }
}
