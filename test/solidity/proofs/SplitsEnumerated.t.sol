// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Splits} from "../../../contracts/src/libraries/Splits.sol";
import {How} from "../../../contracts/src/types/Job.sol";
import {vm} from "../utils/Vm.sol";

/// @dev Every case of a small domain, for the claims of `SplitsProof` that the SMTChecker leaves open.
contract SplitsEnumeratedTest {
    /// @dev Between neighbouring shares, in basis points.
    uint256 private constant STEP = 125;

    function test_HigherShare_CostsTheProviderOneUnitAtMost() public pure {
        uint256[5] memory fees = [uint256(1), 99, 100, 5_000, 10_000];
        for (uint256 budget = 0; budget < 12; budget++) {
            for (uint256 bond = 0; bond < 4; bond++) {
                for (uint256 stake = 0; stake < 3; stake++) {
                    for (uint256 i = 0; i < fees.length; i++) {
                        _check(budget, bond, stake, How.Ruled, fees[i]);
                        _check(budget, bond, stake, How.Agreed, fees[i]);
                    }
                }
            }
        }
    }

    /// @dev Compares with the most that any lower share gave.
    function _check(uint256 budget, uint256 bond, uint256 stake, How how, uint256 feeBps) private pure {
        uint256 most;
        for (uint256 share = 0; share <= Splits.BASIS; share += STEP) {
            (uint256 toProvider, , , ) = Splits.divide(budget, bond, stake, how, share, feeBps);
            if (toProvider + 1 < most) vm.assertGe(toProvider + 1, most, "provider");
            if (toProvider > most) most = toProvider;
        }
    }
}
