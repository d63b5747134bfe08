// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {JobLib} from "../../../contracts/src/libraries/JobLib.sol";
import {vm} from "../utils/Vm.sol";

/// @dev Every case of a small domain, for the claims of `JobLibProof` that the SMTChecker leaves open.
contract JobLibEnumeratedTest {
    uint256 private constant MAX_REVIEW = 30 days;
    uint256 private constant MAX_RULING = 60 days;

    /// @dev Packing moves bits and mixes none, so all pairs of the low six bits, and each higher bit beside each, say it all.
    function test_Periods_ReadBack() public pure {
        for (uint256 review = 0; review < 64; review++) {
            for (uint256 ruling = 0; ruling < 64; ruling++) _check(review, ruling);
        }
        for (uint256 review = 1; review <= MAX_REVIEW; review *= 2) {
            for (uint256 ruling = 1; ruling <= MAX_RULING; ruling *= 2) {
                _check(review, ruling);
                _check(MAX_REVIEW - review, ruling);
                _check(review, MAX_RULING - ruling);
                _check(MAX_REVIEW - review, MAX_RULING - ruling);
            }
        }
        _check(MAX_REVIEW, MAX_RULING);
    }

    function _check(uint256 review, uint256 ruling) private pure {
        _check(review, ruling, true);
        _check(review, ruling, false);
    }

    function _check(uint256 review, uint256 ruling, bool toProvider) private pure {
        uint48 periods = JobLib.packPeriods(uint24(review), uint24(ruling), toProvider);
        bool same =
            JobLib.reviewPeriodOf(periods) == review &&
                JobLib.rulingPeriodOf(periods) == ruling &&
                JobLib.paysProvider(periods) == toProvider;
        if (!same) vm.assertTrue(false, "reads back");
    }
}
