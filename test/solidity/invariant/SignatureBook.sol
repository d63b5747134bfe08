// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJobMarket} from "../../../contracts/src/interfaces/IJobMarket.sol";
import {TestUSD} from "../../../contracts/src/tokens/TestUSD.sol";
import {JobStatus} from "../../../contracts/src/types/Job.sol";
import {Offer} from "../../../contracts/src/types/Offer.sol";
import {Digests} from "../utils/Digests.sol";
import {vm} from "../utils/Vm.sol";
import {Sights} from "./Sights.sol";
import {Stage} from "./Stage.sol";

/// @title SignatureBook
/// @notice What was signed for which market and chain, which nonces were used up, and every call that a signature should not have
/// carried.
abstract contract SignatureBook is Stage {
    enum Fault {
        /// A nonce worked twice, after it was cancelled, or out of its range.
        Nonce,
        /// A signature worked in another market or on another chain.
        Domain,
        /// An offer worked changed, too late or for another client.
        Binding,
        /// A signed withdrawal moved anything but its amount to its receiver.
        Withdrawal,
        /// An agreement worked on another job, in another state, too late or twice.
        Agreement,
        /// An authorization paid for something else than it was made for.
        Authorization,
        /// A permit decided about a deposit that the allowance decides about.
        Permit
    }

    /// @dev Where a signature is good.
    enum Place {
        Here,
        OtherMarket,
        OtherChain
    }

    struct SignedOffer {
        Offer offer;
        Place place;
        bytes signature;
    }

    struct Withdrawal {
        address principal;
        address to;
        uint256 amount;
        uint256 nonce;
        uint40 validUntil;
        Place place;
        bytes signature;
    }

    struct Pact {
        uint256 jobId;
        JobStatus status;
        uint16 share;
        uint40 validUntil;
        bytes byClient;
        bytes byProvider;
    }

    struct Nonce {
        address principal;
        uint256 nonce;
    }

    /// @notice What everybody owns at first in this market and its wallet together, in token units.
    uint256 public constant ENDOWMENT = 2_000_000;

    /// @dev First in `everybody` come the principals, then the relayers, an evaluator and a saver.
    uint256 internal constant PRINCIPALS = 3;
    uint256 internal constant RELAYERS = 2;
    uint256 internal constant OTHER_CHAIN = 777;
    IJobMarket internal immutable OTHER;

    mapping(Fault fault => uint256 times) public faults;
    Nonce[] internal nonces;
    SignedOffer[] internal offers;
    Withdrawal[] internal withdrawals;
    Pact[] internal pacts;
    mapping(address market => mapping(address principal => mapping(uint256 nonce => bool gone))) private _gone;

    constructor(IJobMarket market, IJobMarket other, TestUSD token) Sights(market, token) {
        OTHER = other;
        for (uint256 i = 0; i < PRINCIPALS + RELAYERS; i++) {
            _endow(_actor(i + 1), ENDOWMENT / 2, ENDOWMENT / 2);
            token.mint(address(this), ENDOWMENT);
            token.approve(address(other), ENDOWMENT);
            if (i < PRINCIPALS) other.deposit(everybody[i], ENDOWMENT);
        }
        _actor(101);
        // The saver approves nothing.
        token.mint(_actor(102), 1_000);
    }

    /// @notice Every nonce that was used or cancelled in this market.
    function goneNonces() external view returns (Nonce[] memory) {
        return nonces;
    }

    function _bookFault(Fault fault, bool happened) internal {
        if (happened) ++faults[fault];
    }

    /// @dev A nonce was used or cancelled.
    function _bookNonce(address market, address principal, uint256 nonce) internal {
        _bookFault(Fault.Nonce, _gone[market][principal][nonce]);
        _gone[market][principal][nonce] = true;
        if (market == address(MARKET)) nonces.push(Nonce(principal, nonce));
    }

    function _bookPlace(address market, Place place) internal {
        _bookFault(Fault.Domain, place != (market == address(MARKET) ? Place.Here : Place.OtherMarket));
    }

    function _signOffer(Offer memory offer, Place place) internal {
        if (place == Place.OtherChain) vm.chainId(OTHER_CHAIN);
        bytes32 digest = (place == Place.OtherMarket ? OTHER : MARKET).offerDigest(offer);
        if (place == Place.OtherChain) vm.chainId(31337);
        offers.push(SignedOffer(offer, place, _sign(offer.provider, digest)));
    }

    function _signWithdrawal(Withdrawal memory slip) internal {
        bytes32 typeHash = keccak256(
            "Withdraw(address principal,address to,uint256 amount,uint256 nonce,uint40 validUntil)"
        );
        bytes32 structHash = keccak256(
            abi.encode(typeHash, slip.principal, slip.to, slip.amount, slip.nonce, slip.validUntil)
        );
        if (slip.place == Place.OtherChain) vm.chainId(OTHER_CHAIN);
        bytes32 digest = _typed(address(slip.place == Place.OtherMarket ? OTHER : MARKET), structHash);
        if (slip.place == Place.OtherChain) vm.chainId(31337);
        slip.signature = _sign(slip.principal, digest);
        withdrawals.push(slip);
    }

    function _signPact(uint256 jobId, address client, address provider, JobStatus status, uint16 share) internal {
        uint40 until = uint40(block.timestamp + 12 hours);
        bytes32 typeHash = keccak256(
            "Agreement(uint256 jobId,address client,address provider,uint8 status,uint16 share,uint40 validUntil)"
        );
        bytes32 structHash = keccak256(abi.encode(typeHash, jobId, client, provider, uint8(status), share, until));
        bytes32 digest = _typed(address(MARKET), structHash);
        pacts.push(Pact(jobId, status, share, until, _sign(client, digest), _sign(provider, digest)));
    }

    /// @dev A wallet's authorization for this market, at any time.
    function _authorization(address from, uint256 amount, bytes32 nonce) internal view returns (bytes memory) {
        address to = address(MARKET);
        return _sign(from, Digests.authorization(address(TOKEN), from, to, amount, 0, type(uint256).max, nonce));
    }

    function _principal(uint256 seed) internal view returns (address) {
        return everybody[seed % PRINCIPALS];
    }

    function _relayer(uint256 seed) internal view returns (address) {
        return everybody[PRINCIPALS + (seed % RELAYERS)];
    }

    /// @dev Few nonces, so that they meet again: neighbours of one word, borders of words and of the two ranges.
    function _nonce(uint256 seed, bool ofOffer) internal pure returns (uint256) {
        uint16[8] memory few = [0, 1, 2, 3, 254, 255, 256, 257];
        if ((seed >> 8) % 16 == 0) return (1 << 255) - (ofOffer ? 0 : 1);
        return (ofOffer ? 0 : 1 << 255) + few[seed % 8];
    }

    /// @dev Three of four signatures are good here.
    function _place(uint256 seed) internal pure returns (Place) {
        return seed % 4 != 0 ? Place.Here : Place(1 + ((seed >> 2) % 2));
    }
}
