// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";

import {IAccounts} from "../../../contracts/src/interfaces/IAccounts.sol";
import {IERC8183} from "../../../contracts/src/interfaces/IERC8183.sol";
import {IHiring} from "../../../contracts/src/interfaces/IHiring.sol";
import {IJobMarket} from "../../../contracts/src/interfaces/IJobMarket.sol";
import {JobStatus} from "../../../contracts/src/types/Job.sol";
import {Offer} from "../../../contracts/src/types/Offer.sol";
import {vm} from "../utils/Vm.sol";
import {HostileBook} from "./HostileBook.sol";
import {MoodyToken} from "./MoodyToken.sol";

/// @title HostileHandler
/// @notice Four principals and an evaluator work for a token that changes its manners and interferes in each of its transfers.
contract HostileHandler is HostileBook {
    uint256 private constant PRINCIPALS = 4;
    uint256 private constant MAX_JOBS = 16;

    address private immutable EVALUATOR;
    address private immutable PAYEE;

    constructor(IJobMarket market, MoodyToken token) HostileBook(market, token) {
        for (uint256 i = 0; i < PRINCIPALS; i++) _endow(_actor(i + 1), 10_000, 300);
        EVALUATOR = _actor(101);
        PAYEE = _actor(102);
    }

    /// @dev Half of the time the token is honest.
    function turn(uint256 seed) external {
        seed = _mixed(seed);
        MoodyToken.Mood mood = MoodyToken.Mood(seed % 2 == 0 ? 0 : (seed >> 8) % 6);
        uint256 target = (seed >> 16) % (everybody.length + 1);
        MOODY.setMood(mood, target == everybody.length ? address(MARKET) : everybody[target]);
    }

    function bank(uint256 seed) external {
        seed = _mixed(seed);
        address account = seed & 0x700 == 0 ? EVALUATOR : _principal(seed);
        uint256 held = MARKET.accountBalance(account);
        uint256 amount = 1 + ((seed >> 16) % 200);
        if (held != 0 && seed & 0x800 == 0) {
            bytes memory data = abi.encodeCall(IAccounts.withdraw, (account, amount < held ? amount : held));
            _run(_noJob(), account, data, seed);
        } else {
            _run(_noJob(), _principal(seed), abi.encodeCall(IAccounts.deposit, (account, amount)), seed);
        }
    }

    /// @dev A bonded job; earnings go to the balance, the provider's wallet or a third one.
    function hire(uint256 seed) external {
        if (MARKET.jobCounter() >= MAX_JOBS) return;
        seed = _mixed(seed);
        address[3] memory payees = [address(0), PAYEE, _principal(seed)];
        Offer memory offer = _offer(_principal(seed), EVALUATOR, seed >> 64);
        offer.payTo = payees[(seed >> 16) % 3];
        bytes memory signature = _sign(offer.provider, MARKET.offerDigest(offer));
        address client = _principal(seed + 1 + ((seed >> 24) % (PRINCIPALS - 1)));
        _run(MARKET.jobCounter() + 1, client, abi.encodeCall(IHiring.hire, (offer, signature)), seed);
    }

    /// @dev A funded plain job.
    function order(uint256 seed) external {
        if (MARKET.jobCounter() >= MAX_JOBS) return;
        seed = _mixed(seed);
        (address client, address provider) = (_principal(seed), _principal(seed + 1 + ((seed >> 24) % 3)));
        uint256 expiry = block.timestamp + 1 hours + ((seed >> 32) % 3 days);
        _try(client, abi.encodeCall(IERC8183.createJob, (provider, EVALUATOR, expiry, string(TERMS), address(0))));
        uint256 jobId = MARKET.jobCounter();
        isPlain[jobId] = true;
        _try(client, _callFor(jobId, Act.SetBudget, (seed >> 64) % 100));
        _run(jobId, client, _callFor(jobId, Act.Fund, 0), seed);
    }

    /// @dev What the states of two jobs ask for.
    function act(uint256 jobSeed, uint256 choice, uint256 value) external {
        for (uint256 i = 0; i < 2; i++) {
            uint256 jobId = _live(_mixed(jobSeed));
            if (jobId == 0) return;
            (choice, value) = (_mixed(choice), _mixed(value));
            Act chosen = _usual(jobId, choice);
            address caller = _callerOf(jobId, chosen, value);
            bytes memory data = _callFor(jobId, chosen, value);
            bool ends = _moves(chosen) && chosen != Act.Dispute && MARKET.getJob(jobId).status != JobStatus.Open;
            Claim memory claim;
            if (ends) claim = _claim(jobId, chosen, caller, data);
            bool passed = _run(jobId, caller, data, choice);
            if (!ends) continue;
            _bookFault(Fault.Blocked, !passed);
            if (passed) _settle(claim);
        }
    }

    /// @dev To a job's deadline or a second to either side of it, else a little.
    function pass(uint256 jobSeed, uint256 time) external {
        time = _mixed(time);
        uint256 jobId = _live(_mixed(jobSeed));
        uint256 until = jobId == 0 ? 0 : MARKET.getJob(jobId).expiredAt + (time % 3) - 1;
        if (until <= block.timestamp) until = block.timestamp + ((time >> 8) % 2 hours);
        vm.warp(until);
    }

    /// @dev With an intrusion that would pass at any other moment: a deposit, a withdrawal, one in a batch, or an act on another job.
    function _run(uint256 jobId, address caller, bytes memory data, uint256 seed) private returns (bool) {
        seed = _mixed(seed);
        address intruder = _principal(seed >> 8);
        bytes[] memory batch = new bytes[](1);
        batch[0] = abi.encodeCall(IAccounts.withdraw, (intruder, 1));
        bytes memory intrusion = seed % 4 == 0 ? abi.encodeCall(IAccounts.deposit, (intruder, 1)) : batch[0];
        if (seed % 4 == 1) intrusion = abi.encodeCall(Multicall.multicall, (batch));
        uint256 other = seed % 4 < 2 ? 0 : _live(seed >> 16);
        if (other != 0 && other != jobId) {
            Act chosen = _usual(other, seed >> 32);
            if (_moves(chosen)) (intruder, intrusion) = (_callerOf(other, chosen, seed), _callFor(other, chosen, seed));
        }
        _intrude(intruder, intrusion);
        return _play(jobId, caller, data);
    }

    /// @dev A job that has not ended, from a random one on; zero if there is none.
    function _live(uint256 seed) private view returns (uint256) {
        uint256 count = MARKET.jobCounter();
        for (uint256 i = 0; i < count; i++) {
            uint256 jobId = 1 + (((seed % count) + i) % count);
            JobStatus status = MARKET.getJob(jobId).status;
            if (status < JobStatus.Completed || status == JobStatus.Disputed) return jobId;
        }
        return 0;
    }

    function _moves(Act chosen) private pure returns (bool) {
        return chosen != Act.Submit && (chosen < Act.Rate || chosen == Act.Fund);
    }

    /// @dev An id that no job has.
    function _noJob() private pure returns (uint256) {
        return type(uint256).max;
    }

    function _principal(uint256 seed) private view returns (address) {
        return everybody[seed % PRINCIPALS];
    }
}
