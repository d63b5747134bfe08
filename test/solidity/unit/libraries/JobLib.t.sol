// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {JobLib} from "../../../../contracts/src/libraries/JobLib.sol";
import {Job, JobStatus} from "../../../../contracts/src/types/Job.sol";
import {vm} from "../../utils/Vm.sol";

contract JobLibTest {
    using JobLib for Job;

    Job private job;

    function testFuzz_PackPeriods_ReadsBack(uint24 review, uint24 ruling, bool toProvider) public {
        review = review % uint24(30 days + 1);
        ruling = ruling % uint24(60 days + 1);
        job.periods = JobLib.packPeriods(review, ruling, toProvider);
        vm.assertEq(job.reviewPeriod(), review, "review");
        vm.assertEq(job.rulingPeriod(), ruling, "ruling");
        vm.assertEq(job.paysProvider(), toProvider, "pays provider");
    }

    function test_PackPeriods_MaximaFit() public {
        job.periods = JobLib.packPeriods(uint24(30 days), uint24(60 days), true);
        vm.assertEq(job.reviewPeriod(), 30 days, "review");
        vm.assertEq(job.rulingPeriod(), 60 days, "ruling");
        vm.assertEq(job.paysProvider(), true, "pays provider");
    }

    function testFuzz_SetStatus_KeepsFlags(uint8 state, uint8 next) public {
        next = next % 7;
        job.state = state;
        job.setStatus(JobStatus(next));
        vm.assertEq(uint256(job.status()), next, "status");
        vm.assertEq(uint256(job.state) >> 3, uint256(state) >> 3, "flags");
    }

    function testFuzz_SetStatus_TouchesNothingElse(Job memory written, uint8 next) public {
        job = written;
        job.setStatus(JobStatus(next % 7));
        vm.assertEq(job.client, written.client, "client");
        vm.assertEq(job.budget, written.budget, "budget");
        vm.assertEq(job.provider, written.provider, "provider");
        vm.assertEq(job.bond, written.bond, "bond");
        vm.assertEq(job.evaluator, written.evaluator, "evaluator");
        vm.assertEq(job.deadline, written.deadline, "deadline");
        vm.assertEq(job.periods, written.periods, "periods");
        vm.assertEq(job.payTo, written.payTo, "payTo");
        vm.assertEq(job.evaluatorFee, written.evaluatorFee, "fee");
    }

    function testFuzz_Flags_AreSeparateBits(uint8 state) public {
        job.state = state;
        vm.assertEq(job.isBonded(), (state / 8) % 2 == 1, "bonded");
        vm.assertEq(job.has(JobLib.FOURTH_SLOT), (state / 16) % 2 == 1, "fourth slot");
        vm.assertEq(job.has(JobLib.STAKE_COUNTED), (state / 32) % 2 == 1, "stake counted");
        vm.assertEq(job.has(JobLib.CLIENT_RATED), (state / 64) % 2 == 1, "client rated");
        vm.assertEq(job.has(JobLib.PROVIDER_RATED), state / 128 == 1, "provider rated");
    }

    function test_Job_TakesFourSlots() public {
        Job memory written;
        written.client = address(1);
        written.budget = 2;
        written.provider = address(3);
        written.bond = 4;
        written.evaluator = address(5);
        written.deadline = 6;
        written.state = 7;
        written.periods = 8;
        written.payTo = address(9);
        written.evaluatorFee = 10;
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

    function _slot(uint256 slot) private view returns (uint256) {
        return uint256(vm.load(address(this), bytes32(slot)));
    }
}
