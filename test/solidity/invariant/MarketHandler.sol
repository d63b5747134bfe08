// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";

import {IAccounts} from "../../../contracts/src/interfaces/IAccounts.sol";
import {IERC8183} from "../../../contracts/src/interfaces/IERC8183.sol";
import {IHiring} from "../../../contracts/src/interfaces/IHiring.sol";
import {IJobMarket} from "../../../contracts/src/interfaces/IJobMarket.sol";
import {IJobs} from "../../../contracts/src/interfaces/IJobs.sol";
import {TestUSD} from "../../../contracts/src/tokens/TestUSD.sol";
import {JobStatus} from "../../../contracts/src/types/Job.sol";
import {ALL_RIGHTS, MandateTerms} from "../../../contracts/src/types/Mandate.sol";
import {Offer} from "../../../contracts/src/types/Offer.sol";
import {vm} from "../utils/Vm.sol";
import {Acts} from "./Acts.sol";
import {Ledger} from "./Ledger.sol";

/// @title MarketHandler
/// @notice What the invariant runner may do: five principals, two evaluators and an operator work, err and cheat while time passes.
contract MarketHandler is Acts {
    uint256 private constant PRINCIPALS = 5;
    uint256 private constant MAX_JOBS = 32;
    uint256 private constant MONEY = 1e12;
    bytes private constant TERMS = "terms";

    address private immutable OPERATOR;
    address private immutable PAYEE;
    address private immutable FIRST_EVALUATOR;
    address private immutable SECOND_EVALUATOR;

    uint256 private _nonce;

    constructor(IJobMarket market, TestUSD token, address treasury) Ledger(market, token) {
        for (uint256 i = 0; i < PRINCIPALS; i++) _actor(i + 1);
        FIRST_EVALUATOR = _actor(101);
        SECOND_EVALUATOR = _actor(102);
        OPERATOR = _actor(103);
        PAYEE = _actor(104);
        everybody.push(treasury);
        for (uint256 i = 0; i < PRINCIPALS; i++) {
            token.mint(everybody[i], 2 * MONEY);
            vm.startPrank(everybody[i]);
            token.approve(address(market), type(uint256).max);
            market.deposit(everybody[i], MONEY);
            market.setMandate(OPERATOR, _mandate());
            vm.stopPrank();
        }
    }

    // Money in and out of account balances

    function bank(uint256 seed, uint256 amount) external {
        seed = _mixed(seed);
        address account = everybody[seed % everybody.length];
        if (amount % 2 == 0) {
            account = _principal(seed);
            _watch(0, account, abi.encodeCall(IAccounts.deposit, (account, amount % 1e10)));
        } else {
            amount %= MARKET.accountBalance(account) + 1;
            _watch(0, account, abi.encodeCall(IAccounts.withdraw, (account, amount)));
        }
    }

    // New jobs

    function post(uint256 seed, uint256 lead) external {
        if (_isFull()) return;
        seed = _mixed(seed);
        uint256 expiry = block.timestamp + 1 + (_mixed(lead) % 30 days);
        bytes memory data =
            seed % 2 == 0
                ? abi.encodeCall(IHiring.post, (_evaluator(seed), keccak256(TERMS), expiry, TERMS))
                : abi.encodeCall(IERC8183.createJob, (address(0), _evaluator(seed), expiry, string(TERMS), address(0)));
        _watch(MARKET.jobCounter() + 1, _principal(seed), data);
    }

    /// @dev A plain job; half of them are funded at once.
    function order(uint256 seed, uint256 lead, uint256 value) external {
        if (_isFull()) return;
        seed = _mixed(seed);
        address client = _principal(seed);
        uint256 expiry = block.timestamp + 1 + (_mixed(lead) % 4 days);
        address provider = _other(client, seed);
        uint256 jobId = MARKET.jobCounter() + 1;
        _watch(
            jobId,
            client,
            abi.encodeCall(IERC8183.createJob, (provider, _evaluator(seed), expiry, string(TERMS), address(0)))
        );
        _watch(jobId, client, _callFor(jobId, Act.SetBudget, value));
        if (seed % 2 == 0) _watch(jobId, client, _callFor(jobId, Act.Fund, value));
    }

    /// @dev By a principal or, every fourth time, by its operator.
    function hire(uint256 seed, uint96 price, uint96 bond, uint96 fee) external {
        if (_isFull()) return;
        seed = _mixed(seed);
        address client = _principal(seed);
        Offer memory offer = _offer(seed, price, bond, fee);
        (offer.provider, offer.evaluator) = (_other(client, seed), _evaluator(seed));
        _hire(MARKET.jobCounter() + 1, client, offer, seed % 4 == 0);
    }

    function hirePosting(uint256 jobSeed, uint256 seed, uint96 price, uint96 bond, uint96 fee) external {
        uint256 jobId = _first(jobSeed, JobStatus.Open, JobStatus.Open, JobStatus.Open);
        if (jobId == 0) return;
        seed = _mixed(seed);
        IJobs.JobView memory job = MARKET.getJob(jobId);
        Offer memory offer = _offer(seed, price, bond, fee);
        (offer.client, offer.jobId, offer.evaluator) = (job.client, jobId, job.evaluator);
        offer.provider = job.provider == address(0) ? _other(job.client, seed) : job.provider;
        _hire(jobId, job.client, offer, seed % 4 == 0);
    }

    // What becomes of them

    /// @dev Something sensible by somebody who may do it, on a job that has not ended.
    function act(uint256 jobSeed, uint256 choice, uint256 value) external {
        uint256 jobId = _first(jobSeed, JobStatus.Open, JobStatus.Funded, JobStatus.Funded);
        if (jobId != 0) _act(jobId, choice, value);
    }

    /// @dev The same, where it is decided who gets the money; else on a job that has ended.
    function decide(uint256 jobSeed, uint256 choice, uint256 value) external {
        uint256 jobId = _first(jobSeed, JobStatus.Submitted, JobStatus.Disputed, JobStatus.Disputed);
        if (jobId == 0) jobId = _first(jobSeed, JobStatus.Completed, JobStatus.Rejected, JobStatus.Expired);
        if (jobId != 0) _act(jobId, choice, value);
    }

    /// @dev Anything by anybody, perhaps twice in one call.
    function meddle(uint256 jobSeed, uint256 callerSeed, uint256 choice, uint256 value) external {
        if (MARKET.jobCounter() == 0) return;
        (choice, value, callerSeed) = (_mixed(choice), _mixed(value), _mixed(callerSeed));
        uint256 jobId = _jobId(jobSeed);
        bytes memory data = _callFor(jobId, _any(choice), value);
        if (value % 2 == 0) {
            bytes[] memory twice = new bytes[](2);
            (twice[0], twice[1]) = (data, data);
            data = abi.encodeCall(Multicall.multicall, (twice));
        }
        _watch(jobId, everybody[callerSeed % everybody.length], data);
    }

    /// @dev To a deadline of the next day or a second to either side of it, else a little.
    function pass(uint256 jobSeed, uint256 time) external {
        uint256 jobId = _first(jobSeed, JobStatus.Funded, JobStatus.Submitted, JobStatus.Disputed);
        uint256 now_ = block.timestamp;
        uint256 until = jobId == 0 ? 0 : MARKET.getJob(jobId).expiredAt + (time % 3) - 1;
        if (until <= now_ || until > now_ + 1 days) until = now_ + (_mixed(time) % 2 hours);
        vm.warp(until);
    }

    function _act(uint256 jobId, uint256 choice, uint256 value) private {
        (choice, value) = (_mixed(choice), _mixed(value));
        Act chosen = _usual(jobId, choice);
        _watch(jobId, _callerOf(jobId, chosen, value), _callFor(jobId, chosen, value));
    }

    /// @dev The first job from a random one on that stands in one of these states; zero if there is none.
    function _first(uint256 seed, JobStatus one, JobStatus two, JobStatus three) private view returns (uint256) {
        uint256 count = MARKET.jobCounter();
        for (uint256 i = 0; i < count; i++) {
            uint256 jobId = 1 + (((seed % count) + i) % count);
            JobStatus status = MARKET.getJob(jobId).status;
            if (status == one || status == two || status == three) return jobId;
        }
        return 0;
    }

    function _hire(uint256 jobId, address client, Offer memory offer, bool byOperator) private {
        bytes memory signature = _sign(offer.signer = offer.provider, MARKET.offerDigest(offer));
        if (byOperator) _watch(jobId, OPERATOR, abi.encodeCall(IHiring.hireFor, (client, offer, signature)));
        else _watch(jobId, client, abi.encodeCall(IHiring.hire, (offer, signature)));
    }

    /// @dev Everything but the parties.
    function _offer(uint256 seed, uint96 price, uint96 bond, uint96 fee) private returns (Offer memory offer) {
        address[3] memory payees = [address(0), PAYEE, _principal(seed)];
        offer.termsHash = keccak256(TERMS);
        offer.price = 1 + (price % 1e9);
        offer.bond = bond % (offer.price + 1);
        offer.evaluatorFee = fee % 2 == 0 ? 0 : (fee / 2) % (offer.price + 1);
        offer.deliveryPeriod = 1 + uint32(seed % 4 days);
        offer.reviewPeriod = 1 + uint24(seed % 1 days);
        offer.rulingPeriod = 1 + uint24(seed % 3 days);
        offer.payTo = payees[seed % 3];
        offer.validUntil = type(uint40).max;
        offer.nonce = _nonce++;
    }

    /// @dev The runner likes small and repeated numbers; remainders of these would go together.
    function _mixed(uint256 seed) private view returns (uint256) {
        return uint256(keccak256(abi.encode(seed, MARKET.jobCounter(), block.timestamp)));
    }

    function _isFull() private view returns (bool) {
        return MARKET.jobCounter() == MAX_JOBS;
    }

    function _jobId(uint256 seed) private view returns (uint256) {
        return 1 + (seed % MARKET.jobCounter());
    }

    function _principal(uint256 seed) private view returns (address) {
        return everybody[seed % PRINCIPALS];
    }

    function _other(address principal, uint256 seed) private view returns (address other) {
        other = _principal(seed / 7);
        if (other == principal) other = _principal(seed / 7 + 1);
    }

    function _evaluator(uint256 seed) private view returns (address) {
        return seed % 2 == 0 ? FIRST_EVALUATOR : SECOND_EVALUATOR;
    }

    function _mandate() private pure returns (MandateTerms memory) {
        return
            MandateTerms({
                maxPerJob: type(uint96).max,
                maxPerPeriod: type(uint96).max,
                period: 365 days,
                expiresAt: type(uint40).max,
                evaluator: address(0),
                allowlist: false,
                rights: ALL_RIGHTS
            });
    }
}
