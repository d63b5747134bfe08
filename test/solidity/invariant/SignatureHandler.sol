// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccounts} from "../../../contracts/src/interfaces/IAccounts.sol";
import {IHiring} from "../../../contracts/src/interfaces/IHiring.sol";
import {IJobMarket} from "../../../contracts/src/interfaces/IJobMarket.sol";
import {ISettlement} from "../../../contracts/src/interfaces/ISettlement.sol";
import {TestUSD} from "../../../contracts/src/tokens/TestUSD.sol";
import {BondedJob, JobStatus} from "../../../contracts/src/types/Job.sol";
import {Offer} from "../../../contracts/src/types/Offer.sol";
import {Calls} from "../utils/Calls.sol";
import {Digests} from "../utils/Digests.sol";
import {vm} from "../utils/Vm.sol";
import {SignatureBook} from "./SignatureBook.sol";

/// @title SignatureHandler
/// @notice Three principals sign offers, withdrawals, agreements, authorizations and permits, and everybody uses them: once, again,
/// changed, elsewhere and too late.
contract SignatureHandler is SignatureBook {
    constructor(IJobMarket market, IJobMarket other, TestUSD token) SignatureBook(market, other, token) {}

    /// @dev Mostly signs an offer, and hires by one of the latest.
    function hire(uint256 seed) external {
        seed = _mixed(seed);
        if (offers.length == 0 || seed % 3 != 0) _newOffer(_mixed(seed));
        SignedOffer memory signed = offers[_late(offers.length, seed >> 8)];
        address client = _clientOf(signed.offer, seed >> 16);
        bool changed = (seed >> 20) % 8 == 0;
        if (changed) _change(signed.offer, client, seed >> 32);
        IJobMarket market = (seed >> 24) % 8 == 0 ? OTHER : MARKET;
        bytes memory data = abi.encodeCall(IHiring.hire, (signed.offer, signed.signature));
        if (_tryAt(address(market), client, data)) _bookHire(address(market), signed, client, changed);
    }

    /// @dev A relayer hires by an authorization for this offer, for another one, or for a deposit.
    function relay(uint256 seed) external {
        seed = _mixed(seed);
        if (offers.length == 0 || seed % 3 != 0) _newOffer(_mixed(seed));
        SignedOffer memory signed = offers[_late(offers.length, seed >> 8)];
        address client = _clientOf(signed.offer, seed >> 16);
        uint256 cost = uint256(signed.offer.price) + signed.offer.evaluatorFee;
        Offer memory paid = seed & 0x1000000 == 0 ? signed.offer : offers[_late(offers.length, seed >> 32)].offer;
        bool wrong = MARKET.offerDigest(paid) != MARKET.offerDigest(signed.offer) || seed & 0xe000000 == 0;
        bytes32 nonce = seed & 0xe000000 == 0 ? MARKET.depositNonce(client, bytes32(seed)) : MARKET.hireNonce(paid);
        uint256 held = TOKEN.balanceOf(client);
        bytes memory authorization = _authorization(client, cost, nonce);
        bytes memory data = abi.encodeCall(
            IHiring.hireWithAuthorization,
            (client, signed.offer, signed.signature, 0, type(uint256).max, authorization)
        );
        if (!_try(_relayer(seed >> 40), data)) return;
        _bookHire(address(MARKET), signed, client, false);
        _bookFault(Fault.Authorization, wrong || TOKEN.balanceOf(client) + cost != held);
    }

    /// @dev A relayer deposits by an authorization for a deposit or for a hire.
    function deposit(uint256 seed) external {
        seed = _mixed(seed);
        (address from, uint256 amount, bytes32 salt) = (_principal(seed), 1 + ((seed >> 8) % 100), bytes32(seed));
        bool wrong = offers.length != 0 && seed & 0x30000 == 0;
        bytes32 nonce = MARKET.depositNonce(from, salt);
        if (wrong) nonce = MARKET.hireNonce(offers[_late(offers.length, seed >> 24)].offer);
        bytes memory authorization = _authorization(from, amount, nonce);
        uint256 held = MARKET.accountBalance(from);
        bytes memory data = abi.encodeCall(
            IAccounts.depositWithAuthorization,
            (from, amount, 0, type(uint256).max, salt, authorization)
        );
        if (!_try(_relayer(seed >> 32), data)) return;
        _bookFault(Fault.Authorization, wrong || MARKET.accountBalance(from) != held + amount);
    }

    /// @dev Mostly signs a withdrawal, and has a relayer send one of the latest, which it may have changed.
    function withdraw(uint256 seed) external {
        seed = _mixed(seed);
        if (withdrawals.length == 0 || seed % 3 != 0) _newWithdrawal(_mixed(seed));
        Withdrawal memory slip = withdrawals[_late(withdrawals.length, seed >> 8)];
        address relayer = _relayer(seed >> 16);
        bool changed = (seed >> 20) % 8 == 0;
        if (changed)
            (slip.to, slip.amount) = (seed >> 28) % 2 == 0 ? (relayer, slip.amount) : (slip.to, slip.amount + 1);
        bytes memory data = abi.encodeCall(
            IAccounts.withdrawWithSignature,
            (slip.principal, slip.to, slip.amount, slip.nonce, slip.validUntil, slip.signature)
        );
        IJobMarket market = (seed >> 24) % 8 == 0 ? OTHER : MARKET;
        (uint256 inside, uint256 outside) = (market.accountBalance(slip.principal), TOKEN.balanceOf(slip.to));
        if (!_tryAt(address(market), relayer, data)) return;
        _bookPlace(address(market), slip.place);
        _bookNonce(address(market), slip.principal, slip.nonce);
        _bookFault(Fault.Nonce, slip.nonce < 1 << 255);
        bool exact = market.accountBalance(slip.principal) + slip.amount == inside;
        exact = exact && TOKEN.balanceOf(slip.to) == outside + slip.amount;
        _bookFault(Fault.Withdrawal, !exact || changed || block.timestamp >= slip.validUntil);
    }

    /// @dev By the principal, or by a relayer that has no right to.
    function cancel(uint256 seed) external {
        seed = _mixed(seed);
        (address principal, uint256 nonce) = (_principal(seed), _nonce(seed >> 8, seed & 0x10000 == 0));
        address caller = seed & 0x60000 == 0 ? _relayer(seed) : principal;
        if (!_try(caller, abi.encodeCall(IHiring.cancelNonce, (principal, nonce)))) return;
        _bookNonce(address(MARKET), principal, nonce);
        _bookFault(Fault.Nonce, caller != principal);
    }

    /// @dev Signs an agreement on a job, has a relayer send one of the latest for a job, or moves the job on.
    function agree(uint256 jobSeed, uint256 seed) external {
        uint256 count = MARKET.jobCounter();
        if (count == 0) return;
        seed = _mixed(seed);
        uint256 jobId = 1 + (_mixed(jobSeed) % count);
        BondedJob memory job = MARKET.bondedJob(jobId);
        if (job.status == JobStatus.Funded && seed % 2 == 0) _try(job.provider, Calls.submit(jobId));
        if (job.status == JobStatus.Submitted && seed % 4 == 0) _try(job.client, Calls.dispute(jobId));
        if (seed & 0x100 == 0) {
            _signPact(jobId, job.client, job.provider, job.status, uint16((seed >> 16) % 10_001));
        }
        if (pacts.length == 0) return;
        Pact memory pact = pacts[_late(pacts.length, seed >> 32)];
        if (seed & 0x600 != 0) (jobId, job) = (pact.jobId, MARKET.bondedJob(pact.jobId));
        job.status = MARKET.getJob(jobId).status;
        bytes memory data = abi.encodeCall(
            ISettlement.settleByAgreement,
            (jobId, pact.share, pact.validUntil, pact.byClient, pact.byProvider)
        );
        if (!_try(_relayer(seed >> 40), data)) return;
        bool wrong = jobId != pact.jobId || job.status != pact.status || block.timestamp >= pact.validUntil;
        _bookFault(Fault.Agreement, wrong);
    }

    /// @dev A deposit by a permit that is good, used before by somebody else, too late, or not the owner's.
    function permit(uint256 seed) external {
        seed = _mixed(seed);
        address saver = everybody[PRINCIPALS + RELAYERS + 1];
        (uint256 amount, uint256 allowed) = ((seed >> 8) % 400, (seed >> 24) % 400);
        (address market, uint256 kind) = (address(MARKET), seed % 4);
        uint256 deadline = kind == 2 ? block.timestamp - 1 : block.timestamp;
        vm.prank(saver);
        TOKEN.approve(market, allowed);
        bytes32 digest = Digests.permit(address(TOKEN), saver, market, amount, deadline);
        bytes memory signature = _sign(kind == 3 ? _relayer(seed) : saver, digest);
        (bytes32 r, bytes32 s, uint8 v) = _parts(signature);
        if (kind == 1) TOKEN.permit(saver, market, amount, deadline, v, r, s);
        if (kind < 2) allowed = amount;
        bool expected = amount != 0 && amount <= allowed && amount <= TOKEN.balanceOf(saver);
        bool passed = _try(saver, abi.encodeCall(IAccounts.depositWithPermit, (amount, deadline, v, r, s)));
        _bookFault(Fault.Permit, passed != expected);
        if (passed) _try(saver, abi.encodeCall(IAccounts.withdraw, (saver, amount)));
    }

    function pass(uint256 time) external {
        vm.warp(block.timestamp + (_mixed(time) % 6 hours));
    }

    function _newOffer(uint256 seed) private {
        Offer memory offer = _offer(_principal(seed), everybody[PRINCIPALS + RELAYERS], seed >> 64);
        offer.price = seed & 0x100 == 0 ? 100 : 200;
        offer.evaluatorFee = 0;
        if (seed & 0x200 == 0) offer.client = _principal(seed + 1 + ((seed >> 10) % 2));
        offer.validUntil = uint40(block.timestamp + 1 + ((seed >> 16) % 12 hours));
        offer.nonce = _nonce(seed >> 32, true);
        _signOffer(offer, _place(seed >> 48));
    }

    function _newWithdrawal(uint256 seed) private {
        Withdrawal memory slip;
        (slip.principal, slip.to) = (_principal(seed), _principal(seed >> 8));
        (slip.amount, slip.nonce) = (1 + ((seed >> 16) % 100), _nonce(seed >> 32, false));
        slip.validUntil = uint40(block.timestamp + 1 + ((seed >> 48) % 12 hours));
        slip.place = _place(seed >> 64);
        _signWithdrawal(slip);
    }

    function _bookHire(address market, SignedOffer memory signed, address client, bool changed) private {
        Offer memory offer = signed.offer;
        _bookPlace(market, signed.place);
        _bookNonce(market, offer.provider, offer.nonce);
        _bookFault(Fault.Nonce, offer.nonce >= 1 << 255);
        bool forOther = offer.client != address(0) && offer.client != client;
        _bookFault(Fault.Binding, changed || forOther || block.timestamp >= offer.validUntil);
    }

    /// @dev Mostly the one that the offer names, never its provider.
    function _clientOf(Offer memory offer, uint256 seed) private view returns (address client) {
        if (offer.client != address(0) && seed % 4 != 0) return offer.client;
        client = _principal(seed >> 2);
        if (client == offer.provider) client = _principal((seed >> 2) + 1);
    }

    /// @dev One field, in favour of the client.
    function _change(Offer memory offer, address client, uint256 seed) private pure {
        uint256 field = seed % 6;
        if (field == 0) offer.price -= 1;
        else if (field == 1) offer.payTo = client;
        else if (field == 2) offer.termsHash = keccak256("other terms");
        else if (field == 3) offer.validUntil += 1 days;
        else if (field == 4) offer.nonce += 1;
        else offer.evaluatorFee += 1;
    }

    /// @dev One of the last four, so that they are used again.
    function _late(uint256 count, uint256 seed) private pure returns (uint256) {
        return count - 1 - (seed % (count < 4 ? count : 4));
    }

    function _parts(bytes memory signature) private pure returns (bytes32 r, bytes32 s, uint8 v) {
        assembly ("memory-safe") {
            r := mload(add(signature, 0x20))
            s := mload(add(signature, 0x40))
            v := byte(0, mload(add(signature, 0x60)))
        }
    }
}
