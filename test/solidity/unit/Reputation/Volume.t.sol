// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {Record} from "../../../../contracts/src/types/Record.sol";
import {OddToken} from "../../mocks/OddToken.sol";
import {Base} from "../../utils/Base.sol";
import {vm} from "../../utils/Vm.sol";

/// @dev Volume is the earned part of the budget in whole cents, rounded down twice: to token units, then to cents.
contract VolumeTest is Base {
    // JM-410
    function test_WhenSixDecimals_CentIsTenThousandUnits() public {
        _assertVolume(33_339_999, 10_000, 3_333);
        _assertVolume(33_340_000, 10_000, 3_333 + 3_334);
    }

    // JM-410
    function test_WhenTwoDecimals_CentIsAUnit() public {
        useToken(address(new OddToken(2)));
        _assertVolume(77, 10_000, 77);
    }

    // JM-410
    function test_WhenEighteenDecimals_CentIsTenToTheSixteen() public {
        useToken(address(new OddToken(18)));
        token.mint(client, 3e18);
        _assertVolume(1e18 - 1, 10_000, 99);
        _assertVolume(1e18, 10_000, 99 + 100);
    }

    // JM-410
    function test_WhenBelowACent_CountedButNoVolume() public {
        _assertVolume(9_999, 10_000, 0);
        assertEq(market.recordOf(provider).completed, 1, "completed");
    }

    // JM-410
    function testFuzz_VolumeIsShareOfBudgetInCents(uint96 price, uint16 share) public {
        price = (price % uint96(BALANCE)) + 1;
        share = 5_000 + (share % 5_001);
        _assertVolume(price, share, (uint256(price) * share) / 10_000 / 10_000);
    }

    /// @dev The market's fee does not lessen the volume.
    function test_WhenMarketTakesFee_VolumeIsGross() public {
        useFeeMarket();
        _assertVolume(100e6, 10_000, 10_000);
    }

    function _assertVolume(uint96 price, uint16 share, uint256 expected) private {
        Offer memory offer_ = offer();
        (offer_.price, offer_.bond, offer_.evaluatorFee) = (price, 0, 0);
        uint256 jobId = submitted(offer_);
        vm.prank(client);
        market.dispute(jobId, REASON);
        vm.warp(deadlineOf(jobId) - 1);
        vm.prank(evaluator);
        market.resolve(jobId, share, "");
        Record memory provided = market.recordOf(provider);
        assertEq(provided.providerVolume, expected, "provider's volume");
        assertEq(provided.clientVolume, 0, "provider's volume as client");
        Record memory hired_ = market.recordOf(client);
        assertEq(hired_.clientVolume, expected, "client's volume");
        assertEq(hired_.providerVolume, 0, "client's volume as provider");
    }
}
