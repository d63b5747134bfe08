// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";

import {ISignatures} from "../../../../contracts/src/interfaces/ISignatures.sol";
import {JobStatus} from "../../../../contracts/src/types/Job.sol";
import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {FixedAnswer} from "../../mocks/FixedAnswer.sol";
import {SmartWallet} from "../../mocks/SmartWallet.sol";
import {Base} from "../../utils/Base.sol";
import {vm} from "../../utils/Vm.sol";

/// @dev What counts as a signature, asked of an offer's signer.
contract CheckSignatureTest is Base {
    uint256 private constant CURVE_ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;

    // JM-102
    function test_WhenSignersKey_Accepted() public {
        Offer memory offer_ = offer();
        _accepted(offer_, sign(offer_));
    }

    // JM-102
    function test_RevertWhen_AnothersKey() public {
        Offer memory offer_ = offer();
        _refused(offer_, sign(offer_, keyOf[stranger]));
    }

    function test_RevertWhen_AnotherOffer() public {
        Offer memory offer_ = offer();
        bytes memory signature = sign(offer_);
        offer_.price += 1;
        _refused(offer_, signature);
    }

    // JM-103
    function test_RevertWhen_Malleable() public {
        Offer memory offer_ = offer();
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(keyOf[provider], market.offerDigest(offer_));
        _refused(offer_, abi.encodePacked(r, bytes32(CURVE_ORDER - uint256(s)), v == 27 ? uint8(28) : uint8(27)));
    }

    // JM-103
    function test_RevertWhen_RecoveryIdIsRaw() public {
        Offer memory offer_ = offer();
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(keyOf[provider], market.offerDigest(offer_));
        _refused(offer_, abi.encodePacked(r, s, v - 27));
    }

    // JM-103
    function test_RevertWhen_Compact() public {
        Offer memory offer_ = offer();
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(keyOf[provider], market.offerDigest(offer_));
        _refused(offer_, abi.encodePacked(r, uint256(s) | (uint256(v - 27) << 255)));
    }

    // JM-103
    function test_RevertWhen_TooLong() public {
        Offer memory offer_ = offer();
        _refused(offer_, bytes.concat(sign(offer_), hex"00"));
    }

    function test_RevertWhen_Empty() public {
        _refused(offer(), "");
    }

    function test_RevertWhen_Zeros() public {
        _refused(offer(), new bytes(65));
    }

    // JM-102
    function test_WhenContractAccepts_Accepted() public {
        Offer memory offer_ = _by(address(new SmartWallet(stranger)));
        _accepted(offer_, sign(offer_, keyOf[stranger]));
    }

    function test_WhenContractAcceptsLongSignature_Accepted() public {
        Offer memory offer_ = _by(address(new SmartWallet(stranger)));
        _accepted(offer_, bytes.concat(sign(offer_, keyOf[stranger]), "and more"));
    }

    // JM-102
    function test_RevertWhen_ContractRefuses() public {
        Offer memory offer_ = _by(address(new SmartWallet(stranger)));
        _refused(offer_, sign(offer_, keyOf[relayer]));
    }

    function test_WhenAnswerIsPaddedMagic_Accepted() public {
        _accepted(_by(_answering(abi.encode(IERC1271.isValidSignature.selector), false)), "");
    }

    // JM-102
    function test_RevertWhen_AnswerIsShortMagic() public {
        _refused(_by(_answering(abi.encodePacked(IERC1271.isValidSignature.selector), false)), "");
    }

    function test_RevertWhen_AnswerIsMagicAndDirt() public {
        bytes memory dirty = abi.encode(uint256(bytes32(IERC1271.isValidSignature.selector)) | 1);
        _refused(_by(_answering(dirty, false)), "");
    }

    function test_RevertWhen_AnswerIsTrue() public {
        _refused(_by(_answering(abi.encode(true), false)), "");
    }

    function test_RevertWhen_AnswerIsEmpty() public {
        _refused(_by(_answering("", false)), "");
    }

    function test_RevertWhen_ContractRevertsWithMagic() public {
        _refused(_by(_answering(abi.encode(IERC1271.isValidSignature.selector), true)), "");
    }

    // JM-102
    function test_WhenDelegatedCodeRefuses_KeyIsEnough() public {
        vm.etch(provider, abi.encodePacked(hex"ef0100", _answering("no", true)));
        Offer memory offer_ = offer();
        _accepted(offer_, sign(offer_));
    }

    // JM-102
    function test_WhenDelegatedCodeAccepts_KeyIsNotNeeded() public {
        vm.etch(provider, abi.encodePacked(hex"ef0100", address(new SmartWallet(stranger))));
        Offer memory offer_ = offer();
        _accepted(offer_, sign(offer_, keyOf[stranger]));
    }

    function _answering(bytes memory answer, bool reverts) private returns (address) {
        return address(new FixedAnswer(answer, reverts));
    }

    /// @dev An offer by a contract that has the money for its bond.
    function _by(address account) private returns (Offer memory offer_) {
        vm.prank(client);
        market.deposit(account, BOND);
        offer_ = offer();
        offer_.provider = account;
        offer_.signer = account;
    }

    function _accepted(Offer memory offer_, bytes memory signature) private {
        vm.prank(client);
        assertStatus(market.hire(offer_, signature), JobStatus.Funded);
        assertEq(market.nonceUsed(offer_.provider, offer_.nonce), true, "nonce");
    }

    function _refused(Offer memory offer_, bytes memory signature) private {
        bytes32 digest = market.offerDigest(offer_);
        expectRevert(abi.encodeWithSelector(ISignatures.SignatureInvalid.selector, offer_.signer, digest));
        vm.prank(client);
        market.hire(offer_, signature);
        assertEq(market.nonceUsed(offer_.provider, offer_.nonce), false, "nonce");
    }
}
