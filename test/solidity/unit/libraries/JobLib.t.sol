// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {JobLib} from "../../../../contracts/src/libraries/JobLib.sol";
import {Job, JobStatus} from "../../../../contracts/src/types/Job.sol";
import {vm} from "../../utils/Vm.sol";

contract JobLibTest {
    using JobLib for Job;

    Job private job;

    function testFuzz_PackPeriods_ReadsBack(uint24 review, uint24 ruling, bool toProvider) public pure {
        review = review % uint24(30 days + 1);
        ruling = ruling % uint24(60 days + 1);
        _assertPeriods(review, ruling, toProvider);
    }

    function test_PackPeriods_MaximaFit() public pure {
        _assertPeriods(30 days, 60 days, true);
        _assertPeriods(30 days, 60 days, false);
    }

    function testFuzz_WithStatus_KeepsFlags(uint8 state, uint8 next) public pure {
        next = next % 7;
        uint8 changed = JobLib.withStatus(state, JobStatus(next));
        vm.assertEq(uint256(JobLib.statusOf(changed)), next, "status");
        vm.assertEq(uint256(changed) / 8, uint256(state) / 8, "flags");
    }

    function test_Flags_AreSeparateBits() public pure {
        vm.assertEq(JobLib.FOURTH_SLOT, 16, "fourth slot");
        vm.assertEq(JobLib.STAKE_COUNTED, 32, "stake counted");
        vm.assertEq(JobLib.CLIENT_RATED, 64, "client rated");
        vm.assertEq(JobLib.PROVIDER_RATED, 128, "provider rated");
    }

    function testFuzz_IsBonded_IsOneBit(uint8 state) public pure {
        vm.assertEq(JobLib.isBonded(state), (state / 8) % 2 == 1, "bonded");
    }

    /// @dev What the library writes past the compiler, the compiler reads back; other slots stay.
    function testFuzz_WriteParties_ReadsBack(Job memory before, Job memory written) public {
        job = before;
        job.writeParties(written.client, written.budget, written.provider, written.bond);
        vm.assertEq(job.client, written.client, "client");
        vm.assertEq(job.budget, written.budget, "budget");
        vm.assertEq(job.provider, written.provider, "provider");
        vm.assertEq(job.bond, written.bond, "bond");
        _assertProgress(before);
        _assertFourthSlot(before);
    }

    function testFuzz_WriteProgress_ReadsBack(Job memory before, Job memory written) public {
        job = before;
        job.writeProgress(written.evaluator, written.deadline, written.state, written.periods);
        _assertProgress(written);
        vm.assertEq(job.client, before.client, "client");
        vm.assertEq(job.budget, before.budget, "budget");
        vm.assertEq(job.provider, before.provider, "provider");
        vm.assertEq(job.bond, before.bond, "bond");
        _assertFourthSlot(before);
    }

    function testFuzz_PayToOf_IsFlagThenSlot(Job memory written) public {
        job = written;
        address expected = written.state & JobLib.FOURTH_SLOT != 0 ? written.payTo : address(0);
        if (written.periods >> 47 == 1) expected = written.provider;
        vm.assertEq(job.payToOf(), expected, "payTo");
    }

    function testFuzz_EvaluatorFeeOf_IsReadOnlyIfUsed(Job memory written) public {
        job = written;
        uint256 expected = written.state & JobLib.FOURTH_SLOT != 0 ? written.evaluatorFee : 0;
        vm.assertEq(job.evaluatorFeeOf(), expected, "fee");
    }

    function test_Job_TakesFourSlots() public {
        Job memory written;
        (written.client, written.budget, written.provider, written.bond) = (address(1), 2, address(3), 4);
        (written.evaluator, written.deadline, written.state, written.periods) = (address(5), 6, 7, 8);
        (written.payTo, written.evaluatorFee) = (address(9), 10);
        job = written;
        uint256 base;
        assembly ("memory-safe") {
            base := job.slot
        }
        vm.assertEq(_slot(base), (2 << 160) | 1, "client, budget");
        vm.assertEq(_slot(base + 1), (4 << 160) | 3, "provider, bond");
        vm.assertEq(_slot(base + 2), (8 << 208) | (7 << 200) | (6 << 160) | 5, "evaluator, deadline, state, periods");
        vm.assertEq(_slot(base + 3), (10 << 160) | 9, "payTo, fee");
    }

    // JM-803
    function test_StakeOf_IsBondOrATenthRoundedUp() public pure {
        vm.assertEq(JobLib.stakeOf(100, 20), 20, "bond above a tenth");
        vm.assertEq(JobLib.stakeOf(100, 10), 10, "bond is a tenth");
        vm.assertEq(JobLib.stakeOf(100, 9), 10, "bond below a tenth");
        vm.assertEq(JobLib.stakeOf(101, 0), 11, "rounded up");
        vm.assertEq(JobLib.stakeOf(1, 0), 1, "never zero");
        vm.assertEq(JobLib.stakeOf(0, 0), 0, "of nothing");
    }

    function testFuzz_StakeOf_FitsAndIsAtLeastBoth(uint96 budget, uint96 bond) public pure {
        uint256 stake = JobLib.stakeOf(budget, bond);
        vm.assertGe(stake, bond, "bond");
        vm.assertGe(stake * 10, budget, "tenth");
        vm.assertLe(stake, budget > bond ? budget : bond, "fits 96 bits");
    }

    function _assertPeriods(uint24 review, uint24 ruling, bool toProvider) private pure {
        uint48 periods = JobLib.packPeriods(review, ruling, toProvider);
        vm.assertEq(JobLib.reviewPeriodOf(periods), review, "review");
        vm.assertEq(JobLib.rulingPeriodOf(periods), ruling, "ruling");
        vm.assertEq(JobLib.paysProvider(periods), toProvider, "pays provider");
    }

    function _assertProgress(Job memory expected) private view {
        vm.assertEq(job.evaluator, expected.evaluator, "evaluator");
        vm.assertEq(job.deadline, expected.deadline, "deadline");
        vm.assertEq(job.state, expected.state, "state");
        vm.assertEq(job.periods, expected.periods, "periods");
    }

    function _assertFourthSlot(Job memory expected) private view {
        vm.assertEq(job.payTo, expected.payTo, "payTo");
        vm.assertEq(job.evaluatorFee, expected.evaluatorFee, "fee");
    }

    function _slot(uint256 slot) private view returns (uint256) {
        return uint256(vm.load(address(this), bytes32(slot)));
    }
}
