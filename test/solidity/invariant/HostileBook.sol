// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJobMarket} from "../../../contracts/src/interfaces/IJobMarket.sol";
import {IJobs} from "../../../contracts/src/interfaces/IJobs.sol";
import {BondedJob, JobStatus} from "../../../contracts/src/types/Job.sol";
import {vm} from "../utils/Vm.sol";
import {IWatcher, MoodyToken} from "./MoodyToken.sol";
import {Sights} from "./Sights.sol";
import {Stage} from "./Stage.sol";

/// @title HostileBook
/// @notice What the market owes and what it holds before, during and after each of its calls, and what each party was to get.
abstract contract HostileBook is Stage, IWatcher {
    enum Fault {
        /// A call that moves money passed in the middle of another one.
        Reentered,
        /// More or less was booked than came in.
        Booked,
        /// During a transfer the market's views showed money twice.
        ShownTwice,
        /// A settlement that everything but the token allows failed.
        Blocked,
        /// A party's wallet and balance did not rise by its part.
        Shortchanged
    }

    /// @dev What is owed to whom when a job ends, and what they had before.
    struct Claim {
        address provider;
        address payTo;
        address client;
        uint256 toProvider;
        uint256 toClient;
        uint256 providerHad;
        uint256 clientHad;
        uint256 supply;
    }

    mapping(Fault fault => uint256 times) public faults;
    MoodyToken internal immutable MOODY;

    /// @dev Jobs made by `createJob`.
    mapping(uint256 jobId => bool plain) internal isPlain;
    /// @dev Pots as they were after the last call that could touch them, and their sum.
    mapping(uint256 jobId => uint256 pot) private _pots;
    uint256 private _allPots;
    /// @dev The only job that the running call may touch.
    uint256 private _running;
    /// @dev What the token tries in the middle of a transfer.
    address private _intruder;
    bytes private _intrusion;
    uint256 private transient _depth;

    constructor(IJobMarket market, MoodyToken token) Sights(market, token) {
        MOODY = token;
    }

    /// @inheritdoc IWatcher
    function onTransfer(address from, address to, uint256 amount) external {
        if (_running == 0 || _depth != 0) return;
        _depth = 1;
        // Whatever is on its way counts where it is going.
        uint256 held = TOKEN.balanceOf(address(MARKET));
        if (to == address(MARKET)) held += amount;
        if (from == address(MARKET)) held -= amount;
        _bookFault(Fault.ShownTwice, _balances() + _allPots - _pots[_running] + _potNow(_running) > held);
        vm.prank(_intruder);
        // solhint-disable-next-line avoid-low-level-calls
        (bool passed, ) = address(MARKET).call(_intrusion);
        _bookFault(Fault.Reentered, passed);
        _depth = 0;
    }

    /// @dev Calls the market while the token tries the intrusion. `jobId` is the only job that the call may touch.
    function _play(uint256 jobId, address caller, bytes memory data) internal returns (bool passed) {
        uint256 owed = _allPots + _balances();
        uint256 held = TOKEN.balanceOf(address(MARKET));
        _running = jobId;
        passed = _try(caller, data);
        _running = 0;
        uint256 pot = _potNow(jobId);
        (_allPots, _pots[jobId]) = (_allPots - _pots[jobId] + pot, pot);
        uint256 owes = _allPots + _balances();
        _bookFault(Fault.Booked, owes > owed && owes - owed != TOKEN.balanceOf(address(MARKET)) - held);
    }

    function _intrude(address intruder, bytes memory intrusion) internal {
        (_intruder, _intrusion) = (intruder, intrusion);
    }

    function _bookFault(Fault fault, bool happened) internal {
        if (happened) ++faults[fault];
    }

    /// @dev What the parties of a job get if this act ends it now; `data` is the act's call.
    function _claim(
        uint256 jobId,
        Act act,
        address caller,
        bytes memory data
    ) internal view returns (Claim memory claim) {
        IJobs.JobView memory job = MARKET.getJob(jobId);
        (claim.provider, claim.client, claim.supply) = (job.provider, job.client, TOKEN.totalSupply());
        if (!isPlain[jobId]) {
            BondedJob memory bonded = MARKET.bondedJob(jobId);
            if (bonded.payTo != bonded.provider) claim.payTo = bonded.payTo;
            uint256 stake = job.status == JobStatus.Disputed ? bonded.stake : 0;
            claim.toProvider = _partOf(bonded, stake, act, caller, data);
            claim.toClient = uint256(bonded.budget) + bonded.bond + stake - claim.toProvider;
            if (job.status != JobStatus.Disputed || act == Act.ClaimSplit) claim.toClient += bonded.evaluatorFee;
        } else {
            (claim.toProvider, claim.toClient) = act == Act.Complete ? (job.budget, uint256(0)) : (0, job.budget);
        }
        (claim.providerHad, claim.clientHad) = _has(claim);
    }

    /// @dev The act ended the job: each party has its part, in whatever place; what burned was on its way to the pushed one.
    function _settle(Claim memory claim) internal {
        (uint256 provider, uint256 client) = _has(claim);
        uint256 burned = claim.supply - TOKEN.totalSupply();
        bool full =
            provider + client + burned == claim.providerHad + claim.clientHad + claim.toProvider + claim.toClient;
        if (burned == 0) full = full && provider == claim.providerHad + claim.toProvider;
        _bookFault(Fault.Shortchanged, !full);
    }

    function _partOf(
        BondedJob memory job,
        uint256 stake,
        Act act,
        address caller,
        bytes memory data
    ) private pure returns (uint256) {
        uint256 whole = uint256(job.budget) + job.bond + stake;
        if (act == Act.Accept || act == Act.ClaimPayment || act == Act.Complete) return whole;
        if (act == Act.ClaimSplit) return job.budget / 2 + job.bond;
        if (act == Act.Concede) return caller == job.client ? whole : 0;
        if (act == Act.Resolve) return (whole * _secondWord(data)) / 10_000;
        if (act == Act.Agree) return (job.budget * _secondWord(data)) / 10_000 + job.bond;
        return 0;
    }

    function _secondWord(bytes memory data) private pure returns (uint256 word) {
        assembly ("memory-safe") {
            word := mload(add(data, 0x44))
        }
    }

    function _has(Claim memory claim) private view returns (uint256 provider, uint256 client) {
        provider = TOKEN.balanceOf(claim.provider) + MARKET.accountBalance(claim.provider);
        if (claim.payTo != address(0)) provider += TOKEN.balanceOf(claim.payTo);
        client = TOKEN.balanceOf(claim.client) + MARKET.accountBalance(claim.client);
    }

    function _balances() private view returns (uint256 sum) {
        for (uint256 i = 0; i < everybody.length; i++) sum += MARKET.accountBalance(everybody[i]);
    }

    /// @dev Cheap enough for a push. Zero for no job.
    function _potNow(uint256 jobId) private view returns (uint256) {
        if (jobId > MARKET.jobCounter()) return 0;
        if (!isPlain[jobId]) {
            BondedJob memory bonded = MARKET.bondedJob(jobId);
            if (!_holds(bonded.status)) return 0;
            uint256 stake = bonded.status == JobStatus.Disputed ? bonded.stake : 0;
            return uint256(bonded.budget) + bonded.bond + bonded.evaluatorFee + stake;
        }
        IJobs.JobView memory job = MARKET.getJob(jobId);
        return _holds(job.status) ? job.budget : 0;
    }

    function _holds(JobStatus status) private pure returns (bool) {
        return status == JobStatus.Funded || status == JobStatus.Submitted || status == JobStatus.Disputed;
    }
}
