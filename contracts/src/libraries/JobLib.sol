// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Job, JobStatus} from "../types/Job.sol";
import {JobStates} from "./JobStates.sol";

/// @title JobLib
/// @notice Reads and writes the packed fields of a job.
library JobLib {
    /// @dev Flags above the nibble that `JobStates` reads.
    uint8 internal constant FOURTH_SLOT = 0x10;
    uint8 internal constant STAKE_COUNTED = 0x20;
    uint8 internal constant CLIENT_RATED = 0x40;
    uint8 internal constant PROVIDER_RATED = 0x80;

    uint48 private constant REVIEW_MASK = 0x3fffff;
    uint48 private constant RULING_MASK = 0x7fffff;
    uint8 private constant RULING_SHIFT = 24;
    uint48 private constant PAYS_PROVIDER = uint48(1) << 47;

    function status(Job storage job) internal view returns (JobStatus) {
        return JobStatus(job.state & JobStates.STATUS_MASK);
    }

    function setStatus(Job storage job, JobStatus next) internal {
        job.state = (job.state & ~JobStates.STATUS_MASK) | uint8(next);
    }

    function isBonded(Job storage job) internal view returns (bool) {
        return job.state & JobStates.BONDED != 0;
    }

    function has(Job storage job, uint8 flag) internal view returns (bool) {
        return job.state & flag != 0;
    }

    function reviewPeriod(Job storage job) internal view returns (uint24) {
        return uint24(job.periods & REVIEW_MASK);
    }

    function rulingPeriod(Job storage job) internal view returns (uint24) {
        return uint24((job.periods >> RULING_SHIFT) & RULING_MASK);
    }

    function paysProvider(Job storage job) internal view returns (bool) {
        return job.periods & PAYS_PROVIDER != 0;
    }

    /// @dev Both periods must be below the maxima of `Hiring`, which fit their 22 and 23 bits.
    function packPeriods(uint24 review, uint24 ruling, bool toProvider) internal pure returns (uint48) {
        return uint48(review) | (uint48(ruling) << RULING_SHIFT) | (toProvider ? PAYS_PROVIDER : 0);
    }

    /// @dev What the client puts up to dispute: the bond, but at least a tenth of the budget, rounded up.
    function stakeOf(uint256 budget, uint256 bond) internal pure returns (uint256) {
        uint256 tenth = (budget + 9) / 10;
        return bond > tenth ? bond : tenth;
    }
}
