// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Offer} from "../types/Offer.sol";

/// @title Hiring
/// @notice Postings, bids, and the one transaction that turns a signed offer into a bonded job.
interface IHiring {
    /// @notice A bonded job began. Budget and evaluator's fee were debited from the client, the bond from the provider; what came from the
    /// client's wallet is in `Deposited`. The delivery deadline is this block's time plus `offer.deliveryPeriod`.
    event Hired(uint256 indexed jobId, address indexed client, address indexed provider, Offer offer, address caller);
    /// @notice An offer for a posting was put on record; nothing is stored.
    event BidPlaced(uint256 indexed jobId, address indexed provider, Offer offer, bytes signature);

    /// @notice The offer can be hired only by `client`.
    error OfferClientRefused(address caller, address client);
    /// @notice Price, bond and evaluator's fee must obey: 0 < price, bond ≤ price, evaluatorFee ≤ price. Token units.
    error OfferAmountsInvalid(uint256 price, uint256 bond, uint256 evaluatorFee);
    /// @notice A period is outside its bounds, in seconds.
    error OfferPeriodOutOfRange(uint256 period, uint256 min, uint256 max);
    /// @notice Client, provider and evaluator must be three accounts.
    error OfferRolesCoincide(address client, address provider, address evaluator);
    /// @notice Earnings cannot go to the market, the token or the evaluator.
    error OfferPayToRefused(address payTo);
    /// @notice Terms have a hash, and a posting's hash is the offer's.
    error OfferTermsMismatch(bytes32 asked, bytes32 posted);
    /// @notice The posting names another evaluator or another provider.
    error OfferPostingMismatch(uint256 jobId);
    /// @notice The posting is not Open, or belongs to another client.
    error PostingUnavailable(uint256 jobId);

    /// @notice Posts work: cheap, the terms travel in the event and only their hash is stored. The caller becomes client.
    /// @param evaluator Who rules on disputes; never zero.
    /// @param termsHash keccak256 of the terms; not zero.
    /// @param expiredAt Unix second before which the posting must be hired; at most 365 days ahead.
    /// @param terms Empty for private terms, else the exact bytes, at most 4,096.
    /// @return jobId Sequential, from 1.
    /// @dev Reverts with `AccountRefused`, `ExpiryTooShort`, `ExpiryTooLong`, `TermsLengthOutOfRange`, `OfferTermsMismatch`.
    function post(
        address evaluator,
        bytes32 termsHash,
        uint256 expiredAt,
        bytes calldata terms
    ) external returns (uint256 jobId);

    /// @notice The same for `principal`, who becomes client, by its operator with the right `post`.
    /// @dev Also reverts with the refusals of `IMandates`.
    function postFor(
        address principal,
        address evaluator,
        bytes32 termsHash,
        uint256 expiredAt,
        bytes calldata terms
    ) external returns (uint256 jobId);

    /// @notice Publishes terms of direct hires as an event. Anyone may call; 1 to 4,096 bytes.
    /// @dev Reverts with `TermsLengthOutOfRange`.
    function publishTerms(bytes calldata terms) external;

    /// @notice Puts an offer for a posting on record as an event. Anyone may call with a valid signature.
    /// @dev Reverts with `PostingUnavailable`, `JobDeadlinePassed`, `NonceOutOfRange`, `SignatureInvalid`, and the refusals of `IMandates`.
    function bid(Offer calldata offer, bytes calldata signature) external;

    /// @notice Hires by a signed offer, the caller being client. Price and evaluator's fee come from the caller's balance, then its wallet;
    /// the bond from the provider's balance.
    /// @return jobId The posting's id, or a new one for a direct hire.
    /// @dev Reverts with the `Offer…` errors, `PostingUnavailable`, `JobDeadlinePassed`, `SignatureInvalid`, `SignatureExpired`, `NonceUsed`,
    /// `NonceOutOfRange`, `AccountRefused`, `BalanceInsufficient`, `SafeERC20FailedOperation`, `TokenAmountMismatch`, and the refusals of
    /// `IMandates` where an operator signed the offer.
    /// @dev Warning: leave the transaction's gas limit generous where earnings are pushed at settlement; a push needs about 155,000 gas left.
    function hire(Offer calldata offer, bytes calldata signature) external returns (uint256 jobId);

    /// @notice Hires for `principal`, by its operator with the right `hire`, from the principal's balance only. Price, fee and the possible
    /// stake count against the mandate at once.
    /// @dev Warning: an operator may hire a provider that it controls; the list of counterparties is the remedy.
    function hireFor(
        address principal,
        Offer calldata offer,
        bytes calldata signature
    ) external returns (uint256 jobId);

    /// @notice Hires for `client` by its single ERC-3009 signature over exactly price + evaluatorFee, whose nonce is `hireNonce(offer)`, so
    /// that it can pay for nothing else. Anyone may send it.
    /// @param validAfter Unix second from which, exclusively, the authorization holds.
    /// @param validBefore Unix second before which it must be used.
    /// @param authorization 65 bytes for an EOA, else whatever the token hands to the account.
    function hireWithAuthorization(
        address client,
        Offer calldata offer,
        bytes calldata signature,
        uint256 validAfter,
        uint256 validBefore,
        bytes calldata authorization
    ) external returns (uint256 jobId);

    /// @notice Makes a nonce unusable. The principal; for offers (below 2^255) also its operator with the right `offer`.
    /// @dev Reverts with `NonceUsed` and the refusals of `IMandates`.
    function cancelNonce(address principal, uint256 nonce) external;

    /// @notice The EIP-712 digest that an offer's signer signs.
    function offerDigest(Offer calldata offer) external view returns (bytes32);

    /// @notice The ERC-3009 nonce that binds an authorization to this offer.
    function hireNonce(Offer calldata offer) external view returns (bytes32);

    /// @notice Least review period in seconds; immutable.
    function minReviewPeriod() external view returns (uint24);

    /// @notice Least ruling period in seconds; immutable.
    function minRulingPeriod() external view returns (uint24);
}
