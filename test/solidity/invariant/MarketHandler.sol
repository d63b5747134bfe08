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
import {Offer} from "../../../contracts/src/types/Offer.sol";
import {vm} from "../utils/Vm.sol";
import {Cast} from "./Cast.sol";
import {Sights} from "./Sights.sol";

/// @title MarketHandler
/// @notice What the invariant runner may do: five principals, two evaluators and an operator work, err and cheat while time passes.
contract MarketHandler is Cast {
    uint256 private constant MAX_JOBS = 40;

    /// @notice Token units sent to the market past its functions.
    uint256 public donated;

    constructor(IJobMarket market, TestUSD token) Sights(market, token) {
        _begin();
    }

    /// @dev Two jobs of each kind in each state, so that short sequences reach the ends too.
    function _begin() private {
        for (uint256 i = 0; i < 2; i++) {
            for (uint256 j = 0; j < 3; j++) _order(2 * i + j, 1 days + i, 1e8 + j);
            for (uint256 j = 0; j < 3; j++) _hireDirect(i + 3 * j, 1e8, 1e7, 1e6 + 1);
        }
        for (uint256 jobId = 1; jobId <= MARKET.jobCounter(); jobId++) {
            if (jobId % 3 != 0) _watch(jobId, _callerOf(jobId, Act.Submit, 0), _callFor(jobId, Act.Submit, 0));
            if (jobId % 3 == 2) _watch(jobId, _callerOf(jobId, Act.Dispute, 0), _callFor(jobId, Act.Dispute, 0));
        }
    }

    // Money in and out of account balances

    function bank(uint256 seed, uint256 amount) external {
        seed = _mixed(seed);
        if (seed % 16 == 0) return _donate(seed, amount % 1e6);
        address account = everybody[seed % everybody.length];
        if (amount % 2 == 0) {
            account = _principal(seed);
            _watch(0, account, abi.encodeCall(IAccounts.deposit, (account, amount % 1e10)));
        } else {
            amount %= MARKET.accountBalance(account) + 1;
            _watch(0, account, abi.encodeCall(IAccounts.withdraw, (account, amount)));
        }
    }

    /// @dev Tokens that reach the market past its functions.
    function _donate(uint256 seed, uint256 amount) private {
        donated += amount;
        vm.prank(_principal(seed));
        TOKEN.transfer(address(MARKET), amount);
    }

    // New jobs

    /// @dev One of the four ways to begin.
    function begin(uint256 way, uint256 seed, uint96 price, uint96 bond, uint96 fee) external {
        if (MARKET.jobCounter() == MAX_JOBS) return;
        if (way % 5 == 0) _post(seed, price);
        else if (way % 5 == 1) _order(seed, price, bond);
        else if (way % 5 == 2) _hirePosting(_mixed(way), seed, price, bond, fee);
        else _hireDirect(seed, price, bond, fee);
    }

    function _post(uint256 seed, uint256 lead) private {
        seed = _mixed(seed);
        uint256 expiry = block.timestamp + 1 + (_mixed(lead) % 30 days);
        bytes memory data =
            seed % 2 == 0
                ? abi.encodeCall(IHiring.post, (_evaluator(seed), keccak256(TERMS), expiry, TERMS))
                : abi.encodeCall(IERC8183.createJob, (address(0), _evaluator(seed), expiry, string(TERMS), address(0)));
        _watch(MARKET.jobCounter() + 1, _principal(seed), data);
    }

    /// @dev A plain job; half of them are funded at once.
    function _order(uint256 seed, uint256 lead, uint256 value) private {
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
    function _hireDirect(uint256 seed, uint96 price, uint96 bond, uint96 fee) private {
        seed = _mixed(seed);
        address client = _principal(seed);
        Offer memory offer = _offer(seed, price, bond, fee);
        (offer.provider, offer.evaluator) = (_other(client, seed), _evaluator(seed));
        _hire(MARKET.jobCounter() + 1, client, offer, seed % 4 == 0);
    }

    function _hirePosting(uint256 jobSeed, uint256 seed, uint96 price, uint96 bond, uint96 fee) private {
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

    /// @dev Something sensible, mostly, by somebody who may do it, on a job that has not ended.
    function act(uint256 jobSeed, uint256 choice, uint256 value) external {
        uint256 jobId = _first(jobSeed, JobStatus.Open, JobStatus.Funded, JobStatus.Funded);
        if (jobId != 0) _act(jobId, choice, value);
    }

    /// @dev The same, where it is decided who gets the money; every fourth time on a job that has ended.
    function decide(uint256 jobSeed, uint256 choice, uint256 value) external {
        uint256 jobId = _first(jobSeed, JobStatus.Submitted, JobStatus.Disputed, JobStatus.Disputed);
        if (jobId == 0 || value % 4 == 0)
            jobId = _first(jobSeed, JobStatus.Completed, JobStatus.Rejected, JobStatus.Expired);
        if (jobId != 0) _act(jobId, choice, value);
    }

    /// @dev Anything at any time, by whose turn it would be or by anybody, perhaps twice in one call.
    function meddle(uint256 jobSeed, uint256 callerSeed, uint256 choice, uint256 value) external {
        (choice, value, callerSeed) = (_mixed(choice), _mixed(value), _mixed(callerSeed));
        uint256 jobId = 1 + (jobSeed % MARKET.jobCounter());
        Act act_ = choice % 3 == 0 ? _any(choice / 3) : _tried(jobId, choice / 3);
        bytes memory data = _callFor(jobId, act_, value);
        if (value % 2 == 0) {
            bytes[] memory twice = new bytes[](2);
            (twice[0], twice[1]) = (data, data);
            data = abi.encodeCall(Multicall.multicall, (twice));
        }
        address caller = callerSeed % 4 == 0 ? _callerOf(jobId, act_, value) : everybody[callerSeed % everybody.length];
        _watch(jobId, caller, data);
    }

    /// @dev To a deadline or a second to either side of it, and there an act that the deadline forbids or allows; else on a little.
    function pass(uint256 jobSeed, uint256 time, uint256 choice) external {
        uint256 jobId = _first(jobSeed, JobStatus.Funded, JobStatus.Submitted, JobStatus.Disputed);
        uint256 until = jobId == 0 ? 0 : MARKET.getJob(jobId).expiredAt + (time % 3) - 1;
        if (until <= block.timestamp || until > block.timestamp + 4 days) {
            vm.warp(block.timestamp + (_mixed(time) % 2 hours));
        } else {
            vm.warp(until);
            Act chosen = _border(jobId, choice);
            _watch(jobId, _callerOf(jobId, chosen, choice), _callFor(jobId, chosen, choice));
        }
    }

    function _act(uint256 jobId, uint256 choice, uint256 value) private {
        (choice, value) = (_mixed(choice), _mixed(value));
        Act chosen = _tried(jobId, choice);
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
}
