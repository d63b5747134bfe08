// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

// The checker reads `require` as an assumption; nobody sees its message.
// solhint-disable gas-custom-errors, reason-string

import {Splits} from "../../contracts/src/libraries/Splits.sol";
import {How} from "../../contracts/src/types/Job.sol";

/// @title SplitsProof
/// @notice Claims about `Splits.divide` for every amount a job can hold: `pnpm prove` asks the SMTChecker for each of them.
/// @dev The checker also tries every addition, subtraction and division inside `Splits`: none can revert under `given`.
contract SplitsProof {
    uint256 private constant LIMIT = 1 << 97;

    /// @dev What `Splits` asks of its callers.
    modifier given(uint256 budget, uint256 bond, uint256 stake, uint256 share, uint256 feeBps) {
        require(budget < LIMIT && bond < LIMIT && stake < LIMIT);
        require(share <= Splits.BASIS && feeBps <= Splits.BASIS);
        _;
    }

    function partsSumToThePot(
        uint256 budget,
        uint256 bond,
        uint256 stake,
        How how,
        uint256 share,
        uint256 feeBps
    ) external pure given(budget, bond, stake, share, feeBps) {
        (uint256 toProvider, uint256 toClient, uint256 marketFee, ) = Splits.divide(
            budget,
            bond,
            stake,
            how,
            share,
            feeBps
        );
        assert(toProvider + toClient + marketFee == budget + bond + stake);
    }

    function noPartExceedsThePot(
        uint256 budget,
        uint256 bond,
        uint256 stake,
        How how,
        uint256 share,
        uint256 feeBps
    ) external pure given(budget, bond, stake, share, feeBps) {
        (uint256 toProvider, uint256 toClient, uint256 marketFee, uint256 earned) = Splits.divide(
            budget,
            bond,
            stake,
            how,
            share,
            feeBps
        );
        assert(toProvider <= budget + bond + stake);
        assert(toClient <= budget + bond + stake);
        assert(earned <= budget);
        assert(marketFee <= earned);
    }

    function feeIsOnlyFromWhatIsEarned(
        uint256 budget,
        uint256 bond,
        uint256 stake,
        How how,
        uint256 share,
        uint256 feeBps
    ) external pure given(budget, bond, stake, share, feeBps) {
        (, , uint256 marketFee, uint256 earned) = Splits.divide(budget, bond, stake, how, share, feeBps);
        assert(marketFee * Splits.BASIS <= earned * feeBps);
        assert(earned * Splits.BASIS <= budget * share);
    }

    function refundsGiveTheClientAll(
        uint256 budget,
        uint256 bond,
        uint256 stake,
        bool withdrawn,
        uint256 share,
        uint256 feeBps
    ) external pure given(budget, bond, stake, share, feeBps) {
        How how = withdrawn ? How.Withdrawn : How.Refunded;
        (uint256 toProvider, uint256 toClient, uint256 marketFee, uint256 earned) = Splits.divide(
            budget,
            bond,
            stake,
            how,
            share,
            feeBps
        );
        assert(toProvider == 0 && marketFee == 0 && earned == 0);
        assert(toClient == budget + bond + stake);
    }

    function paymentGivesTheProviderBudgetAndBond(
        uint256 budget,
        uint256 bond,
        uint256 stake,
        uint256 feeBps
    ) external pure given(budget, bond, stake, Splits.BASIS, feeBps) {
        (uint256 toProvider, uint256 toClient, uint256 marketFee, ) = Splits.divide(
            budget,
            bond,
            stake,
            How.Paid,
            Splits.BASIS,
            feeBps
        );
        assert(toProvider + marketFee == budget + bond);
        assert(toClient == stake);
    }

    /// @dev Out of a dispute without ruling nobody touches the other's security.
    function splitAndAgreementReturnTheBond(
        uint256 budget,
        uint256 bond,
        uint256 stake,
        bool agreed,
        uint256 share,
        uint256 feeBps
    ) external pure given(budget, bond, stake, share, feeBps) {
        How how = agreed ? How.Agreed : How.Split;
        (uint256 toProvider, uint256 toClient, , ) = Splits.divide(budget, bond, stake, how, share, feeBps);
        assert(toProvider >= bond);
        assert(toClient >= stake);
    }

    function fullAndZeroRulingsLeaveNothing(
        uint256 budget,
        uint256 bond,
        uint256 stake,
        bool conceded,
        uint256 feeBps
    ) external pure given(budget, bond, stake, 0, feeBps) {
        How how = conceded ? How.Conceded : How.Ruled;
        (uint256 toProvider, uint256 toClient, uint256 marketFee, ) = Splits.divide(
            budget,
            bond,
            stake,
            how,
            Splits.BASIS,
            feeBps
        );
        assert(toClient == 0);
        assert(toProvider + marketFee == budget + bond + stake);
        (toProvider, toClient, marketFee, ) = Splits.divide(budget, bond, stake, how, 0, feeBps);
        assert(toProvider == 0 && marketFee == 0);
        assert(toClient == budget + bond + stake);
    }

    /// @dev A higher share never gives the client more, nor the provider and the market together less.
    function higherShareTakesFromTheClient(
        uint256 budget,
        uint256 bond,
        uint256 stake,
        How how,
        uint256 share,
        uint256 more,
        uint256 feeBps
    ) external pure given(budget, bond, stake, share, feeBps) {
        require(more <= Splits.BASIS && share <= more);
        (, uint256 before, , uint256 earnedBefore) = Splits.divide(budget, bond, stake, how, share, feeBps);
        (, uint256 later, , uint256 earnedLater) = Splits.divide(budget, bond, stake, how, more, feeBps);
        assert(later <= before);
        assert(earnedLater >= earnedBefore);
    }

    /// @dev After the market's fee a higher share may cost the provider one token unit, by rounding, and no more.
    function higherShareCostsTheProviderOneUnitAtMost(
        uint256 budget,
        uint256 bond,
        uint256 stake,
        How how,
        uint256 share,
        uint256 more,
        uint256 feeBps
    ) external pure given(budget, bond, stake, share, feeBps) {
        require(more <= Splits.BASIS && share <= more);
        (uint256 before, , , ) = Splits.divide(budget, bond, stake, how, share, feeBps);
        (uint256 later, , , ) = Splits.divide(budget, bond, stake, how, more, feeBps);
        assert(later + 1 >= before);
    }
}
