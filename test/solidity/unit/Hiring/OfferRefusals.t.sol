// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccounts} from "../../../../contracts/src/interfaces/IAccounts.sol";
import {IHiring} from "../../../../contracts/src/interfaces/IHiring.sol";
import {ISignatures} from "../../../../contracts/src/interfaces/ISignatures.sol";
import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {JobTest} from "../../utils/JobTest.sol";
import {vm} from "../../utils/Vm.sol";

/// @notice Offers that cannot be hired, each for one reason.
contract OfferRefusalsTest is JobTest {
    Offer private refused;

    function setUp() public override {
        super.setUp();
        refused = offer();
    }

    // JM-607
    function test_RevertWhen_TheOfferIsForAnotherClient() public {
        refused.client = stranger;
        _expect(abi.encodeWithSelector(IHiring.OfferClientRefused.selector, client, stranger));
    }

    // JM-607
    function test_RevertWhen_AnAnswerNamesNoClient() public {
        refused.jobId = posted();
        _expect(abi.encodeWithSelector(IHiring.OfferClientRefused.selector, client, address(0)));
    }

    // JM-107
    function test_RevertWhen_TheOfferHasExpired() public {
        refused.validUntil = uint40(START);
        _expect(abi.encodeWithSelector(ISignatures.SignatureExpired.selector, START));
    }

    // JM-105
    function test_RevertWhen_TheNonceIsForWithdrawals() public {
        refused.nonce = 1 << 255;
        _expect(abi.encodeWithSelector(ISignatures.NonceOutOfRange.selector, refused.nonce));
        refused.nonce = type(uint256).max;
        _expect(abi.encodeWithSelector(ISignatures.NonceOutOfRange.selector, refused.nonce));
    }

    // JM-105
    function test_WhenTheNonceIsTheLastOne_Hires() public {
        refused.nonce = (1 << 255) - 1;
        hired(refused);
        assertEq(market.nonceUsed(provider, refused.nonce), true, "nonce used");
    }

    // JM-608
    function test_RevertWhen_ThePriceIsZero() public {
        (refused.price, refused.bond, refused.evaluatorFee) = (0, 0, 0);
        _expectAmounts();
    }

    // JM-608
    function test_RevertWhen_TheBondExceedsThePrice() public {
        refused.bond = PRICE + 1;
        _expectAmounts();
    }

    // JM-608
    function test_RevertWhen_TheEvaluatorsFeeExceedsThePrice() public {
        refused.evaluatorFee = PRICE + 1;
        _expectAmounts();
    }

    // JM-10, JM-609
    function test_RevertWhen_TheDeliveryPeriodIsOutOfRange() public {
        refused.deliveryPeriod = 0;
        _expectPeriod(0, 1, 365 days);
        refused.deliveryPeriod = 365 days + 1;
        _expectPeriod(365 days + 1, 1, 365 days);
    }

    // JM-10, JM-609
    function test_RevertWhen_TheReviewPeriodIsOutOfRange() public {
        refused.reviewPeriod = MIN_REVIEW - 1;
        _expectPeriod(MIN_REVIEW - 1, MIN_REVIEW, 30 days);
        refused.reviewPeriod = 30 days + 1;
        _expectPeriod(30 days + 1, MIN_REVIEW, 30 days);
    }

    // JM-10, JM-609
    function test_RevertWhen_TheRulingPeriodIsOutOfRange() public {
        refused.rulingPeriod = MIN_RULING - 1;
        _expectPeriod(MIN_RULING - 1, MIN_RULING, 60 days);
        refused.rulingPeriod = 60 days + 1;
        _expectPeriod(60 days + 1, MIN_RULING, 60 days);
    }

    // JM-610
    function test_RevertWhen_TheProviderIsRefused() public {
        address[3] memory accounts = [address(0), address(market), address(token)];
        for (uint256 i = 0; i < 3; i++) {
            refused.provider = accounts[i];
            _expect(abi.encodeWithSelector(IAccounts.AccountRefused.selector, accounts[i]));
        }
    }

    // JM-610
    function test_RevertWhen_TheEvaluatorIsRefused() public {
        address[3] memory accounts = [address(0), address(market), address(token)];
        for (uint256 i = 0; i < 3; i++) {
            refused.evaluator = accounts[i];
            _expect(abi.encodeWithSelector(IAccounts.AccountRefused.selector, accounts[i]));
        }
    }

    // JM-610
    function test_RevertWhen_TheClientIsTheMarketOrTheToken() public {
        address[2] memory accounts = [address(market), address(token)];
        for (uint256 i = 0; i < 2; i++) {
            bytes memory signature = sign(refused);
            expectRevert(abi.encodeWithSelector(IAccounts.AccountRefused.selector, accounts[i]));
            market.hireWithAuthorization(accounts[i], refused, signature, 0, type(uint256).max, signature);
        }
    }

    // JM-610
    function test_RevertWhen_TheClientIsTheProvider() public {
        refused.provider = client;
        refused.signer = client;
        _expectRoles();
    }

    // JM-610
    function test_RevertWhen_TheClientIsTheEvaluator() public {
        refused.evaluator = client;
        _expectRoles();
    }

    // JM-610
    function test_RevertWhen_TheProviderIsTheEvaluator() public {
        refused.evaluator = provider;
        _expectRoles();
    }

    // JM-611
    function test_RevertWhen_ThePayeeIsRefused() public {
        address[3] memory accounts = [address(market), address(token), evaluator];
        for (uint256 i = 0; i < 3; i++) {
            refused.payTo = accounts[i];
            _expect(abi.encodeWithSelector(IHiring.OfferPayToRefused.selector, accounts[i]));
        }
    }

    // JM-612
    function test_RevertWhen_ThereAreNoTerms() public {
        refused.termsHash = bytes32(0);
        _expect(abi.encodeWithSelector(IHiring.OfferTermsMismatch.selector, bytes32(0), bytes32(0)));
    }

    function _expectAmounts() private {
        _expect(
            abi.encodeWithSelector(
                IHiring.OfferAmountsInvalid.selector,
                refused.price,
                refused.bond,
                refused.evaluatorFee
            )
        );
    }

    function _expectPeriod(uint256 period, uint256 least, uint256 most) private {
        _expect(abi.encodeWithSelector(IHiring.OfferPeriodOutOfRange.selector, period, least, most));
    }

    function _expectRoles() private {
        _expect(
            abi.encodeWithSelector(IHiring.OfferRolesCoincide.selector, client, refused.provider, refused.evaluator)
        );
    }

    function _expect(bytes memory refusal) private {
        bytes memory signature = sign(refused);
        vm.prank(client);
        expectRevert(refusal);
        market.hire(refused, signature);
    }
}
