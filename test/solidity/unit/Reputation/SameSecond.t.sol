// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Record} from "../../../../contracts/src/types/Record.sol";
import {Base} from "../../utils/Base.sol";
import {vm} from "../../utils/Vm.sol";

/// @dev A job that ends in the second of its submission or dispute adds nothing positive, but everything negative.
contract SameSecondTest is Base {
    // JM-409
    function test_WhenAcceptedAtOnce_Nothing() public {
        uint256 jobId = submitted();
        vm.prank(client);
        market.accept(jobId);
        Record memory none;
        _assertRecords(none, none, none);
    }

    // JM-409
    function test_WhenRuledForProviderAtOnce_ClientStillLost() public {
        uint256 jobId = _disputedLater();
        vm.prank(evaluator);
        market.resolve(jobId, 10_000, "");
        Record memory lost;
        lost.disputesLost = 1;
        Record memory none;
        _assertRecords(none, lost, none);
    }

    // JM-409
    function test_WhenRuledForClientAtOnce_ProviderStillRejected() public {
        uint256 jobId = _disputedLater();
        vm.prank(evaluator);
        market.resolve(jobId, 0, "");
        _assertRejected();
    }

    // JM-409
    function test_WhenClientConcedesAtOnce_ClientStillLost() public {
        uint256 jobId = _disputedLater();
        vm.prank(client);
        market.concede(jobId);
        Record memory lost;
        lost.disputesLost = 1;
        Record memory none;
        _assertRecords(none, lost, none);
    }

    // JM-409
    function test_WhenProviderConcedesAtOnce_ProviderStillRejected() public {
        uint256 jobId = _disputedLater();
        vm.prank(provider);
        market.concede(jobId);
        _assertRejected();
    }

    // JM-409
    function test_WhenGivenUpAtOnce_StillExpired() public {
        uint256 jobId = hired();
        vm.prank(provider);
        market.withdrawJob(jobId);
        Record memory gaveUp;
        gaveUp.expired = 1;
        Record memory none;
        _assertRecords(gaveUp, none, none);
    }

    /// @dev The second counts from the last step: a job long submitted and ruled in the second of its dispute.
    function _disputedLater() private returns (uint256 jobId) {
        jobId = submitted();
        vm.warp(START + 1 hours);
        vm.prank(client);
        market.dispute(jobId, REASON);
    }

    function _assertRejected() private view {
        Record memory rejected;
        rejected.rejected = 1;
        Record memory none;
        _assertRecords(rejected, none, none);
    }

    function _assertRecords(Record memory provided, Record memory hired_, Record memory judge) private view {
        assertEq(abi.encode(market.recordOf(provider)), abi.encode(provided), "provider");
        assertEq(abi.encode(market.recordOf(client)), abi.encode(hired_), "client");
        assertEq(abi.encode(market.recordOf(evaluator)), abi.encode(judge), "evaluator");
    }
}
