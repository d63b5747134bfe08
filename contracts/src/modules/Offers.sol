// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IHiring} from "../interfaces/IHiring.sol";
import {JobStates} from "../libraries/JobStates.sol";
import {Job} from "../types/Job.sol";
import {RIGHT_OFFER} from "../types/Mandate.sol";
import {Offer} from "../types/Offer.sol";
import {Settlement} from "./Settlement.sol";

/// @title Offers
/// @notice What an offer may say, what its signature binds, and which posting it may answer.
abstract contract Offers is IHiring, Settlement {
    uint256 private constant MAX_DELIVERY_PERIOD = 365 days;
    uint256 private constant MAX_REVIEW_PERIOD = 30 days;
    uint256 private constant MAX_RULING_PERIOD = 60 days;

    bytes32 private constant HIRE_TYPEHASH = keccak256("Hire(bytes32 offerDigest)");
    bytes32 private constant OFFER_TYPEHASH = keccak256(
        "Offer(address provider,address signer,address client,uint256 jobId,bytes32 termsHash,uint96 price,uint96 bond,"
        "address evaluator,uint96 evaluatorFee,uint32 deliveryPeriod,uint24 reviewPeriod,uint24 rulingPeriod,"
        "address payTo,uint40 validUntil,uint256 nonce)"
    );

    uint24 private immutable MIN_REVIEW_PERIOD;
    uint24 private immutable MIN_RULING_PERIOD;

    constructor(uint24 minReview, uint24 minRuling) {
        MIN_REVIEW_PERIOD = minReview == 0 ? 1 : minReview;
        MIN_RULING_PERIOD = minRuling == 0 ? 1 : minRuling;
    }

    /// @inheritdoc IHiring
    function cancelNonce(address principal, uint256 nonce) external {
        if (nonce < WITHDRAWAL_NONCES) {
            _authorize(principal, msg.sender, RIGHT_OFFER);
        } else if (msg.sender != principal) {
            revert NonceOutOfRange(nonce);
        }
        _useNonce(principal, nonce);
        emit NonceCancelled(principal, nonce);
    }

    /// @inheritdoc IHiring
    function offerDigest(Offer memory offer) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(OFFER_TYPEHASH, offer)));
    }

    /// @inheritdoc IHiring
    function hireNonce(Offer memory offer) external view returns (bytes32) {
        return _hireNonce(offerDigest(offer));
    }

    /// @inheritdoc IHiring
    function minReviewPeriod() external view returns (uint24) {
        return MIN_REVIEW_PERIOD;
    }

    /// @inheritdoc IHiring
    function minRulingPeriod() external view returns (uint24) {
        return MIN_RULING_PERIOD;
    }

    function _checkOffer(address client, Offer memory offer) internal view {
        if (offer.client != client && (offer.client != address(0) || offer.jobId != 0)) {
            revert OfferClientRefused(client, offer.client);
        }
        _checkValidUntil(offer.validUntil);
        _checkOfferNonce(offer.nonce);
        if (offer.price == 0 || offer.bond > offer.price || offer.evaluatorFee > offer.price) {
            revert OfferAmountsInvalid(offer.price, offer.bond, offer.evaluatorFee);
        }
        _checkPeriod(offer.deliveryPeriod, 1, MAX_DELIVERY_PERIOD);
        _checkPeriod(offer.reviewPeriod, MIN_REVIEW_PERIOD, MAX_REVIEW_PERIOD);
        _checkPeriod(offer.rulingPeriod, MIN_RULING_PERIOD, MAX_RULING_PERIOD);
        _checkAccount(client);
        _checkAccount(offer.provider);
        _checkAccount(offer.evaluator);
        if (client == offer.provider || client == offer.evaluator || offer.provider == offer.evaluator) {
            revert OfferRolesCoincide(client, offer.provider, offer.evaluator);
        }
        if (offer.payTo == address(this) || offer.payTo == address(TOKEN) || offer.payTo == offer.evaluator) {
            revert OfferPayToRefused(offer.payTo);
        }
        if (offer.termsHash == bytes32(0)) revert OfferTermsMismatch(bytes32(0), bytes32(0));
    }

    function _checkPosting(address client, Offer memory offer) internal view {
        Job storage job = _openPosting(offer.jobId);
        if (job.client != client) revert PostingUnavailable(offer.jobId);
        if (job.evaluator != offer.evaluator) revert OfferPostingMismatch(offer.jobId);
        if (job.provider != address(0) && job.provider != offer.provider) revert OfferPostingMismatch(offer.jobId);
        bytes32 posted = _digests[offer.jobId];
        if (posted == bytes32(0)) posted = keccak256(bytes(_descriptions[offer.jobId]));
        if (posted != offer.termsHash) revert OfferTermsMismatch(offer.termsHash, posted);
    }

    function _openPosting(uint256 jobId) internal view returns (Job storage job) {
        job = _jobs[jobId];
        if (job.evaluator == address(0) || !JobStates.isIn(job.state, JobStates.OPEN)) revert PostingUnavailable(jobId);
        _checkBefore(jobId, job.deadline);
    }

    function _checkOfferNonce(uint256 nonce) internal pure {
        if (nonce >= WITHDRAWAL_NONCES) revert NonceOutOfRange(nonce);
    }

    function _checkPeriod(uint256 period, uint256 min, uint256 max) private pure {
        if (period < min || period > max) revert OfferPeriodOutOfRange(period, min, max);
    }

    function _costOf(Offer memory offer) internal pure returns (uint256) {
        return uint256(offer.price) + offer.evaluatorFee;
    }

    function _hireNonce(bytes32 digest) internal pure returns (bytes32) {
        return keccak256(abi.encode(HIRE_TYPEHASH, digest));
    }
}
