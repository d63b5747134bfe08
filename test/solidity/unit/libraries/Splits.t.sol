// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Splits} from "../../../../contracts/src/libraries/Splits.sol";
import {How} from "../../../../contracts/src/types/Job.sol";
import {vm} from "../../utils/Vm.sol";

contract SplitsTest {
    struct Pot {
        uint96 budget;
        uint96 bond;
        uint96 stake;
    }

    struct Parts {
        uint256 toProvider;
        uint256 toClient;
        uint256 marketFee;
        uint256 earned;
    }

    uint256 private constant MAX_FEE = 100;

    function test_Paid() public pure {
        _check(_pot(0), How.Paid, 10_000, 0, Parts(120e6, 0, 0, 100e6));
        _check(_pot(0), How.Paid, 10_000, 100, Parts(119e6, 0, 1e6, 100e6));
    }

    function test_Refunded() public pure {
        _check(_pot(0), How.Refunded, 0, 100, Parts(0, 120e6, 0, 0));
    }

    function test_Withdrawn() public pure {
        _check(_pot(0), How.Withdrawn, 0, 100, Parts(0, 120e6, 0, 0));
    }

    function test_Ruled() public pure {
        _check(_pot(20e6), How.Ruled, 10_000, 0, Parts(140e6, 0, 0, 100e6));
        _check(_pot(20e6), How.Ruled, 10_000, 100, Parts(139e6, 0, 1e6, 100e6));
        _check(_pot(20e6), How.Ruled, 2_500, 100, Parts(34.75e6, 105e6, 0.25e6, 25e6));
        _check(_pot(20e6), How.Ruled, 0, 100, Parts(0, 140e6, 0, 0));
    }

    function test_Conceded() public pure {
        _check(_pot(20e6), How.Conceded, 10_000, 100, Parts(139e6, 0, 1e6, 100e6));
        _check(_pot(20e6), How.Conceded, 0, 100, Parts(0, 140e6, 0, 0));
    }

    /// @dev Half the budget and the bond to the provider.
    function test_Split() public pure {
        _check(_pot(20e6), How.Split, 5_000, 0, Parts(70e6, 70e6, 0, 50e6));
        _check(_pot(20e6), How.Split, 5_000, 100, Parts(69.5e6, 70e6, 0.5e6, 50e6));
    }

    /// @dev The bond always goes home.
    function test_Agreed() public pure {
        _check(_pot(0), How.Agreed, 3_000, 100, Parts(49.7e6, 70e6, 0.3e6, 30e6));
        _check(_pot(20e6), How.Agreed, 3_000, 100, Parts(49.7e6, 90e6, 0.3e6, 30e6));
        _check(_pot(0), How.Agreed, 0, 100, Parts(20e6, 100e6, 0, 0));
        _check(_pot(0), How.Agreed, 10_000, 100, Parts(119e6, 0, 1e6, 100e6));
    }

    // JM-902
    function test_ProviderPartsRoundDown() public pure {
        _check(Pot(3, 1, 1), How.Ruled, 5_000, 100, Parts(2, 3, 0, 1));
        _check(Pot(3, 1, 1), How.Split, 5_000, 100, Parts(2, 3, 0, 1));
        _check(Pot(3, 1, 1), How.Agreed, 9_999, 100, Parts(3, 2, 0, 2));
    }

    function test_FeeRoundsDown() public pure {
        _check(Pot(199, 0, 0), How.Paid, 10_000, 100, Parts(198, 0, 1, 199));
        _check(Pot(99, 0, 0), How.Paid, 10_000, 100, Parts(99, 0, 0, 99));
    }

    function test_WhenPotIsLargest_NothingOverflows() public pure {
        uint96 max = type(uint96).max;
        uint256 sum = uint256(max) * 3;
        uint256 fee = max / 100;
        _check(Pot(max, max, max), How.Ruled, 10_000, 100, Parts(sum - fee, 0, fee, max));
    }

    /// @dev Whatever is divided, the parts sum to the pot, so none is more than it.
    // JM-902
    function testFuzz_PartsSumToPot(Pot memory pot, uint8 how, uint256 share, uint256 feeBps) public pure {
        Parts memory parts = _divide(pot, how, share, feeBps);
        uint256 sum = parts.toProvider + parts.toClient + parts.marketFee;
        vm.assertEq(sum, uint256(pot.budget) + pot.bond + pot.stake, "sum");
    }

    // JM-903
    function testFuzz_FeeComesOutOfEarnedBudgetOnly(
        Pot memory pot,
        uint8 how,
        uint256 share,
        uint256 feeBps
    ) public pure {
        Parts memory taken = _divide(pot, how, share, feeBps);
        Parts memory free = _divide(pot, how, share, 0);
        uint256 earned = (uint256(pot.budget) * _share(how, share)) / 10_000;
        vm.assertEq(taken.earned, earned, "earned");
        vm.assertEq(taken.marketFee, (earned * (feeBps % (MAX_FEE + 1))) / 10_000, "fee");
        vm.assertEq(taken.toProvider + taken.marketFee, free.toProvider, "provider pays it");
        vm.assertEq(taken.toClient, free.toClient, "client");
    }

    /// @dev A higher share never gives the provider less.
    function testFuzz_ProviderPartGrowsWithShare(Pot memory pot, uint8 how, uint256 share) public pure {
        share = share % 10_000;
        Parts memory low = _divide(pot, how, share, 0);
        Parts memory high = _divide(pot, how, share + 1, 0);
        vm.assertGe(high.toProvider, low.toProvider, "provider");
    }

    /// @dev Brings `how`, `share` and `feeBps` into their ranges.
    function _divide(
        Pot memory pot,
        uint8 how,
        uint256 share,
        uint256 feeBps
    ) private pure returns (Parts memory parts) {
        (parts.toProvider, parts.toClient, parts.marketFee, parts.earned) = Splits.divide(
            pot.budget,
            pot.bond,
            pot.stake,
            How(how % 7),
            _share(how, share),
            feeBps % (MAX_FEE + 1)
        );
    }

    /// @dev The market settles a refund and a withdrawal with share 0.
    function _share(uint8 how, uint256 share) private pure returns (uint256) {
        How h = How(how % 7);
        return h == How.Refunded || h == How.Withdrawn ? 0 : share % 10_001;
    }

    /// @dev Budget 100, bond 20.
    function _pot(uint96 stake) private pure returns (Pot memory) {
        return Pot({budget: 100e6, bond: 20e6, stake: stake});
    }

    function _check(Pot memory pot, How how, uint256 share, uint256 feeBps, Parts memory expected) private pure {
        Parts memory parts = _divide(pot, uint8(how), share, feeBps);
        vm.assertEq(parts.toProvider, expected.toProvider, "provider");
        vm.assertEq(parts.toClient, expected.toClient, "client");
        vm.assertEq(parts.marketFee, expected.marketFee, "fee");
        vm.assertEq(parts.earned, expected.earned, "earned");
    }
}
