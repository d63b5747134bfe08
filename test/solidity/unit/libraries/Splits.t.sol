// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Splits} from "../../../../contracts/src/libraries/Splits.sol";
import {How} from "../../../../contracts/src/types/Job.sol";
import {vm} from "../../utils/Vm.sol";

contract SplitsTest {
    uint256 private constant MAX_FEE = 100;

    function test_Paid() public pure {
        _check(_pot(0), How.Paid, 10_000, 0, false, [uint256(120e6), 5e6, 0, 0]);
        _check(_pot(0), How.Paid, 10_000, 100, false, [uint256(119e6), 5e6, 0, 1e6]);
    }

    function test_Refunded() public pure {
        _check(_pot(0), How.Refunded, 0, 100, false, [uint256(0), 125e6, 0, 0]);
    }

    function test_Withdrawn() public pure {
        _check(_pot(0), How.Withdrawn, 0, 100, false, [uint256(0), 125e6, 0, 0]);
    }

    function test_Ruled() public pure {
        _check(_pot(20e6), How.Ruled, 10_000, 0, true, [uint256(140e6), 0, 5e6, 0]);
        _check(_pot(20e6), How.Ruled, 10_000, 100, true, [uint256(139e6), 0, 5e6, 1e6]);
        _check(_pot(20e6), How.Ruled, 2_500, 100, true, [uint256(34.75e6), 105e6, 5e6, 0.25e6]);
        _check(_pot(20e6), How.Ruled, 0, 100, true, [uint256(0), 140e6, 5e6, 0]);
    }

    function test_Conceded() public pure {
        _check(_pot(20e6), How.Conceded, 10_000, 100, true, [uint256(139e6), 0, 5e6, 1e6]);
        _check(_pot(20e6), How.Conceded, 0, 100, true, [uint256(0), 140e6, 5e6, 0]);
    }

    /// @dev Half the budget and the bond; the silent evaluator earns nothing.
    function test_Split() public pure {
        _check(_pot(20e6), How.Split, 5_000, 0, true, [uint256(70e6), 75e6, 0, 0]);
        _check(_pot(20e6), How.Split, 5_000, 100, true, [uint256(69.5e6), 75e6, 0, 0.5e6]);
    }

    /// @dev The bond always goes home; the evaluator is paid once it was called.
    function test_Agreed() public pure {
        _check(_pot(0), How.Agreed, 3_000, 100, false, [uint256(49.7e6), 75e6, 0, 0.3e6]);
        _check(_pot(20e6), How.Agreed, 3_000, 100, true, [uint256(49.7e6), 90e6, 5e6, 0.3e6]);
        _check(_pot(0), How.Agreed, 0, 100, false, [uint256(20e6), 105e6, 0, 0]);
        _check(_pot(0), How.Agreed, 10_000, 100, false, [uint256(119e6), 5e6, 0, 1e6]);
    }

    function test_ProviderPartsRoundDown() public pure {
        Splits.Pot memory pot = Splits.Pot({budget: 3, bond: 1, stake: 1, evaluatorFee: 0});
        _check(pot, How.Ruled, 5_000, 100, true, [uint256(2), 3, 0, 0]);
        _check(pot, How.Split, 5_000, 100, true, [uint256(2), 3, 0, 0]);
        pot = Splits.Pot({budget: 199, bond: 0, stake: 0, evaluatorFee: 0});
        _check(pot, How.Paid, 10_000, 100, false, [uint256(198), 0, 0, 1]);
        pot.budget = 99;
        _check(pot, How.Paid, 10_000, 100, false, [uint256(99), 0, 0, 0]);
    }

    /// @dev Whatever is divided, the parts sum to the pot, so none is more than it.
    function testFuzz_PartsSumToPot(
        Splits.Pot memory pot,
        uint8 how,
        uint256 share,
        uint256 feeBps,
        bool disputed
    ) public pure {
        Splits.Parts memory parts = _divide(pot, how, share, feeBps, disputed);
        uint256 sum = parts.toProvider + parts.toClient + parts.toEvaluator + parts.marketFee;
        vm.assertEq(sum, pot.budget + pot.bond + pot.stake + pot.evaluatorFee, "sum");
    }

    function testFuzz_FeeComesOutOfEarnedBudgetOnly(
        Splits.Pot memory pot,
        uint8 how,
        uint256 share,
        uint256 feeBps,
        bool disputed
    ) public pure {
        Splits.Parts memory taken = _divide(pot, how, share, feeBps, disputed);
        Splits.Parts memory free = _divide(pot, how, share, 0, disputed);
        uint256 earned = (pot.budget * _share(how, share)) / 10_000;
        vm.assertEq(taken.marketFee, (earned * (feeBps % (MAX_FEE + 1))) / 10_000, "fee");
        vm.assertEq(taken.toProvider + taken.marketFee, free.toProvider, "provider pays it");
        vm.assertEq(taken.toClient, free.toClient, "client");
        vm.assertEq(taken.toEvaluator, free.toEvaluator, "evaluator");
    }

    function testFuzz_EvaluatorIsPaidOnlyWhenCalledAndNotSilent(
        Splits.Pot memory pot,
        uint8 how,
        uint256 share,
        uint256 feeBps,
        bool disputed
    ) public pure {
        Splits.Parts memory parts = _divide(pot, how, share, feeBps, disputed);
        bool called = disputed && how % 7 != uint8(How.Split);
        vm.assertEq(parts.toEvaluator, called ? pot.evaluatorFee : 0, "evaluator");
    }

    /// @dev A higher share never gives the provider less.
    function testFuzz_ProviderPartGrowsWithShare(Splits.Pot memory pot, uint8 how, uint256 share) public pure {
        share = share % 10_000;
        Splits.Parts memory low = _divide(pot, how, share, 0, true);
        Splits.Parts memory high = _divide(pot, how, share + 1, 0, true);
        vm.assertGe(high.toProvider, low.toProvider, "provider");
    }

    /// @dev Shrinks the pot to what can be stored, and the rest to its range.
    function _divide(
        Splits.Pot memory pot,
        uint8 how,
        uint256 share,
        uint256 feeBps,
        bool disputed
    ) private pure returns (Splits.Parts memory) {
        pot.budget = uint96(pot.budget);
        pot.bond = uint96(pot.bond);
        pot.stake = disputed ? uint96(pot.stake) : 0;
        pot.evaluatorFee = uint96(pot.evaluatorFee);
        return Splits.divide(pot, How(how % 7), _share(how, share), feeBps % (MAX_FEE + 1), disputed);
    }

    /// @dev The market settles a refund and a withdrawal with share 0.
    function _share(uint8 how, uint256 share) private pure returns (uint256) {
        How h = How(how % 7);
        return h == How.Refunded || h == How.Withdrawn ? 0 : share % 10_001;
    }

    /// @dev Budget 100, bond 20, evaluator's fee 5.
    function _pot(uint256 stake) private pure returns (Splits.Pot memory) {
        return Splits.Pot({budget: 100e6, bond: 20e6, stake: stake, evaluatorFee: 5e6});
    }

    function _check(
        Splits.Pot memory pot,
        How how,
        uint256 share,
        uint256 feeBps,
        bool disputed,
        uint256[4] memory expected
    ) private pure {
        Splits.Parts memory parts = Splits.divide(pot, how, share, feeBps, disputed);
        vm.assertEq(parts.toProvider, expected[0], "provider");
        vm.assertEq(parts.toClient, expected[1], "client");
        vm.assertEq(parts.toEvaluator, expected[2], "evaluator");
        vm.assertEq(parts.marketFee, expected[3], "fee");
    }
}
