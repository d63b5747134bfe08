// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccounts} from "../../../../contracts/src/interfaces/IAccounts.sol";
import {IHiring} from "../../../../contracts/src/interfaces/IHiring.sol";
import {IMandates} from "../../../../contracts/src/interfaces/IMandates.sol";
import {JobStatus} from "../../../../contracts/src/types/Job.sol";
import {ALL_RIGHTS, MandateTerms, RIGHT_OFFER} from "../../../../contracts/src/types/Mandate.sol";
import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {Base} from "../../utils/Base.sol";
import {vm} from "../../utils/Vm.sol";

/// @dev Offers that an operator signed for the provider: the bond is what they risk, and it is charged at hire.
contract OperatorOfferTest is Base {
    // JM-312, JM-318
    function test_WhenWithinMandate_ProvidersBondIsTaken() public {
        _grant(BOND, 1_000e6, RIGHT_OFFER, address(0));
        Offer memory offer_ = _signedByOperator();
        expectEvent();
        emit IMandates.MandateSpent(provider, operator, 1, BOND, BOND, START);
        uint256 jobId = hired(offer_);

        assertEq(market.getJob(jobId).provider, provider, "provider");
        assertEq(balance(provider), BALANCE - BOND, "provider's balance");
        assertEq(balance(operator), BALANCE, "operator's balance");
        _assertLeft(1_000e6 - BOND);
    }

    // JM-312
    function test_WhenProviderSigns_NothingIsCharged() public {
        grant(provider, mandate());
        hired();
        _assertLeft(1_000e6);
    }

    // JM-305
    function test_RevertWhen_BondExceedsJobCap() public {
        _grant(BOND - 1, 1_000e6, ALL_RIGHTS, address(0));
        _fails(_signedByOperator(), abi.encodeWithSelector(IMandates.MandateJobCapExceeded.selector, BOND, BOND - 1));
    }

    // JM-306
    function test_RevertWhen_BondExceedsWhatIsLeft() public {
        _grant(BOND, BOND * 2 - 1, ALL_RIGHTS, address(0));
        hired(_signedByOperator());
        bytes4 selector = IMandates.MandatePeriodCapExceeded.selector;
        _fails(_signedByOperator(), abi.encodeWithSelector(selector, BOND, BOND - 1, START + 1 days));
    }

    // JM-306
    function test_WhenBondIsAllThatIsLeft_Hired() public {
        _grant(BOND, BOND * 2, ALL_RIGHTS, address(0));
        hired(_signedByOperator());
        hired(_signedByOperator());
        _assertLeft(0);
    }

    function test_WhenBondIsZero_CapsOfZeroAreEnough() public {
        _grant(0, 0, ALL_RIGHTS, address(0));
        Offer memory offer_ = _signedByOperator();
        offer_.bond = 0;
        expectEvent();
        emit IMandates.MandateSpent(provider, operator, 1, 0, 0, START);
        hired(offer_);
    }

    // JM-309
    function test_RevertWhen_EvaluatorIsAnother() public {
        _grant(BOND, 1_000e6, ALL_RIGHTS, stranger);
        bytes4 selector = IMandates.MandateEvaluatorRefused.selector;
        _fails(_signedByOperator(), abi.encodeWithSelector(selector, evaluator, stranger));
    }

    // JM-317
    function test_RevertWhen_PayToIsAnother() public {
        grant(provider, mandate());
        Offer memory offer_ = _signedByOperator();
        offer_.payTo = operator;
        _fails(offer_, abi.encodeWithSelector(IMandates.MandatePayToRefused.selector, operator));
    }

    // JM-317
    function test_WhenPayToIsProvider_Hired() public {
        grant(provider, mandate());
        Offer memory offer_ = _signedByOperator();
        offer_.payTo = provider;
        assertEq(market.bondedJob(hired(offer_)).payTo, provider, "payTo");
    }

    function test_RevertWhen_NoMandate() public {
        _fails(_signedByOperator(), abi.encodeWithSelector(IMandates.MandateMissing.selector, provider, operator));
    }

    // JM-304
    function test_RevertWhen_RightMissing() public {
        _grant(BOND, 1_000e6, ALL_RIGHTS ^ RIGHT_OFFER, address(0));
        bytes4 selector = IMandates.MandateRightMissing.selector;
        _fails(_signedByOperator(), abi.encodeWithSelector(selector, provider, operator, RIGHT_OFFER));
    }

    /// @dev The kill switch reaches offers that were signed before.
    function test_RevertWhen_RevokedAfterSigning() public {
        grant(provider, mandate());
        Offer memory offer_ = _signedByOperator();
        vm.prank(provider);
        market.revokeMandate(operator);
        _fails(offer_, abi.encodeWithSelector(IMandates.MandateMissing.selector, provider, operator));
    }

    // JM-303
    function test_RevertWhen_ExpiredAfterSigning() public {
        MandateTerms memory terms = mandate();
        terms.expiresAt = uint40(START + 1 hours);
        grant(provider, terms);
        Offer memory offer_ = _signedByOperator();
        vm.warp(START + 1 hours);
        bytes4 selector = IMandates.MandateExpired.selector;
        _fails(offer_, abi.encodeWithSelector(selector, provider, operator, START + 1 hours));
    }

    function test_RevertWhen_ProvidersBalanceIsShort() public {
        grant(provider, mandate());
        drain(provider);
        _fails(_signedByOperator(), abi.encodeWithSelector(IAccounts.BalanceInsufficient.selector, provider, 0, BOND));
    }

    /// @dev Both sides may act by operators, even the same one: each principal's mandate is charged for itself.
    function test_WhenOneOperatorServesBoth_EachIsCharged() public {
        grant(provider, mandate());
        grant(client, mandate());
        Offer memory offer_ = _signedByOperator();
        bytes memory signature = sign(offer_);
        vm.prank(operator);
        market.hireFor(client, offer_, signature);
        _assertLeft(1_000e6 - BOND);
        (uint256 left, ) = market.spendable(client, operator);
        assertEq(left, 1_000e6 - PRICE - FEE - STAKE, "client's left");
    }

    // JM-312
    function test_WhenOperatorBids_OnRecord() public {
        _grant(0, 0, RIGHT_OFFER, address(0));
        Offer memory offer_ = _signedByOperator();
        offer_.jobId = posted();
        offer_.client = client;
        bytes memory signature = sign(offer_);
        expectEvent();
        emit IHiring.BidPlaced(offer_.jobId, provider, offer_, signature);
        vm.prank(relayer);
        market.bid(offer_, signature);
        assertStatus(offer_.jobId, JobStatus.Open);
    }

    function test_RevertWhen_OperatorBidsWithoutRight() public {
        _grant(BOND, 1_000e6, ALL_RIGHTS ^ RIGHT_OFFER, address(0));
        Offer memory offer_ = _signedByOperator();
        offer_.jobId = posted();
        bytes memory signature = sign(offer_);
        bytes4 selector = IMandates.MandateRightMissing.selector;
        expectRevert(abi.encodeWithSelector(selector, provider, operator, RIGHT_OFFER));
        market.bid(offer_, signature);
    }

    function _signedByOperator() private returns (Offer memory offer_) {
        offer_ = offer();
        offer_.signer = operator;
    }

    function _grant(uint96 perJob, uint96 perPeriod, uint8 rights, address only) private {
        MandateTerms memory terms = mandate();
        (terms.maxPerJob, terms.maxPerPeriod) = (perJob, perPeriod);
        (terms.rights, terms.evaluator) = (rights, only);
        grant(provider, terms);
    }

    function _fails(Offer memory offer_, bytes memory revertData) private {
        bytes memory signature = sign(offer_);
        expectRevert(revertData);
        vm.prank(client);
        market.hire(offer_, signature);
    }

    function _assertLeft(uint256 expected) private view {
        (uint256 left, ) = market.spendable(provider, operator);
        assertEq(left, expected, "left");
    }
}
