// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {JobStatus} from "../../../../contracts/src/types/Job.sol";
import {Record} from "../../../../contracts/src/types/Record.sol";
import {Base} from "../../utils/Base.sol";
import {vm} from "../../utils/Vm.sol";

/// @dev Counters stop at their maxima: no record can block a settlement, and none spills into its neighbour.
contract SaturationTest is Base {
    uint24 private constant MAX = type(uint24).max;
    uint40 private constant MAX_VOLUME = type(uint40).max;

    uint256 private _slot;

    /// @dev Finds the mapping of records by a record that is known.
    function setUp() public override {
        super.setUp();
        uint256 jobId = hired();
        vm.prank(provider);
        market.withdrawJob(jobId);
        while (_load(provider) != uint256(1) << 48) {
            _slot++;
            assertEq(_slot < 64, true, "records found");
        }
    }

    // JM-411
    function test_WhenAllAreFull_PaidChangesNothing() public {
        _fill(0);
        uint256 jobId = submitted();
        vm.warp(START + 1);
        vm.prank(client);
        market.accept(jobId);
        assertStatus(jobId, JobStatus.Completed);
        _assertFull();
    }

    // JM-411
    function test_WhenAllAreFull_RulingsChangeNothing() public {
        _fill(0);
        _rule(10_000, 1);
        _rule(0, 2);
        _assertFull();
    }

    // JM-411
    function test_WhenAllAreFull_RefundAndSplitChangeNothing() public {
        _fill(0);
        uint256 jobId = hired();
        vm.warp(START + DELIVERY);
        market.claimRefund(jobId);
        assertStatus(jobId, JobStatus.Expired);
        jobId = disputed();
        vm.warp(START + DELIVERY + RULING);
        market.claimSplit(jobId);
        assertStatus(jobId, JobStatus.Expired);
        _assertFull();
    }

    // JM-411
    function test_WhenOneIsLeft_CountersReachTheirMaximaAndStay() public {
        _fill(1);
        _rule(10_000, 1);
        _rule(10_000, 2);
        Record memory provided = _full(1);
        (provided.completed, provided.providerVolume) = (MAX, MAX_VOLUME);
        _assertRecord(provider, provided);
        Record memory hired_ = _full(1);
        (hired_.disputesLost, hired_.clientVolume) = (MAX, MAX_VOLUME);
        _assertRecord(client, hired_);
        Record memory judge = _full(1);
        judge.ruled = MAX;
        _assertRecord(evaluator, judge);
    }

    function test_WhenVolumeJustFits_ItIsExact() public {
        Record memory record;
        record.providerVolume = MAX_VOLUME - 10_000;
        _store(provider, record);
        _rule(10_000, 1);
        assertEq(market.recordOf(provider).providerVolume, MAX_VOLUME, "volume");
    }

    function testFuzz_Record_IsOneSlot(Record memory record) public {
        _store(stranger, record);
        _assertRecord(stranger, record);
    }

    /// @dev Hires, submits and disputes now, and rules after `second` seconds from `START`.
    function _rule(uint16 share, uint256 second) private {
        uint256 jobId = disputed();
        vm.warp(START + second);
        vm.prank(evaluator);
        market.resolve(jobId, share, "");
    }

    function _full(uint24 less) private pure returns (Record memory) {
        uint24 count = MAX - less;
        uint40 volume = MAX_VOLUME - less;
        return Record(count, count, count, volume, count, count, volume, count, count);
    }

    function _fill(uint24 less) private {
        _store(client, _full(less));
        _store(provider, _full(less));
        _store(evaluator, _full(less));
    }

    function _assertFull() private view {
        _assertRecord(client, _full(0));
        _assertRecord(provider, _full(0));
        _assertRecord(evaluator, _full(0));
    }

    function _assertRecord(address account, Record memory expected) private view {
        assertEq(abi.encode(market.recordOf(account)), abi.encode(expected), "record");
    }

    function _store(address account, Record memory r) private {
        uint256 asProvider = uint256(r.completed) | (uint256(r.rejected) << 24) | (uint256(r.expired) << 48);
        uint256 asClient = uint256(r.paid) | (uint256(r.disputesLost) << 24) | (uint256(r.clientVolume) << 48);
        uint256 word = asProvider | (uint256(r.providerVolume) << 72) | (asClient << 112);
        word |= (uint256(r.ruled) << 200) | (uint256(r.missed) << 224);
        vm.store(address(market), _key(account), bytes32(word));
    }

    function _load(address account) private view returns (uint256) {
        return uint256(vm.load(address(market), _key(account)));
    }

    function _key(address account) private view returns (bytes32) {
        return keccak256(abi.encode(account, _slot));
    }
}
