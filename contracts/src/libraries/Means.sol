// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Means
/// @notice The mean of values with different decimals.
library Means {
    /// @dev Most decimals that a value may have; sums are kept with as many.
    uint8 internal constant MAX_DECIMALS = 18;

    /// @dev A value with all decimals. Its absolute value is below 2^187, so sums of any number of values in a block fit.
    function widen(int128 value, uint8 decimals) internal pure returns (int256) {
        return int256(value) * int256(10 ** uint256(MAX_DECIMALS - decimals));
    }

    /// @dev The mean, rounded towards zero, in the most frequent number of decimals, the smallest where several are. Fewer are taken where
    /// the mean would not fit; without decimals it always does, as it is not beyond the largest value.
    /// @param sum Of the widened values.
    /// @param count How many there are; not zero.
    /// @param uses How many of them have 0, 1, … 18 decimals.
    function mean(
        int256 sum,
        uint256 count,
        uint256[19] memory uses
    ) internal pure returns (int128 value, uint8 decimals) {
        for (uint8 i = 1; i <= MAX_DECIMALS; i++) {
            if (uses[i] > uses[decimals]) decimals = i;
        }
        int256 wide = sum / int256(count);
        int256 narrow = wide / int256(10 ** uint256(MAX_DECIMALS - decimals));
        while (narrow != int128(narrow)) {
            decimals--;
            narrow /= 10;
        }
        return (int128(narrow), decimals);
    }
}
