// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IHiring} from "../interfaces/IHiring.sol";
import {JobLib} from "../libraries/JobLib.sol";
import {JobStates} from "../libraries/JobStates.sol";
import {Job, JobStatus} from "../types/Job.sol";
import {RIGHT_HIRE, RIGHT_OFFER, RIGHT_POST} from "../types/Mandate.sol";
import {Offer} from "../types/Offer.sol";
import {Offers} from "./Offers.sol";

/// @title Hiring
/// @notice Postings, bids, and the one step from a signed offer to a bonded job.
abstract contract Hiring is Offers {
    using JobLib for Job;

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
    function bid(Offer memory offer, bytes calldata signature) external {
        _openPosting(offer.jobId);
        _checkOfferNonce(offer.nonce);
        _authorize(offer.provider, offer.signer, RIGHT_OFFER);
        _checkSignature(offer.signer, offerDigest(offer), signature);
        emit BidPlaced(offer.jobId, offer.provider, offer, signature);
    }

    /// @inheritdoc IHiring
    function hire(Offer memory offer, bytes calldata signature) external nonReentrant returns (uint256 jobId) {
        jobId = _hire(msg.sender, false, offer, offerDigest(offer), signature);
        _pullInto(msg.sender, _debitUpTo(msg.sender, _costOf(offer)));
    }

    /// @inheritdoc IHiring
    function hireFor(
        address principal,
        Offer memory offer,
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
        Offer memory offer,
        bytes calldata signature,
        uint256 validAfter,
        uint256 validBefore,
        bytes calldata authorization
    ) external nonReentrant returns (uint256 jobId) {
        bytes32 digest = offerDigest(offer);
        jobId = _hire(client, false, offer, digest, signature);
        _pullWithAuthorization(client, _costOf(offer), validAfter, validBefore, _hireNonce(digest), authorization);
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
        Offer memory offer,
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

    function _write(Job storage job, address client, bool byOperator, Offer memory offer) private {
        bool toProvider = offer.payTo == offer.provider;
        address payTo = toProvider ? address(0) : offer.payTo;
        uint8 state = uint8(JobStatus.Funded) | JobStates.BONDED;
        if (byOperator) state |= JobLib.STAKE_COUNTED;
        if (payTo != address(0) || offer.evaluatorFee != 0) {
            state |= JobLib.FOURTH_SLOT;
            job.payTo = payTo;
            job.evaluatorFee = offer.evaluatorFee;
        }
        job.writeParties(client, offer.price, offer.provider, offer.bond);
        job.writeProgress(
            offer.evaluator,
            block.timestamp + offer.deliveryPeriod,
            state,
            JobLib.packPeriods(offer.reviewPeriod, offer.rulingPeriod, toProvider)
        );
    }

    /// @dev New money at risk under a mandate: per-job cap, evaluator, list of counterparties, window.
    function _risk(
        address principal,
        address operator,
        uint256 jobId,
        uint256 amount,
        Offer memory offer,
        address counterparty
    ) private {
        _checkJobCap(principal, operator, amount);
        _checkEvaluator(principal, operator, offer.evaluator);
        _checkCounterparty(principal, operator, counterparty);
        _charge(principal, operator, jobId, amount);
    }
}
