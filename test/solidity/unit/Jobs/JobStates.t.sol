// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC8183} from "../../../../contracts/src/interfaces/IERC8183.sol";
import {IHiring} from "../../../../contracts/src/interfaces/IHiring.sol";
import {ISettlement} from "../../../../contracts/src/interfaces/ISettlement.sol";
import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {Signing} from "../../utils/Signing.sol";
import {Calls} from "../../utils/Calls.sol";
import {vm} from "../../utils/Vm.sol";

/// @notice Every act on a job from every state: where an act is not allowed it must be refused, before the deadline and at it,
/// with the exact error.
contract JobStatesTest is Signing {
    /// @dev How an act says that the state is wrong.
    enum Voice {
        Standard,
        Market,
        Posting
    }

    uint256 private constant MISSING = 13;
    uint256 private constant OPEN = 1 << 0;
    uint256 private constant PRICED = 1 << 1;
    uint256 private constant PLAIN_FUNDED = 1 << 2;
    uint256 private constant PLAIN_SUBMITTED = 1 << 3;
    uint256 private constant FUNDED = 1 << 7;
    uint256 private constant SUBMITTED = 1 << 8;
    uint256 private constant DISPUTED = 1 << 9;
    uint256 private constant COMPLETED = 1 << 10;
    uint256 private constant REJECTED = 1 << 11;
    uint256 private constant EXPIRED = 1 << 12;

    address private caller;
    Voice private voice;
    /// @dev The one allowed moment is at the deadline, else it is before.
    bool private atDeadline;

    // JM-12, JM-13, JM-621
    function test_SetProvider() public {
        _as(client, Voice.Standard, false);
        _sweep(OPEN, PRICED, _setProvider);
        _sweep(OPEN, PRICED, _setProviderWithParams);
    }

    // JM-12, JM-13, JM-621
    function test_SetBudget() public {
        _as(client, Voice.Standard, false);
        _sweep(OPEN | PRICED, 0, Calls.setBudget);
    }

    // JM-12, JM-13
    function test_Fund() public {
        _as(client, Voice.Standard, false);
        _sweep(PRICED, OPEN, Calls.fund);
    }

    // JM-12, JM-13
    function test_Hire() public {
        _as(client, Voice.Posting, false);
        _sweep(OPEN | PRICED, 0, _hire);
    }

    // JM-12, JM-13
    function test_HireFor() public {
        grant(client, mandate());
        _as(operator, Voice.Posting, false);
        _sweep(OPEN | PRICED, 0, _hireFor);
    }

    // JM-12, JM-13
    function test_HireWithAuthorization() public {
        _as(relayer, Voice.Posting, false);
        _sweep(OPEN | PRICED, 0, _hireWithAuthorization);
    }

    // JM-12, JM-13
    function test_Bid() public {
        _as(stranger, Voice.Posting, false);
        _sweep(OPEN | PRICED, 0, _bid);
    }

    // JM-12, JM-13, JM-901
    function test_Submit() public {
        _as(provider, Voice.Standard, false);
        _sweep(PLAIN_FUNDED | FUNDED, 0, Calls.submit);
    }

    // JM-12, JM-13, JM-709, JM-901
    function test_Complete() public {
        _as(evaluator, Voice.Standard, false);
        _sweep(PLAIN_SUBMITTED | DISPUTED, 0, Calls.complete);
    }

    // JM-12, JM-13
    function test_RejectByTheClient() public {
        _as(client, Voice.Standard, false);
        _sweep(OPEN | PRICED, PLAIN_FUNDED | PLAIN_SUBMITTED | DISPUTED, Calls.reject);
    }

    // JM-12, JM-13, JM-709
    function test_RejectByTheEvaluator() public {
        _as(evaluator, Voice.Standard, false);
        _sweep(PLAIN_FUNDED | PLAIN_SUBMITTED | DISPUTED, OPEN | PRICED, Calls.reject);
    }

    // JM-12, JM-13, JM-514, JM-901
    function test_ClaimRefund() public {
        _as(stranger, Voice.Standard, true);
        _sweep(PLAIN_FUNDED | PLAIN_SUBMITTED | FUNDED, 0, Calls.claimRefund);
    }

    // JM-12, JM-13, JM-519, JM-901
    function test_WithdrawJob() public {
        _as(provider, Voice.Market, false);
        _sweep(FUNDED, 0, Calls.withdrawJob);
    }

    // JM-12, JM-13, JM-519, JM-901
    function test_Accept() public {
        _as(client, Voice.Market, false);
        _sweep(SUBMITTED, 0, Calls.accept);
    }

    // JM-12, JM-13, JM-519, JM-901
    function test_ClaimPayment() public {
        _as(stranger, Voice.Market, true);
        _sweep(SUBMITTED, 0, Calls.claimPayment);
    }

    // JM-12, JM-13, JM-519
    function test_Dispute() public {
        _as(client, Voice.Market, false);
        _sweep(SUBMITTED, 0, Calls.dispute);
    }

    // JM-12, JM-13, JM-519, JM-709, JM-901
    function test_Resolve() public {
        _as(evaluator, Voice.Market, false);
        _sweep(DISPUTED, 0, Calls.resolve);
    }

    // JM-12, JM-13, JM-519, JM-901
    function test_Concede() public {
        _as(client, Voice.Market, false);
        _sweep(DISPUTED, 0, Calls.concede);
        _as(provider, Voice.Market, false);
        _sweep(DISPUTED, 0, Calls.concede);
    }

    // JM-12, JM-13, JM-519, JM-901
    function test_ClaimSplit() public {
        _as(stranger, Voice.Market, true);
        _sweep(DISPUTED, 0, Calls.claimSplit);
    }

    // JM-12, JM-13, JM-519, JM-809, JM-901
    function test_SettleByAgreement() public {
        _as(client, Voice.Market, false);
        _sweep(FUNDED | SUBMITTED | DISPUTED, 0, _settleByAgreement);
        _as(client, Voice.Market, true);
        _sweep(FUNDED | SUBMITTED | DISPUTED, 0, _settleByAgreement);
    }

    // JM-12, JM-13, JM-519, JM-710
    function test_Rate() public {
        _as(client, Voice.Market, false);
        _sweep(COMPLETED | REJECTED | EXPIRED, 0, Calls.rate);
    }

    function _as(address caller_, Voice voice_, bool atDeadline_) private {
        (caller, voice, atDeadline) = (caller_, voice_, atDeadline_);
    }

    /// @dev From the states in `allowed` the act passes. States in `elsewhere` refuse it for another reason than the state,
    /// which the act's own tests show. All others, and a missing job, refuse it for the state.
    function _sweep(uint256 allowed, uint256 elsewhere, function(uint256) internal returns (bytes memory) act) private {
        for (uint256 state = 0; state <= MISSING; state++) {
            if ((elsewhere >> state) & 1 != 0) continue;
            bool passes = (allowed >> state) & 1 != 0;
            if (!passes || !atDeadline) _try(state, false, passes, act);
            if (!passes || atDeadline) _try(state, true, passes, act);
        }
    }

    function _try(
        uint256 state,
        bool late,
        bool passes,
        function(uint256) internal returns (bytes memory) act
    ) private {
        uint256 snapshot = vm.snapshotState();
        uint256 jobId = _inState(state);
        if (late && state != MISSING) vm.warp(deadlineOf(jobId));
        bytes memory refusal = passes ? bytes("") : _refusal(state, jobId);
        (bool passed, bytes memory result) = callAs(caller, act(jobId));
        assertEq(passed, passes, "whether the act passes");
        if (!passes) assertEq(result, refusal, "revert data");
        vm.revertToState(snapshot);
    }

    function _refusal(uint256 state, uint256 jobId) private view returns (bytes memory) {
        if (voice == Voice.Posting) return abi.encodeWithSelector(IHiring.PostingUnavailable.selector, jobId);
        if (voice == Voice.Standard) {
            return
                abi.encodeWithSelector(state == MISSING ? IERC8183.InvalidJob.selector : IERC8183.WrongStatus.selector);
        }
        if (state == MISSING) return abi.encodeWithSelector(ISettlement.JobNotFound.selector, jobId);
        return abi.encodeWithSelector(ISettlement.JobStatusWrong.selector, jobId, statusOf(jobId));
    }

    function _inState(uint256 state) private returns (uint256 jobId) {
        if (state == MISSING) return 1;
        if (state == 0) {
            vm.prank(client);
            return market.createJob(address(0), evaluator, block.timestamp + 1 days, string(TERMS), address(0));
        }
        if (state < 7) return _plainInState(state);
        if (state == 7) return hired();
        if (state == 8) return submitted();
        if (state == 12) {
            jobId = hired();
            vm.prank(provider);
            market.withdrawJob(jobId);
            return jobId;
        }
        jobId = disputed();
        if (state == 9) return jobId;
        vm.prank(evaluator);
        market.resolve(jobId, state == 10 ? 10_000 : 0, WHY);
    }

    function _plainInState(uint256 state) private returns (uint256 jobId) {
        if (state == 1) {
            vm.startPrank(client);
            jobId = market.createJob(provider, evaluator, block.timestamp + 1 days, string(TERMS), address(0));
            market.setBudget(jobId, PRICE, "");
            vm.stopPrank();
            return jobId;
        }
        if (state == 2) return fundedPlain();
        jobId = submittedPlain();
        if (state == 3) return jobId;
        if (state == 6) {
            vm.warp(deadlineOf(jobId));
            market.claimRefund(jobId);
            return jobId;
        }
        vm.prank(evaluator);
        if (state == 4) market.complete(jobId, WHY, "");
        else market.reject(jobId, WHY, "");
    }

    function _setProvider(uint256 jobId) private view returns (bytes memory) {
        return abi.encodeWithSignature("setProvider(uint256,address)", jobId, provider);
    }

    function _setProviderWithParams(uint256 jobId) private view returns (bytes memory) {
        return abi.encodeWithSignature("setProvider(uint256,address,bytes)", jobId, provider, "");
    }

    function _answer(uint256 jobId) private returns (Offer memory answer, bytes memory signature) {
        answer = offer();
        answer.jobId = jobId;
        answer.client = client;
        answer.validUntil = type(uint40).max;
        signature = sign(answer);
    }

    function _hire(uint256 jobId) private returns (bytes memory) {
        (Offer memory answer, bytes memory signature) = _answer(jobId);
        return abi.encodeCall(IHiring.hire, (answer, signature));
    }

    function _hireFor(uint256 jobId) private returns (bytes memory) {
        (Offer memory answer, bytes memory signature) = _answer(jobId);
        return abi.encodeCall(IHiring.hireFor, (client, answer, signature));
    }

    function _hireWithAuthorization(uint256 jobId) private returns (bytes memory) {
        (Offer memory answer, bytes memory signature) = _answer(jobId);
        return
            abi.encodeCall(
                IHiring.hireWithAuthorization,
                (client, answer, signature, 0, ANY_TIME, authorization(answer))
            );
    }

    function _bid(uint256 jobId) private returns (bytes memory) {
        (Offer memory answer, bytes memory signature) = _answer(jobId);
        return abi.encodeCall(IHiring.bid, (answer, signature));
    }

    function _settleByAgreement(uint256 jobId) private view returns (bytes memory) {
        uint40 until = type(uint40).max;
        bytes memory signature = jobId > market.jobCounter() ? bytes("") : agreed(provider, jobId, 5_000, until);
        return abi.encodeCall(ISettlement.settleByAgreement, (jobId, 5_000, until, "", signature));
    }
}
