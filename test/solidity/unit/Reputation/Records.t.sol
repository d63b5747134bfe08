// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Record} from "../../../../contracts/src/types/Record.sol";
import {Base} from "../../utils/Base.sol";
import {vm} from "../../utils/Vm.sol";

/// @dev What each way of ending a job books, for a price of 100.00. Every test names all three records in full.
contract RecordsTest is Base {
    uint40 private constant CENTS = 10_000;

    // JM-401
    function test_WhenNothingHappened_AllIsZero() public {
        submitted();
        Record memory none;
        _assertRecords(none, none, none);
    }

    // JM-402
    function test_WhenAccepted_Paid() public {
        uint256 jobId = submitted();
        vm.warp(START + 1);
        vm.prank(client);
        market.accept(jobId);
        _assertPaid();
    }

    // JM-402
    function test_WhenReviewLapsed_Paid() public {
        uint256 jobId = submitted();
        vm.warp(START + REVIEW);
        market.claimPayment(jobId);
        _assertPaid();
    }

    // JM-406
    function test_WhenNotDelivered_Expired() public {
        uint256 jobId = hired();
        vm.warp(START + DELIVERY);
        market.claimRefund(jobId);
        _assertExpired();
    }

    // JM-406
    function test_WhenGivenUp_Expired() public {
        uint256 jobId = hired();
        vm.prank(provider);
        market.withdrawJob(jobId);
        _assertExpired();
    }

    // JM-403
    function test_WhenRuledForProvider_VolumeIsItsShare() public {
        _rule(10_000);
        _assertRuled(10_000);
    }

    // JM-403
    function test_WhenRuledHalf_CompletedWithHalfTheVolume() public {
        _rule(5_000);
        _assertRuled(5_000);
    }

    function test_WhenRuledUneven_VolumeIsItsShare() public {
        _rule(6_666);
        _assertRuled(6_666);
    }

    // JM-404
    function test_WhenRuledJustBelowHalf_Rejected() public {
        _rule(4_999);
        _assertRuledAgainst();
    }

    // JM-404
    function test_WhenRuledForClient_Rejected() public {
        _rule(0);
        _assertRuledAgainst();
    }

    // JM-405
    function test_WhenCompletedByStandardCall_Ruled() public {
        uint256 jobId = _disputed();
        vm.prank(evaluator);
        market.complete(jobId, "", "");
        _assertRuled(10_000);
    }

    // JM-405
    function test_WhenRejectedByStandardCall_RuledAgainst() public {
        uint256 jobId = _disputed();
        vm.prank(evaluator);
        market.reject(jobId, "", "");
        _assertRuledAgainst();
    }

    // JM-403, JM-405
    function test_WhenClientConcedes_ProviderCompleted() public {
        uint256 jobId = _disputed();
        vm.prank(client);
        market.concede(jobId);
        Record memory provided;
        (provided.completed, provided.providerVolume) = (1, CENTS);
        Record memory hired_;
        (hired_.disputesLost, hired_.clientVolume) = (1, CENTS);
        Record memory none;
        _assertRecords(provided, hired_, none);
    }

    // JM-404, JM-405
    function test_WhenProviderConcedes_ProviderRejected() public {
        uint256 jobId = _disputed();
        vm.prank(provider);
        market.concede(jobId);
        Record memory provided;
        provided.rejected = 1;
        Record memory none;
        _assertRecords(provided, none, none);
    }

    // JM-407
    function test_WhenEvaluatorIsSilent_Missed() public {
        uint256 jobId = _disputed();
        vm.warp(START + RULING);
        market.claimSplit(jobId);
        Record memory silent;
        silent.missed = 1;
        Record memory none;
        _assertRecords(none, none, silent);
    }

    // JM-408
    function test_WhenAgreed_Nothing() public {
        uint256 jobId = submitted();
        vm.warp(START + 1);
        uint40 until = uint40(START + 1 hours);
        bytes32 typeHash = keccak256(
            "Agreement(uint256 jobId,address client,address provider,uint8 status,uint16 share,uint40 validUntil)"
        );
        bytes32 digest = typedDigest(keccak256(abi.encode(typeHash, jobId, client, provider, 2, 10_000, until)));
        bytes memory signature = sign(digest, keyOf[provider]);
        vm.prank(client);
        market.settleByAgreement(jobId, 10_000, until, "", signature);
        Record memory none;
        _assertRecords(none, none, none);
    }

    // JM-401
    function test_WhenPlainJobCompletes_Nothing() public {
        vm.startPrank(client);
        uint256 jobId = market.createJob(provider, evaluator, START + 1 days, "", address(0));
        market.setBudget(jobId, PRICE, "");
        market.fund(jobId, PRICE, "");
        vm.stopPrank();
        vm.prank(provider);
        market.submit(jobId, DELIVERABLE, "");
        vm.warp(START + 1);
        vm.prank(evaluator);
        market.complete(jobId, "", "");
        Record memory none;
        _assertRecords(none, none, none);
    }

    function test_WhenTwoJobsEnd_RecordsAddUp() public {
        test_WhenAccepted_Paid();
        uint256 jobId = submitted();
        vm.warp(START + 1 + REVIEW);
        market.claimPayment(jobId);
        Record memory provided;
        (provided.completed, provided.providerVolume) = (2, CENTS * 2);
        Record memory hired_;
        (hired_.paid, hired_.clientVolume) = (2, CENTS * 2);
        Record memory none;
        _assertRecords(provided, hired_, none);
    }

    /// @dev Disputed at START, so that the tests may end it a second later.
    function _disputed() private returns (uint256 jobId) {
        jobId = disputed();
        vm.warp(START + 1);
    }

    function _rule(uint16 share) private {
        uint256 jobId = _disputed();
        vm.prank(evaluator);
        market.resolve(jobId, share, "");
    }

    function _assertPaid() private view {
        Record memory provided;
        (provided.completed, provided.providerVolume) = (1, CENTS);
        Record memory hired_;
        (hired_.paid, hired_.clientVolume) = (1, CENTS);
        Record memory none;
        _assertRecords(provided, hired_, none);
    }

    function _assertExpired() private view {
        Record memory provided;
        provided.expired = 1;
        Record memory none;
        _assertRecords(provided, none, none);
    }

    function _assertRuled(uint40 cents) private view {
        Record memory provided;
        (provided.completed, provided.providerVolume) = (1, cents);
        Record memory hired_;
        (hired_.disputesLost, hired_.clientVolume) = (1, cents);
        Record memory judge;
        judge.ruled = 1;
        _assertRecords(provided, hired_, judge);
    }

    function _assertRuledAgainst() private view {
        Record memory provided;
        provided.rejected = 1;
        Record memory judge;
        judge.ruled = 1;
        Record memory none;
        _assertRecords(provided, none, judge);
    }

    function _assertRecords(Record memory provided, Record memory hired_, Record memory judge) private view {
        assertEq(abi.encode(market.recordOf(provider)), abi.encode(provided), "provider");
        assertEq(abi.encode(market.recordOf(client)), abi.encode(hired_), "client");
        assertEq(abi.encode(market.recordOf(evaluator)), abi.encode(judge), "evaluator");
    }
}
