// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Job, JobStatus} from "../types/Job.sol";
import {JobStates} from "./JobStates.sol";

/// @title JobLib
/// @notice Reads and writes the packed fields of a job.
/// @dev Readers take the packed value, so that a function that needs several fields loads their slot once.
library JobLib {
    /// @dev Flags of `Job.state` above the nibble that `JobStates` reads.
    uint8 internal constant FOURTH_SLOT = 0x10;
    uint8 internal constant STAKE_COUNTED = 0x20;
    uint8 internal constant CLIENT_RATED = 0x40;
    uint8 internal constant PROVIDER_RATED = 0x80;

    uint48 private constant REVIEW_MASK = 0x3fffff;
    uint48 private constant RULING_MASK = 0x7fffff;
    uint8 private constant RULING_SHIFT = 24;
    uint48 private constant PAYS_PROVIDER = uint48(1) << 47;

    function statusOf(uint8 state) internal pure returns (JobStatus) {
        return JobStatus(state & JobStates.STATUS_MASK);
    }

    function withStatus(uint8 state, JobStatus next) internal pure returns (uint8) {
        return (state & ~JobStates.STATUS_MASK) | uint8(next);
    }

    function isBonded(uint8 state) internal pure returns (bool) {
        return state & JobStates.BONDED != 0;
    }

    function reviewPeriodOf(uint48 periods) internal pure returns (uint24) {
        return uint24(periods & REVIEW_MASK);
    }

    function rulingPeriodOf(uint48 periods) internal pure returns (uint24) {
        return uint24((periods >> RULING_SHIFT) & RULING_MASK);
    }

    function paysProvider(uint48 periods) internal pure returns (bool) {
        return periods & PAYS_PROVIDER != 0;
    }

    /// @dev Both periods must be below the maxima of `Hiring`, which fit their 22 and 23 bits.
    function packPeriods(uint24 review, uint24 ruling, bool toProvider) internal pure returns (uint48) {
        return uint48(review) | (uint48(ruling) << RULING_SHIFT) | (toProvider ? PAYS_PROVIDER : 0);
    }

    /// @dev Zero if earnings stay in the account balance.
    function payToOf(Job storage job) internal view returns (address) {
        if (paysProvider(job.periods)) return job.provider;
        return job.state & FOURTH_SLOT != 0 ? job.payTo : address(0);
    }

    function evaluatorFeeOf(Job storage job) internal view returns (uint256) {
        return job.state & FOURTH_SLOT != 0 ? job.evaluatorFee : 0;
    }

    /// @dev What the client puts up to dispute: the bond, but at least a tenth of the budget, rounded up.
    function stakeOf(uint256 budget, uint256 bond) internal pure returns (uint256) {
        uint256 tenth = (budget + 9) / 10;
        return bond > tenth ? bond : tenth;
    }

    /// @dev Writes the first two slots, as the compiler packs them, without reading them.
    function writeParties(Job storage job, address client, uint96 budget, address provider, uint96 bond) internal {
        uint256 first = uint256(uint160(client)) | (uint256(budget) << 160);
        uint256 second = uint256(uint160(provider)) | (uint256(bond) << 160);
        assembly ("memory-safe") {
            sstore(job.slot, first)
            sstore(add(job.slot, 1), second)
        }
    }

    /// @dev Writes the third slot, as the compiler packs it, without reading it.
    function writeProgress(Job storage job, address evaluator, uint256 deadline, uint8 state, uint48 periods) internal {
        // Deadlines are at most 730 days ahead of a block's time, so they fit 40 bits.
        uint256 third =
            uint256(uint160(evaluator)) | (deadline << 160) | (uint256(state) << 200) | (uint256(periods) << 208);
        assembly ("memory-safe") {
            sstore(add(job.slot, 2), third)
        }
    }
}
