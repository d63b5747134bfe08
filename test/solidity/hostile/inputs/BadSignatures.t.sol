// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";

import {ISignatures} from "../../../../contracts/src/interfaces/ISignatures.sol";
import {IJobMarket} from "../../../../contracts/src/interfaces/IJobMarket.sol";
import {JobStatus} from "../../../../contracts/src/types/Job.sol";
import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {Digests} from "../../utils/Digests.sol";
import {Signing} from "../../utils/Signing.sol";
import {vm} from "../../utils/Vm.sol";

/// @dev Every malformed or misdirected form of a right signature, at each of the seven places that take one.
contract BadSignaturesTest is Signing {
    uint256 private constant CURVE_ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;
    uint256 private constant FORMS = 15;
    bytes32 private constant WITHDRAW_TYPEHASH = keccak256(
        "Withdraw(address principal,address to,uint256 amount,uint256 nonce,uint40 validUntil)"
    );
    uint40 private constant LATER = uint40(START + 1);

    /// @dev A place that takes a signature: whose it is, over what, and how the call is made with it.
    struct Place {
        address signer;
        bytes32 digest;
        bytes refusal;
        function(bytes memory) internal view returns (bytes memory) dataWith;
    }

    Offer private _offer;
    uint256 private _job;
    bytes private _byOther;

    // JM-103
    function test_Hire() public {
        _offer = offer();
        _assertRefused(_ofMarket(provider, market.offerDigest(_offer), _hireWith));
    }

    function test_Bid() public {
        _offer = offer();
        _offer.jobId = posted();
        _assertRefused(_ofMarket(provider, market.offerDigest(_offer), _bidWith));
    }

    function test_WithdrawWithSignature() public {
        bytes32 structHash = keccak256(abi.encode(WITHDRAW_TYPEHASH, client, stranger, 1, 1 << 255, LATER));
        _assertRefused(_ofMarket(client, typedDigest(structHash), _withdrawWith));
    }

    function test_SettleByAgreement_OfTheClient() public {
        _job = hired();
        _byOther = agreed(provider, _job, 5_000, LATER);
        bytes32 digest = agreementDigest(_job, JobStatus.Funded, 5_000, LATER);
        _assertRefused(_ofMarket(client, digest, _agreeWithClients));
    }

    function test_SettleByAgreement_OfTheProvider() public {
        _job = hired();
        _byOther = agreed(client, _job, 5_000, LATER);
        bytes32 digest = agreementDigest(_job, JobStatus.Funded, 5_000, LATER);
        _assertRefused(_ofMarket(provider, digest, _agreeWithProviders));
    }

    function test_DepositWithAuthorization() public {
        bytes32 nonce = market.depositNonce(client, "");
        _assertRefused(_ofToken(nonce, 1, _depositWith));
    }

    function test_HireWithAuthorization() public {
        _offer = offer();
        _byOther = sign(_offer);
        _assertRefused(_ofToken(market.hireNonce(_offer), uint256(PRICE) + FEE, _hireByAuthorizationWith));
    }

    function _hireWith(bytes memory signature) private view returns (bytes memory) {
        return abi.encodeCall(market.hire, (_offer, signature));
    }

    function _bidWith(bytes memory signature) private view returns (bytes memory) {
        return abi.encodeCall(market.bid, (_offer, signature));
    }

    function _withdrawWith(bytes memory signature) private view returns (bytes memory) {
        return abi.encodeCall(market.withdrawWithSignature, (client, stranger, 1, 1 << 255, LATER, signature));
    }

    function _agreeWithClients(bytes memory signature) private view returns (bytes memory) {
        return abi.encodeCall(market.settleByAgreement, (_job, 5_000, LATER, signature, _byOther));
    }

    function _agreeWithProviders(bytes memory signature) private view returns (bytes memory) {
        return abi.encodeCall(market.settleByAgreement, (_job, 5_000, LATER, _byOther, signature));
    }

    function _depositWith(bytes memory signature) private view returns (bytes memory) {
        return abi.encodeCall(market.depositWithAuthorization, (client, 1, 0, ANY_TIME, "", signature));
    }

    function _hireByAuthorizationWith(bytes memory signature) private view returns (bytes memory) {
        return abi.encodeCall(market.hireWithAuthorization, (client, _offer, _byOther, 0, ANY_TIME, signature));
    }

    function _ofMarket(
        address signer,
        bytes32 digest,
        function(bytes memory) internal view returns (bytes memory) dataWith
    ) private pure returns (Place memory) {
        bytes memory refusal = abi.encodeWithSelector(ISignatures.SignatureInvalid.selector, signer, digest);
        return Place(signer, digest, refusal, dataWith);
    }

    function _ofToken(
        bytes32 nonce,
        uint256 value,
        function(bytes memory) internal view returns (bytes memory) dataWith
    ) private view returns (Place memory) {
        bytes32 digest = Digests.authorization(address(token), client, address(market), value, 0, ANY_TIME, nonce);
        bytes memory refusal = abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(token));
        return Place(client, digest, refusal, dataWith);
    }

    /// @dev Each form is refused and changes nothing; after all of them the right one is still good.
    function _assertRefused(Place memory place) private {
        Money memory held = money();
        uint256 jobs = market.jobCounter();
        for (uint256 i = 0; i < FORMS; i++) {
            (bool passed, bytes memory result) = callAs(_caller(), place.dataWith(_form(place, i)));
            assertEq(passed, false, "passed");
            assertEq(result, place.refusal, "revert data");
        }
        assertMoney(held);
        assertEq(market.jobCounter(), jobs, "jobs");
        // An agreement is about a job that used its offer's nonce before.
        assertEq(market.nonceUsed(provider, _offer.nonce), _job != 0, "offer's nonce");
        assertEq(market.nonceUsed(client, 1 << 255), false, "withdrawal's nonce");

        (bool good, ) = callAs(_caller(), place.dataWith(sign(place.digest, keyOf[place.signer])));
        assertEq(good, true, "the right signature");
    }

    /// @dev A party's own call counts as its signature, so agreements are sent by a third; a hire is the client's.
    function _caller() private view returns (address) {
        return _job == 0 ? client : relayer;
    }

    function _form(Place memory place, uint256 i) private returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(keyOf[place.signer], place.digest);
        uint8 other = v == 27 ? 28 : 27;
        if (i == 0) return "";
        if (i == 1) return abi.encodePacked(r, s);
        if (i == 2) return abi.encodePacked(r, uint256(s) | (uint256(v - 27) << 255));
        if (i == 3) return abi.encodePacked(r, s, v, uint8(0));
        if (i == 4) return new bytes(65);
        if (i == 5) return abi.encodePacked(r, s, uint8(0));
        if (i == 6) return abi.encodePacked(r, s, uint8(1));
        if (i == 7) return abi.encodePacked(r, s, other);
        if (i == 8) return abi.encodePacked(r, s, uint8(29));
        if (i == 9) return abi.encodePacked(r, s, uint8(255));
        if (i == 10) return abi.encodePacked(r, CURVE_ORDER - uint256(s), other);
        if (i == 11) return abi.encodePacked(bytes32(0), s, v);
        if (i == 12) return abi.encodePacked(r, bytes32(0), v);
        if (i == 13) return sign(place.digest, keyOf[stranger]);
        return _misdirected(place);
    }

    /// @dev Right in all, but for another market that differs in nothing but its address; for a token, for another salt.
    function _misdirected(Place memory place) private returns (bytes memory) {
        uint256 snapshot = vm.snapshotState();
        IJobMarket here = market;
        market = deployMarket(address(token), 0, address(0));
        bytes32 digest = typedDigest(keccak256("another market"));
        if (_offer.provider != address(0)) digest = market.offerDigest(_offer);
        if (_job != 0) digest = agreementDigest(_job, JobStatus.Funded, 5_000, LATER);
        market = here;
        vm.revertToState(snapshot);
        return sign(digest, keyOf[place.signer]);
    }
}
