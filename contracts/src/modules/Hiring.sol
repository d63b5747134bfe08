// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IHiring} from "../interfaces/IHiring.sol";
import {JobLib} from "../libraries/JobLib.sol";
import {JobStates} from "../libraries/JobStates.sol";
import {Job, JobStatus} from "../types/Job.sol";
import {RIGHT_HIRE, RIGHT_OFFER, RIGHT_POST} from "../types/Mandate.sol";
import {Offer} from "../types/Offer.sol";
import {Settlement} from "./Settlement.sol";

/// @title Hiring
/// @notice Postings, bids, and the step from a signed offer to a bonded job.
abstract contract Hiring is IHiring, Settlement {
    using JobLib for Job;

    uint256 private constant MAX_DELIVERY_PERIOD = 365 days;
    uint256 private constant MAX_REVIEW_PERIOD = 30 days;
    uint256 private constant MAX_RULING_PERIOD = 60 days;

    bytes32 private constant HIRE_TYPEHASH = keccak256("Hire(bytes32 offerDigest)");
    bytes32 private constant OFFER_TYPEHASH = keccak256(
        "Offer(address provider,address signer,address client,uint256 jobId,bytes32 termsHash,uint96 price,uint96 bond,address evaluator,uint96 evaluatorFee,uint32 deliveryPeriod,uint24 reviewPeriod,uint24 rulingPeriod,address payTo,uint40 validUntil,uint256 nonce)"
    );

    uint24 private immutable MIN_REVIEW_PERIOD;
    uint24 private immutable MIN_RULING_PERIOD;

    constructor(uint24 minReview, uint24 minRuling) {
        MIN_REVIEW_PERIOD = minReview == 0 ? 1 : minReview;
        MIN_RULING_PERIOD = minRuling == 0 ? 1 : minRuling;
    }

    /// @inheritdoc IHiring
    function post(
        address evaluator,
        bytes32 termsHash,
        uint256 expiredAt,
        bytes calldata terms
    ) external returns (uint256 jobId) {
        return _post(msg.sender, evaluator, termsHash, expiredAt, terms);
    }

    /// @inheritdoc IHiring
    function postFor(
        address principal,
        address evaluator,
        bytes32 termsHash,
        uint256 expiredAt,
        bytes calldata terms
    ) external returns (uint256 jobId) {
        if (_authorize(principal, msg.sender, RIGHT_POST)) _checkEvaluator(principal, msg.sender, evaluator);
        return _post(principal, evaluator, termsHash, expiredAt, terms);
    }

    /// @inheritdoc IHiring
    function publishTerms(bytes calldata terms) external {
        _publish(0, keccak256(terms), terms);
    }

    /// @inheritdoc IHiring
    function bid(Offer calldata offer, bytes calldata signature) external {
        _openPosting(offer.jobId);
        _checkOfferNonce(offer.nonce);
        _authorize(offer.provider, offer.signer, RIGHT_OFFER);
        _checkSignature(offer.signer, offerDigest(offer), signature);
        emit BidPlaced(offer.jobId, offer.provider, offer, signature);
    }

    /// @inheritdoc IHiring
    function hire(Offer calldata offer, bytes calldata signature) external nonReentrant returns (uint256 jobId) {
        jobId = _hire(msg.sender, false, offer, offerDigest(offer), signature);
        _pullInto(msg.sender, _debitUpTo(msg.sender, _costOf(offer)));
    }

    /// @inheritdoc IHiring
    function hireFor(
        address principal,
        Offer calldata offer,
        bytes calldata signature
    ) external nonReentrant returns (uint256 jobId) {
        bool isOperator = _authorize(principal, msg.sender, RIGHT_HIRE);
        jobId = _hire(principal, isOperator, offer, offerDigest(offer), signature);
        if (isOperator) {
            uint256 risked = _costOf(offer) + JobLib.stakeOf(offer.price, offer.bond);
            _risk(principal, msg.sender, jobId, risked, offer, offer.provider);
        }
        _debit(principal, _costOf(offer));
    }

    /// @inheritdoc IHiring
    function hireWithAuthorization(
        address client,
        Offer calldata offer,
        bytes calldata signature,
        uint256 validAfter,
        uint256 validBefore,
        bytes calldata authorization
    ) external nonReentrant returns (uint256 jobId) {
        bytes32 digest = offerDigest(offer);
        jobId = _hire(client, false, offer, digest, signature);
        _pullWithAuthorization(client, _costOf(offer), validAfter, validBefore, _hireNonce(digest), authorization);
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
    function offerDigest(Offer calldata offer) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(OFFER_TYPEHASH, offer)));
    }

    /// @inheritdoc IHiring
    function hireNonce(Offer calldata offer) external view returns (bytes32) {
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

    function _post(
        address client,
        address evaluator,
        bytes32 termsHash,
        uint256 expiredAt,
        bytes calldata terms
    ) private returns (uint256 jobId) {
        _checkAccount(evaluator);
        bool isPublic = terms.length != 0;
        // A zero hash would let any offer match the posting.
        if (termsHash == bytes32(0)) revert OfferTermsMismatch(bytes32(0), bytes32(0));
        if (isPublic && keccak256(terms) != termsHash) revert OfferTermsMismatch(termsHash, keccak256(terms));
        jobId = _open(client, address(0), evaluator, expiredAt);
        _digests[jobId] = termsHash;
        if (isPublic) _publish(jobId, termsHash, terms);
    }

    /// @dev Everything of a hire but the client's money, which the caller takes next.
    function _hire(
        address client,
        bool byOperator,
        Offer calldata offer,
        bytes32 digest,
        bytes calldata signature
    ) private returns (uint256 jobId) {
        // Checks
        _checkOffer(client, offer);
        bool signedByOperator = _authorize(offer.provider, offer.signer, RIGHT_OFFER);
        bool isDirect = offer.jobId == 0;
        if (!isDirect) _checkPosting(client, offer);
        // Effects: the nonce goes before the signer's code is asked.
        _useNonce(offer.provider, offer.nonce);
        _checkSignature(offer.signer, digest, signature);
        jobId = isDirect ? ++jobCounter : offer.jobId;
        if (signedByOperator) {
            if (offer.payTo != address(0) && offer.payTo != offer.provider) revert MandatePayToRefused(offer.payTo);
            _risk(offer.provider, offer.signer, jobId, offer.bond, offer, client);
        }
        _debit(offer.provider, offer.bond);
        _write(_jobs[jobId], client, byOperator, offer);
        if (isDirect) {
            emit JobCreated(
                jobId,
                client,
                offer.provider,
                offer.evaluator,
                block.timestamp + offer.deliveryPeriod,
                address(0)
            );
        }
        emit Hired(jobId, client, offer.provider, offer, msg.sender);
        emit JobFunded(jobId, client, offer.price);
    }

    function _write(Job storage job, address client, bool byOperator, Offer calldata offer) private {
        bool toProvider = offer.payTo == offer.provider;
        address payTo = toProvider ? address(0) : offer.payTo;
        uint8 state = uint8(JobStatus.Funded) | JobStates.BONDED;
        if (byOperator) state |= JobLib.STAKE_COUNTED;
        if (payTo != address(0) || offer.evaluatorFee != 0) {
            state |= JobLib.FOURTH_SLOT;
            job.payTo = payTo;
            job.evaluatorFee = offer.evaluatorFee;
        }
        job.client = client;
        job.budget = offer.price;
        job.provider = offer.provider;
        job.bond = offer.bond;
        job.evaluator = offer.evaluator;
        job.deadline = uint40(block.timestamp + offer.deliveryPeriod);
        job.state = state;
        job.periods = JobLib.packPeriods(offer.reviewPeriod, offer.rulingPeriod, toProvider);
    }

    /// @dev New money at risk under a mandate: per-job cap, evaluator, list of counterparties, window.
    function _risk(
        address principal,
        address operator,
        uint256 jobId,
        uint256 amount,
        Offer calldata offer,
        address counterparty
    ) private {
        _checkJobCap(principal, operator, amount);
        _checkEvaluator(principal, operator, offer.evaluator);
        _checkCounterparty(principal, operator, counterparty);
        _charge(principal, operator, jobId, amount);
    }

    function _checkOffer(address client, Offer calldata offer) private view {
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

    function _checkPosting(address client, Offer calldata offer) private view {
        Job storage job = _openPosting(offer.jobId);
        if (job.client != client) revert PostingUnavailable(offer.jobId);
        if (job.evaluator != offer.evaluator) revert OfferPostingMismatch(offer.jobId);
        if (job.provider != address(0) && job.provider != offer.provider) revert OfferPostingMismatch(offer.jobId);
        bytes32 posted = _digests[offer.jobId];
        if (posted == bytes32(0)) posted = keccak256(bytes(_descriptions[offer.jobId]));
        if (posted != offer.termsHash) revert OfferTermsMismatch(offer.termsHash, posted);
    }

    function _openPosting(uint256 jobId) private view returns (Job storage job) {
        job = _jobs[jobId];
        if (job.client == address(0) || !JobStates.isIn(job.state, JobStates.OPEN)) revert PostingUnavailable(jobId);
        _checkBefore(jobId, job.deadline);
    }

    function _checkOfferNonce(uint256 nonce) private pure {
        if (nonce >= WITHDRAWAL_NONCES) revert NonceOutOfRange(nonce);
    }

    function _checkPeriod(uint256 period, uint256 min, uint256 max) private pure {
        if (period < min || period > max) revert OfferPeriodOutOfRange(period, min, max);
    }

    function _costOf(Offer calldata offer) private pure returns (uint256) {
        return uint256(offer.price) + offer.evaluatorFee;
    }

    function _hireNonce(bytes32 digest) private pure returns (bytes32) {
        return keccak256(abi.encode(HIRE_TYPEHASH, digest));
    }
}
