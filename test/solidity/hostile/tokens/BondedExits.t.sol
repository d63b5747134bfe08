// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {JobStatus} from "../../../../contracts/src/types/Job.sol";
import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {Calls} from "../../utils/Calls.sol";
import {vm} from "../../utils/Vm.sol";
import {TokenRows} from "./TokenRows.sol";

/// @dev Every exit of a bonded job, with earnings credited, pushed to the provider's wallet and pushed to a third party, in a token
/// that turned weird while the market held the money: the job ends with its exact split, and a push that fails is credited.
contract BondedExitsTest is TokenRows {
    /// @dev An act that ends a job, and its split as the design has it.
    struct Exit {
        string name;
        uint256 jobId;
        address caller;
        uint256 time;
        bytes data;
        JobStatus status;
        Parts parts;
    }

    // JM-211, JM-212
    function test_Accept() public {
        _everyCell(_accept);
    }

    function test_ClaimPayment() public {
        _everyCell(_claimPayment);
    }

    function test_ClaimRefund() public {
        _everyCell(_claimRefund);
    }

    function test_WithdrawJob() public {
        _everyCell(_withdrawJob);
    }

    function test_ResolveForTheClient() public {
        _everyCell(_resolveNone);
    }

    function test_ResolveByHalves() public {
        _everyCell(_resolveHalf);
    }

    function test_ResolveForTheProvider() public {
        _everyCell(_resolveAll);
    }

    function test_Complete() public {
        _everyCell(_complete);
    }

    function test_Reject() public {
        _everyCell(_reject);
    }

    function test_ConcedeByTheClient() public {
        _everyCell(_concedeByClient);
    }

    function test_ConcedeByTheProvider() public {
        _everyCell(_concedeByProvider);
    }

    function test_ClaimSplit() public {
        _everyCell(_claimSplit);
    }

    function test_SettleByAgreementWhenFunded() public {
        _everyCell(_agreeFunded);
    }

    function test_SettleByAgreementWhenSubmitted() public {
        _everyCell(_agreeSubmitted);
    }

    function test_SettleByAgreementWhenDisputed() public {
        _everyCell(_agreeDisputed);
    }

    function _accept(Offer memory o) private returns (Exit memory) {
        uint256 jobId = submitted(o);
        return _exit(jobId, client, Calls.accept(jobId), JobStatus.Completed, Parts(120e6, 5e6, 0, 0));
    }

    function _claimPayment(Offer memory o) private returns (Exit memory exit) {
        uint256 jobId = submitted(o);
        exit = _exit(jobId, relayer, Calls.claimPayment(jobId), JobStatus.Completed, Parts(120e6, 5e6, 0, 0));
        exit.time = START + REVIEW;
    }

    function _claimRefund(Offer memory o) private returns (Exit memory exit) {
        uint256 jobId = hired(o);
        exit = _exit(jobId, relayer, Calls.claimRefund(jobId), JobStatus.Expired, Parts(0, 125e6, 0, 0));
        exit.time = START + DELIVERY;
    }

    function _withdrawJob(Offer memory o) private returns (Exit memory) {
        uint256 jobId = hired(o);
        return _exit(jobId, provider, Calls.withdrawJob(jobId), JobStatus.Expired, Parts(0, 125e6, 0, 0));
    }

    function _resolveNone(Offer memory o) private returns (Exit memory) {
        return _resolve(o, 0, JobStatus.Rejected, Parts(0, 140e6, 5e6, 0));
    }

    function _resolveHalf(Offer memory o) private returns (Exit memory) {
        return _resolve(o, 5_000, JobStatus.Completed, Parts(70e6, 70e6, 5e6, 0));
    }

    function _resolveAll(Offer memory o) private returns (Exit memory) {
        return _resolve(o, 10_000, JobStatus.Completed, Parts(140e6, 0, 5e6, 0));
    }

    function _complete(Offer memory o) private returns (Exit memory) {
        uint256 jobId = disputed(o);
        return _exit(jobId, evaluator, Calls.complete(jobId), JobStatus.Completed, Parts(140e6, 0, 5e6, 0));
    }

    function _reject(Offer memory o) private returns (Exit memory) {
        uint256 jobId = disputed(o);
        return _exit(jobId, evaluator, Calls.reject(jobId), JobStatus.Rejected, Parts(0, 140e6, 5e6, 0));
    }

    function _concedeByClient(Offer memory o) private returns (Exit memory) {
        uint256 jobId = disputed(o);
        return _exit(jobId, client, Calls.concede(jobId), JobStatus.Completed, Parts(140e6, 0, 5e6, 0));
    }

    function _concedeByProvider(Offer memory o) private returns (Exit memory) {
        uint256 jobId = disputed(o);
        return _exit(jobId, provider, Calls.concede(jobId), JobStatus.Rejected, Parts(0, 140e6, 5e6, 0));
    }

    function _claimSplit(Offer memory o) private returns (Exit memory exit) {
        uint256 jobId = disputed(o);
        exit = _exit(jobId, relayer, Calls.claimSplit(jobId), JobStatus.Expired, Parts(70e6, 75e6, 0, 0));
        exit.time = START + RULING;
    }

    function _agreeFunded(Offer memory o) private returns (Exit memory) {
        return _agree(hired(o), Parts(60e6, 65e6, 0, 0));
    }

    function _agreeSubmitted(Offer memory o) private returns (Exit memory) {
        return _agree(submitted(o), Parts(60e6, 65e6, 0, 0));
    }

    function _agreeDisputed(Offer memory o) private returns (Exit memory) {
        return _agree(disputed(o), Parts(60e6, 80e6, 5e6, 0));
    }

    function _resolve(
        Offer memory o,
        uint16 share,
        JobStatus status,
        Parts memory parts
    ) private returns (Exit memory) {
        uint256 jobId = disputed(o);
        return _exit(jobId, evaluator, abi.encodeCall(market.resolve, (jobId, share, WHY)), status, parts);
    }

    /// @dev At 40 % of the budget, sent by a third party.
    function _agree(uint256 jobId, Parts memory parts) private view returns (Exit memory) {
        bytes memory byClient = agreed(client, jobId, 4_000, uint40(START + 1));
        bytes memory byProvider = agreed(provider, jobId, 4_000, uint40(START + 1));
        bytes memory data = abi.encodeCall(
            market.settleByAgreement,
            (jobId, 4_000, uint40(START + 1), byClient, byProvider)
        );
        return _exit(jobId, relayer, data, JobStatus.Rejected, parts);
    }

    function _exit(
        uint256 jobId,
        address caller,
        bytes memory data,
        JobStatus status,
        Parts memory parts
    ) private pure returns (Exit memory) {
        return Exit("", jobId, caller, START, data, status, parts);
    }

    function _everyCell(function(Offer memory) internal returns (Exit memory) exitOf) private {
        for (uint256 i = 0; i < 3 * ROWS; i++) {
            uint256 snapshot = vm.snapshotState();
            Row memory r = row(i / 3);
            Offer memory o = offer();
            o.payTo = [address(0), provider, r.payee][i % 3];
            Exit memory exit = exitOf(o);
            exit.name = ["credited", "pushed to the provider", "pushed to a third party"][i % 3];
            turn(r);
            vm.warp(exit.time);
            _assertCell(r, exit, o.payTo);
            vm.revertToState(snapshot);
            vm.warp(START);
        }
    }

    function _assertCell(Row memory r, Exit memory exit, address payTo) private {
        Parts memory parts = exit.parts;
        Money memory expected = money();
        uint256 held = wallet(payTo);
        expected.clientBalance += parts.toClient;
        expected.evaluatorBalance += parts.toEvaluator;
        if (payTo != address(0) && pushes(r, payTo)) {
            uint256 arrived = arriving(r, parts.toProvider);
            held += arrived;
            if (payTo == provider) expected.providerWallet += arrived;
            if (payTo == stranger) expected.strangerWallet += arrived;
            expected.marketWallet -= parts.toProvider;
        } else {
            expected.providerBalance += parts.toProvider;
        }

        (bool passed, bytes memory result) = callAs(exit.caller, exit.data);

        assertEq(result, "", label(r, exit.name, "revert data"));
        assertEq(passed, true, label(r, exit.name, "passed"));
        assertEq(uint256(statusOf(exit.jobId)), uint256(exit.status), label(r, exit.name, "status"));
        assertEq(wallet(payTo), held, label(r, exit.name, "payee's wallet"));
        assertMoney(r, exit.name, expected);
    }
}
