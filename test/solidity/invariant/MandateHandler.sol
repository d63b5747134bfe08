// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IHiring} from "../../../contracts/src/interfaces/IHiring.sol";
import {IJobMarket} from "../../../contracts/src/interfaces/IJobMarket.sol";
import {TestUSD} from "../../../contracts/src/tokens/TestUSD.sol";
import {BondedJob, JobStatus} from "../../../contracts/src/types/Job.sol";
import {
    MandateTerms,
    RIGHT_ACCEPT,
    RIGHT_DISPUTE,
    RIGHT_HIRE,
    RIGHT_OFFER,
    RIGHT_POST,
    RIGHT_SUBMIT
} from "../../../contracts/src/types/Mandate.sol";
import {Offer} from "../../../contracts/src/types/Offer.sol";
import {Calls} from "../utils/Calls.sol";
import {vm} from "../utils/Vm.sol";
import {MandateCast} from "./MandateCast.sol";

/// @title MandateHandler
/// @notice Three principals deal with each other, by themselves and by three operators that each of them may trust a little.
contract MandateHandler is MandateCast {
    /// @dev Jobs whose stake was counted when they were hired.
    mapping(uint256 jobId => bool counted) private _stakeCounted;
    /// @dev Whose border time has just reached; half of the acts are theirs.
    address private _principalNext;
    address private _operatorNext;

    constructor(IJobMarket market, TestUSD token) MandateCast(market, token) {}

    // What principals do

    /// @dev Grants and changes mandates, now and then revokes one, keeps the list of counterparties, moves money in and out.
    function rule(uint256 seed) external {
        seed = _mixed(seed);
        (address principal, address operator) = (_principal(seed), _operator(seed >> 8));
        uint256 choice = (seed >> 16) % 8;
        if (choice == 0) _revoke(principal, operator);
        else if (choice < 3) _list(principal, _other(principal, seed >> 24), choice == 1);
        else if (choice == 3) _empty(principal);
        else _grant(principal, operator, seed >> 24);
    }

    // What operators do

    function post(uint256 seed) external {
        seed = _mixed(seed);
        (address principal, address operator) = _pair(seed);
        (address evaluator, uint256 expiry) = (_evaluator(seed >> 16), block.timestamp + 1 days);
        bytes memory data = abi.encodeCall(IHiring.postFor, (principal, evaluator, keccak256(TERMS), expiry, TERMS));
        if (!_act(operator, data)) return;
        _bookAct(principal, operator, RIGHT_POST);
        _bookEvaluator(principal, operator, evaluator);
    }

    /// @dev Two hires by the client or its operator, of offers of the provider or of its operator. Some offers pay their signer.
    function hire(uint256 seed) external {
        for (uint256 i = 0; i < 2; i++) {
            seed = _mixed(seed);
            (address client, address operator) = _pair(seed);
            address provider = _other(client, seed >> 16);
            address only = grantOf(client, operator).terms.evaluator;
            address evaluator = only == address(0) || seed & 0x30000 == 0 ? _evaluator(seed >> 24) : only;
            Offer memory offer = _offer(provider, evaluator, seed >> 64);
            if (seed & 0xc0000 != 0) offer.signer = _operator(seed >> 40);
            if (seed & 0x300000 == 0) offer.payTo = offer.signer;
            _hire(client, seed & 0xc00000 == 0 ? client : operator, offer);
        }
    }

    /// @dev One unit more than `spendable` must fail, and exactly that must pass.
    function exhaust(uint256 seed) external {
        seed = _mixed(seed);
        for (uint256 i = 0; i < PRINCIPALS * OPERATORS; i++) {
            address principal = _principal(seed + i);
            address operator = _operator((seed / 3) + (i / PRINCIPALS));
            MandateTerms memory terms = grantOf(principal, operator).terms;
            (uint256 left, ) = MARKET.spendable(principal, operator);
            bool simple = terms.rights & RIGHT_HIRE != 0 && terms.evaluator == address(0) && !terms.allowlist;
            if (!simple || left < 2 || left >= terms.maxPerJob) continue;
            _fill(principal);
            // Money in running jobs is not there to hire with.
            if (MARKET.accountBalance(principal) <= left) continue;
            Offer memory offer = _offerOver(principal, left + 1);
            _bookFault(Fault.Spendable, _hire(principal, operator, offer));
            offer = _offerOver(principal, left);
            _bookFault(Fault.Spendable, !_hire(principal, operator, offer));
            return;
        }
    }

    /// @dev What the states of three jobs ask for, by an operator, a party or the evaluator.
    function work(uint256 jobSeed, uint256 seed) external {
        uint256 count = MARKET.jobCounter();
        jobSeed = _mixed(jobSeed);
        for (uint256 i = 0; i < 3 && i < count; i++) {
            uint256 jobId = 1 + ((jobSeed + i) % count);
            JobStatus status = MARKET.getJob(jobId).status;
            if (status == JobStatus.Open) _callOff(jobId, _operator(seed));
            else if (isBonded(jobId)) _work(jobId, status, MARKET.bondedJob(jobId), _mixed(seed));
        }
    }

    /// @dev What an operator has no right to, whatever its mandate, tried on every job of a random start.
    function overreach(uint256 jobSeed, uint256 seed) external {
        seed = _mixed(seed);
        address operator = _operator(seed);
        _bookFault(Fault.Forbidden, _act(operator, _withdrawal(_principal(seed >> 8), operator)));
        uint256 count = MARKET.jobCounter();
        jobSeed = _mixed(jobSeed);
        for (uint256 i = 0; i < 6 && i < count; i++) {
            uint256 jobId = 1 + ((jobSeed + i) % count);
            JobStatus status = MARKET.getJob(jobId).status;
            if (status == JobStatus.Funded) _bookFault(Fault.Forbidden, _act(operator, Calls.withdrawJob(jobId)));
            if (status == JobStatus.Disputed) _bookFault(Fault.Forbidden, _act(operator, Calls.concede(jobId)));
        }
    }

    // Time

    /// @dev To the end of a window or of a mandate, or a second to either side of it; else a little. The operator is the next to act.
    function pass(uint256 seed) external {
        seed = _mixed(seed);
        (_principalNext, _operatorNext) = (_principal(seed), _operator(seed >> 8));
        Grant memory grant = grantOf(_principalNext, _operatorNext);
        uint256 border = seed & 0x10000 == 0 ? grant.terms.expiresAt : grant.windowStart + grant.terms.period;
        uint256 until = border + ((seed >> 24) % 3);
        bool near = grant.held && until > block.timestamp + 1 && until < block.timestamp + 12 hours;
        vm.warp(near ? until - 1 : block.timestamp + ((seed >> 32) % 1 hours));
    }

    function _hire(address client, address caller, Offer memory offer) private returns (bool passed) {
        bytes memory signature = _sign(offer.signer, MARKET.offerDigest(offer));
        bool direct = caller == client;
        bytes memory data = abi.encodeCall(IHiring.hireFor, (client, offer, signature));
        passed = direct ? _try(caller, abi.encodeCall(IHiring.hire, (offer, signature))) : _act(caller, data);
        if (!passed) return false;
        if (!direct) {
            _bookAct(client, caller, RIGHT_HIRE);
            uint256 risk = uint256(offer.price) + offer.evaluatorFee + _stakeOf(offer.price, offer.bond);
            _bookRisk(client, caller, risk, offer.evaluator, offer.provider);
            _stakeCounted[MARKET.jobCounter()] = true;
        }
        if (offer.signer == offer.provider) return true;
        _bookAct(offer.provider, offer.signer, RIGHT_OFFER);
        _bookRisk(offer.provider, offer.signer, offer.bond, offer.evaluator, client);
    }

    function _work(uint256 jobId, JobStatus status, BondedJob memory job, uint256 seed) private {
        if (status == JobStatus.Funded) _submit(jobId, job, _operator(seed));
        else if (status == JobStatus.Submitted) _answer(jobId, job, _operator(seed), seed & 0x300 == 0);
        else if (status != JobStatus.Disputed) _rate(jobId, job, _operator(seed));
        else if (seed & 0x400 == 0) _try(job.evaluator, Calls.resolve(jobId));
    }

    /// @dev By an operator; where it may not, by the provider.
    function _submit(uint256 jobId, BondedJob memory job, address operator) private {
        if (!_act(operator, Calls.submit(jobId))) {
            _try(job.provider, Calls.submit(jobId));
        } else {
            _bookAct(job.provider, operator, RIGHT_SUBMIT);
            _bookJob(job.provider, operator, job.bond);
        }
    }

    /// @dev An operator accepts or disputes; where it may not, the client accepts.
    function _answer(uint256 jobId, BondedJob memory job, address operator, bool disputes) private {
        if (!_act(operator, disputes ? Calls.dispute(jobId) : Calls.accept(jobId))) {
            _try(job.client, Calls.accept(jobId));
            return;
        }
        uint256 stake = _stakeOf(job.budget, job.bond);
        _bookAct(job.client, operator, disputes ? RIGHT_DISPUTE : RIGHT_ACCEPT);
        _bookJob(job.client, operator, uint256(job.budget) + job.evaluatorFee + stake);
        if (!disputes) return;
        _bookEvaluator(job.client, operator, job.evaluator);
        _bookCounterpart(job.client, operator, job.provider);
        if (!_stakeCounted[jobId]) _bookCharge(job.client, operator, stake);
    }

    /// @dev Whoever may rate for the client does; the others do it for the provider.
    function _rate(uint256 jobId, BondedJob memory job, address operator) private {
        if (!_act(operator, Calls.rate(jobId))) return;
        Grant memory grant = grantOf(job.client, operator);
        if (_isLive(grant) && grant.terms.rights & RIGHT_ACCEPT != 0) return;
        _bookAct(job.provider, operator, RIGHT_SUBMIT);
    }

    function _pair(uint256 seed) private view returns (address principal, address operator) {
        if (_principalNext != address(0) && (seed >> 12) % 2 == 0) return (_principalNext, _operatorNext);
        return (_principal(seed), _operator(seed >> 8));
    }

    function _callOff(uint256 jobId, address operator) private {
        if (_act(operator, Calls.reject(jobId))) _bookAct(MARKET.getJob(jobId).client, operator, RIGHT_POST);
    }

    /// @dev A call by an operator: no principal's wallet may fall.
    function _act(address operator, bytes memory data) private returns (bool passed) {
        uint256[PRINCIPALS] memory held;
        for (uint256 i = 0; i < PRINCIPALS; i++) held[i] = TOKEN.balanceOf(everybody[i]);
        passed = _try(operator, data);
        for (uint256 i = 0; i < PRINCIPALS; i++) _bookFault(Fault.Wallet, TOKEN.balanceOf(everybody[i]) < held[i]);
    }

    function _bookRisk(
        address principal,
        address operator,
        uint256 amount,
        address evaluator,
        address counterparty
    ) private {
        _bookJob(principal, operator, amount);
        _bookEvaluator(principal, operator, evaluator);
        _bookCounterpart(principal, operator, counterparty);
        _bookCharge(principal, operator, amount);
    }
}
