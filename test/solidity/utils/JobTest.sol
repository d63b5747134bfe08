// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC8183} from "../../../contracts/src/interfaces/IERC8183.sol";
import {IJobs} from "../../../contracts/src/interfaces/IJobs.sol";
import {ISettlement} from "../../../contracts/src/interfaces/ISettlement.sol";
import {How, JobStatus} from "../../../contracts/src/types/Job.sol";
import {Base} from "./Base.sol";
import {Vm, vm} from "./Vm.sol";

/// @title JobTest
/// @notice `Base`, with plain jobs in each state, the whole picture of money, counted events, and probes at a deadline's edge.
abstract contract JobTest is Base {
    bytes32 internal constant WHY = "because";

    /// @dev All the money there is: change a copy by what should move, then compare.
    struct Money {
        uint256 clientWallet;
        uint256 clientBalance;
        uint256 providerWallet;
        uint256 providerBalance;
        uint256 evaluatorWallet;
        uint256 evaluatorBalance;
        uint256 treasuryBalance;
        uint256 strangerWallet;
        uint256 marketWallet;
    }

    /// @dev How a bonded job's pot is divided.
    struct Parts {
        uint256 toProvider;
        uint256 toClient;
        uint256 toEvaluator;
        uint256 marketFee;
    }

    function money() internal view returns (Money memory) {
        return
            Money({
                clientWallet: wallet(client),
                clientBalance: balance(client),
                providerWallet: wallet(provider),
                providerBalance: balance(provider),
                evaluatorWallet: wallet(evaluator),
                evaluatorBalance: balance(evaluator),
                treasuryBalance: balance(treasury),
                strangerWallet: wallet(stranger),
                marketWallet: wallet(address(market))
            });
    }

    function assertMoney(Money memory expected) internal view {
        Money memory actual = money();
        assertEq(actual.clientWallet, expected.clientWallet, "client's wallet");
        assertEq(actual.clientBalance, expected.clientBalance, "client's balance");
        assertEq(actual.providerWallet, expected.providerWallet, "provider's wallet");
        assertEq(actual.providerBalance, expected.providerBalance, "provider's balance");
        assertEq(actual.evaluatorWallet, expected.evaluatorWallet, "evaluator's wallet");
        assertEq(actual.evaluatorBalance, expected.evaluatorBalance, "evaluator's balance");
        assertEq(actual.treasuryBalance, expected.treasuryBalance, "treasury's balance");
        assertEq(actual.strangerWallet, expected.strangerWallet, "stranger's wallet");
        assertEq(actual.marketWallet, expected.marketWallet, "market's wallet");
    }

    // Plain jobs, by `client` for `provider`, expiring in a day

    function created() internal returns (uint256 jobId) {
        vm.prank(client);
        return market.createJob(provider, evaluator, block.timestamp + 1 days, "", address(0));
    }

    function priced() internal returns (uint256 jobId) {
        jobId = created();
        vm.prank(client);
        market.setBudget(jobId, PRICE, "");
    }

    function fundedPlain() internal returns (uint256 jobId) {
        jobId = priced();
        vm.prank(client);
        market.fund(jobId, PRICE, "");
    }

    function submittedPlain() internal returns (uint256 jobId) {
        jobId = fundedPlain();
        vm.prank(provider);
        market.submit(jobId, DELIVERABLE, "");
    }

    // Events

    /// @dev The market has emitted exactly `count` events since `vm.recordLogs()`.
    function assertEvents(uint256 count) internal {
        Vm.Log[] memory logs = vm.getRecordedLogs();
        uint256 found;
        for (uint256 i = 0; i < logs.length; i++) {
            if (logs[i].emitter == address(market)) ++found;
        }
        assertEq(found, count, "number of events");
    }

    /// @dev A bonded job ends: the standard's event for `status`, then `Settled`.
    function expectSettled(
        uint256 jobId,
        JobStatus status,
        address decider,
        bytes32 reason,
        How how,
        uint256 share,
        Parts memory parts
    ) internal {
        expectEvent();
        if (status == JobStatus.Completed) emit IERC8183.JobCompleted(jobId, decider, reason);
        else if (status == JobStatus.Rejected) emit IERC8183.JobRejected(jobId, decider, reason);
        else emit IERC8183.JobExpired(jobId);
        expectEvent();
        emit ISettlement.Settled(
            jobId,
            how,
            share,
            parts.toProvider,
            parts.toClient,
            parts.toEvaluator,
            parts.marketFee
        );
    }

    /// @dev `money()` after these parts are credited to account balances.
    function credited(Money memory held, Parts memory parts) internal pure returns (Money memory) {
        held.providerBalance += parts.toProvider;
        held.clientBalance += parts.toClient;
        held.evaluatorBalance += parts.toEvaluator;
        held.treasuryBalance += parts.marketFee;
        return held;
    }

    // Refusals

    function expectWrongStatus() internal {
        expectRevert(abi.encodeWithSelector(IERC8183.WrongStatus.selector));
    }

    function expectUnauthorized() internal {
        expectRevert(abi.encodeWithSelector(IERC8183.Unauthorized.selector));
    }

    function expectInvalidJob() internal {
        expectRevert(abi.encodeWithSelector(IERC8183.InvalidJob.selector));
    }

    function expectNotFound(uint256 jobId) internal {
        expectRevert(abi.encodeWithSelector(ISettlement.JobNotFound.selector, jobId));
    }

    function expectStatusWrong(uint256 jobId, JobStatus actual) internal {
        expectRevert(abi.encodeWithSelector(ISettlement.JobStatusWrong.selector, jobId, actual));
    }

    function expectCallerUnauthorized(address caller, uint256 jobId) internal {
        expectRevert(abi.encodeWithSelector(ISettlement.CallerUnauthorized.selector, caller, jobId));
    }

    // Edges

    /// @dev The call passes one second before `deadline`, and reverts with `JobDeadlinePassed` at it and after.
    function assertOpenBefore(uint256 jobId, uint256 deadline, address caller, bytes memory data) internal {
        bytes memory refusal = abi.encodeWithSelector(IJobs.JobDeadlinePassed.selector, jobId, deadline);
        assertOpenBefore(deadline, refusal, caller, data);
    }

    function assertOpenBefore(uint256 deadline, bytes memory refusal, address caller, bytes memory data) internal {
        _probe(deadline - 1, "", caller, data);
        _probe(deadline, refusal, caller, data);
        _probe(deadline + 1, refusal, caller, data);
    }

    /// @dev The call reverts with `JobDeadlineAhead` one second before `deadline`, and passes at it and after.
    function assertOpenFrom(uint256 jobId, uint256 deadline, address caller, bytes memory data) internal {
        _probe(deadline - 1, abi.encodeWithSelector(IJobs.JobDeadlineAhead.selector, jobId, deadline), caller, data);
        _probe(deadline, "", caller, data);
        _probe(deadline + 1, "", caller, data);
    }

    /// @dev The call as it would go at `time`, then everything is as before. An empty `refusal` means that it passes.
    function _probe(uint256 time, bytes memory refusal, address caller, bytes memory data) private {
        uint256 snapshot = vm.snapshotState();
        vm.warp(time);
        (bool passed, bytes memory result) = callAs(caller, data);
        assertEq(passed, refusal.length == 0, "whether the call passes");
        if (!passed) assertEq(result, refusal, "revert data");
        vm.revertToState(snapshot);
    }

    function callAs(address caller, bytes memory data) internal returns (bool passed, bytes memory result) {
        vm.prank(caller);
        // solhint-disable-next-line avoid-low-level-calls
        return address(market).call(data);
    }

    function bounded(uint256 value, uint256 least, uint256 most) internal pure returns (uint256) {
        return least + (value % (most - least + 1));
    }
}
