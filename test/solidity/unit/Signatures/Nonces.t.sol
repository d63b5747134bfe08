// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IMandates} from "../../../../contracts/src/interfaces/IMandates.sol";
import {ISignatures} from "../../../../contracts/src/interfaces/ISignatures.sol";
import {ALL_RIGHTS, MandateTerms, RIGHT_OFFER} from "../../../../contracts/src/types/Mandate.sol";
import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {Base} from "../../utils/Base.sol";
import {vm} from "../../utils/Vm.sol";

contract NoncesTest is Base {
    uint256 private constant UPPER = 1 << 255;

    // JM-106
    function test_WhenPrincipalCancels_NonceIsUsed() public {
        expectEvent();
        emit ISignatures.NonceCancelled(provider, 42);
        vm.prank(provider);
        market.cancelNonce(provider, 42);
        assertEq(market.nonceUsed(provider, 42), true, "nonce");
    }

    // JM-106
    function test_WhenPrincipalCancelsUpperHalf_NonceIsUsed() public {
        expectEvent();
        emit ISignatures.NonceCancelled(provider, UPPER);
        vm.prank(provider);
        market.cancelNonce(provider, UPPER);
        assertEq(market.nonceUsed(provider, UPPER), true, "nonce");
        assertEq(market.nonceUsed(provider, 0), false, "its lower twin");
    }

    // JM-106
    function test_WhenOperatorCancels_PrincipalsNonceIsUsed() public {
        _grant(RIGHT_OFFER);
        expectEvent();
        emit ISignatures.NonceCancelled(provider, UPPER - 1);
        vm.prank(operator);
        market.cancelNonce(provider, UPPER - 1);
        assertEq(market.nonceUsed(provider, UPPER - 1), true, "principal's nonce");
        assertEq(market.nonceUsed(operator, UPPER - 1), false, "operator's nonce");
    }

    // JM-106
    function test_RevertWhen_OperatorCancelsUpperHalf() public {
        _grant(ALL_RIGHTS);
        expectRevert(abi.encodeWithSelector(ISignatures.NonceOutOfRange.selector, UPPER));
        vm.prank(operator);
        market.cancelNonce(provider, UPPER);
    }

    // JM-106
    function test_RevertWhen_OperatorLacksRight() public {
        _grant(ALL_RIGHTS ^ RIGHT_OFFER);
        expectRevert(abi.encodeWithSelector(IMandates.MandateRightMissing.selector, provider, operator, RIGHT_OFFER));
        vm.prank(operator);
        market.cancelNonce(provider, 42);
    }

    // JM-106
    function test_RevertWhen_StrangerCancels() public {
        expectRevert(abi.encodeWithSelector(IMandates.MandateMissing.selector, provider, stranger));
        vm.prank(stranger);
        market.cancelNonce(provider, 42);
    }

    function test_RevertWhen_StrangerCancelsUpperHalf() public {
        expectRevert(abi.encodeWithSelector(ISignatures.NonceOutOfRange.selector, UPPER));
        vm.prank(stranger);
        market.cancelNonce(provider, UPPER);
    }

    function test_RevertWhen_CancelledTwice() public {
        vm.startPrank(provider);
        market.cancelNonce(provider, 42);
        expectRevert(abi.encodeWithSelector(ISignatures.NonceUsed.selector, provider, 42));
        market.cancelNonce(provider, 42);
        vm.stopPrank();
    }

    function test_RevertWhen_CancelledAfterHire() public {
        Offer memory offer_ = offer();
        hired(offer_);
        expectRevert(abi.encodeWithSelector(ISignatures.NonceUsed.selector, provider, offer_.nonce));
        vm.prank(provider);
        market.cancelNonce(provider, offer_.nonce);
    }

    function test_RevertWhen_HiredAfterCancel() public {
        Offer memory offer_ = offer();
        bytes memory signature = sign(offer_);
        vm.prank(provider);
        market.cancelNonce(provider, offer_.nonce);
        expectRevert(abi.encodeWithSelector(ISignatures.NonceUsed.selector, provider, offer_.nonce));
        vm.prank(client);
        market.hire(offer_, signature);
    }

    /// @dev One nonce per provider, whoever signs.
    // JM-104
    function test_RevertWhen_OperatorReusesPrincipalsNonce() public {
        Offer memory first = offer();
        hired(first);
        _grant(RIGHT_OFFER);
        Offer memory second = offer();
        second.signer = operator;
        second.nonce = first.nonce;
        bytes memory signature = sign(second);
        expectRevert(abi.encodeWithSelector(ISignatures.NonceUsed.selector, provider, first.nonce));
        vm.prank(client);
        market.hire(second, signature);
    }

    // JM-105
    function test_RevertWhen_OfferNonceIsAWithdrawals() public {
        Offer memory offer_ = offer();
        offer_.nonce = UPPER;
        bytes memory signature = sign(offer_);
        expectRevert(abi.encodeWithSelector(ISignatures.NonceOutOfRange.selector, UPPER));
        vm.prank(client);
        market.hire(offer_, signature);
    }

    // JM-105
    function test_WhenOfferNonceIsLast_Hired() public {
        Offer memory offer_ = offer();
        offer_.nonce = UPPER - 1;
        hired(offer_);
        assertEq(market.nonceUsed(provider, UPPER - 1), true, "nonce");
    }

    /// @dev The bitmap keeps 256 nonces a word: using one touches no other, of the same account or another.
    // JM-104
    function testFuzz_WhenUsed_NoOtherIs(uint256 used, uint256 other, uint8 near) public {
        vm.assume(used != other);
        vm.prank(provider);
        market.cancelNonce(provider, used);
        assertEq(market.nonceUsed(provider, used), true, "used");
        assertEq(market.nonceUsed(provider, other), false, "other");
        assertEq(market.nonceUsed(client, used), false, "another's");
        uint256 sameWord = (used & ~uint256(0xff)) | near;
        assertEq(market.nonceUsed(provider, sameWord), sameWord == used, "same word");
        vm.prank(provider);
        market.cancelNonce(provider, other);
        assertEq(market.nonceUsed(provider, other), true, "other after its own");
    }

    /// @dev A word that gains a bit keeps those it has: no used nonce comes back.
    function testFuzz_WhenNeighbourIsUsed_FirstStaysUsed(uint256 used, uint8 near) public {
        uint256 neighbour = (used & ~uint256(0xff)) | near;
        vm.assume(neighbour != used);
        vm.startPrank(provider);
        market.cancelNonce(provider, used);
        market.cancelNonce(provider, neighbour);
        assertEq(market.nonceUsed(provider, neighbour), true, "neighbour");
        expectRevert(abi.encodeWithSelector(ISignatures.NonceUsed.selector, provider, used));
        market.cancelNonce(provider, used);
        vm.stopPrank();
    }

    function _grant(uint8 rights) private {
        MandateTerms memory terms = mandate();
        terms.rights = rights;
        grant(provider, terms);
    }
}
