// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IMandates} from "../../../../contracts/src/interfaces/IMandates.sol";
import {MandateTerms} from "../../../../contracts/src/types/Mandate.sol";
import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {Base} from "../../utils/Base.sol";
import {vm} from "../../utils/Vm.sol";

contract CounterpartiesTest is Base {
    // JM-301
    function test_WhenSet_OnlyThisPrincipalsListChanges() public {
        expectEvent();
        emit IMandates.CounterpartySet(client, provider, true);
        _set(client, provider, true);
        assertEq(market.isCounterparty(client, provider), true, "listed");
        assertEq(market.isCounterparty(client, stranger), false, "another account");
        assertEq(market.isCounterparty(provider, client), false, "another list");
    }

    function test_WhenStruckOff_NotListed() public {
        _set(client, provider, true);
        expectEvent();
        emit IMandates.CounterpartySet(client, provider, false);
        _set(client, provider, false);
        assertEq(market.isCounterparty(client, provider), false, "listed");
    }

    // JM-301
    function test_WhenOperatorSets_OwnListChanges() public {
        grant(client, mandate());
        _set(operator, provider, true);
        assertEq(market.isCounterparty(client, provider), false, "principal's");
        assertEq(market.isCounterparty(operator, provider), true, "operator's");
    }

    // JM-310
    function test_RevertWhen_ListIsEmpty() public {
        _grantWithList(client);
        _hireForRefused(provider);
    }

    // JM-310
    function test_WhenProviderIsListed_OperatorHires() public {
        _grantWithList(client);
        _set(client, provider, true);
        Offer memory offer_ = offer();
        bytes memory signature = sign(offer_);
        vm.prank(operator);
        assertEq(market.hireFor(client, offer_, signature), 1, "job");
    }

    // JM-310
    function test_RevertWhen_ProviderWasStruckOff() public {
        _grantWithList(client);
        _set(client, provider, true);
        _set(client, provider, false);
        _hireForRefused(provider);
    }

    // JM-320
    function test_WhenMandateIsRevoked_ListStays() public {
        _set(client, provider, true);
        _grantWithList(client);
        vm.prank(client);
        market.revokeMandate(operator);
        assertEq(market.isCounterparty(client, provider), true, "listed");
    }

    function test_WhenListIsOff_AnyoneWillDo() public {
        grant(client, mandate());
        Offer memory offer_ = offer();
        bytes memory signature = sign(offer_);
        vm.prank(operator);
        assertEq(market.hireFor(client, offer_, signature), 1, "job");
    }

    function test_WhenPrincipalHires_ListDoesNotMatter() public {
        _grantWithList(client);
        hired();
        assertEq(market.jobCounter(), 1, "jobs");
    }

    // JM-310
    function test_RevertWhen_ClientOfOperatorsOfferIsNotListed() public {
        _grantWithList(provider);
        Offer memory offer_ = _operatorsOffer();
        bytes memory signature = sign(offer_);
        expectRevert(abi.encodeWithSelector(IMandates.MandateCounterpartyRefused.selector, client));
        vm.prank(client);
        market.hire(offer_, signature);
    }

    function test_WhenClientOfOperatorsOfferIsListed_Hired() public {
        _grantWithList(provider);
        _set(provider, client, true);
        hired(_operatorsOffer());
        assertEq(market.jobCounter(), 1, "jobs");
    }

    // JM-310
    function test_RevertWhen_OperatorDisputesUnlistedProvider() public {
        uint256 jobId = submitted();
        _grantWithList(client);
        expectRevert(abi.encodeWithSelector(IMandates.MandateCounterpartyRefused.selector, provider));
        vm.prank(operator);
        market.dispute(jobId, REASON);
    }

    function _grantWithList(address principal) private {
        MandateTerms memory terms = mandate();
        terms.allowlist = true;
        grant(principal, terms);
    }

    function _operatorsOffer() private returns (Offer memory offer_) {
        offer_ = offer();
        offer_.signer = operator;
    }

    function _set(address principal, address account, bool allowed) private {
        vm.prank(principal);
        market.setCounterparty(account, allowed);
    }

    function _hireForRefused(address counterparty) private {
        Offer memory offer_ = offer();
        bytes memory signature = sign(offer_);
        expectRevert(abi.encodeWithSelector(IMandates.MandateCounterpartyRefused.selector, counterparty));
        vm.prank(operator);
        market.hireFor(client, offer_, signature);
    }
}
