// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC8183} from "../../../contracts/src/interfaces/IERC8183.sol";
import {IJobs} from "../../../contracts/src/interfaces/IJobs.sol";
import {ISettlement} from "../../../contracts/src/interfaces/ISettlement.sol";
import {BondedJob, How, JobStatus} from "../../../contracts/src/types/Job.sol";
import {Record} from "../../../contracts/src/types/Record.sol";
import {Vm} from "../utils/Vm.sol";
import {Sights} from "./Sights.sol";

/// @title Ledger
/// @notice Money that went into and came out of each job, the ends that events told of, and the records that follow from those by
/// the words of the design.
abstract contract Ledger is Sights {
    struct Entry {
        /// Token units.
        uint256 paidIn;
        uint256 paidOut;
        /// Calls that took money out.
        uint256 payouts;
        /// JobCompleted, JobRejected and JobExpired.
        uint256 ends;
        /// Settled.
        uint256 settlements;
        /// Unix second of the submission or the dispute.
        uint256 answeredAt;
        /// Hash of the job when it ended.
        bytes32 frozen;
    }

    /// @dev Token units of one whole cent.
    uint256 private constant CENT = 10_000;

    mapping(uint256 jobId => Entry entry) private _entries;
    mapping(address account => Record record) private _records;

    function entryOf(uint256 jobId) external view returns (Entry memory) {
        return _entries[jobId];
    }

    function expectedRecordOf(address account) external view returns (Record memory) {
        return _records[account];
    }

    /// @notice What a job holds by its own words, in token units.
    function potOf(uint256 jobId) external view returns (uint256) {
        IJobs.JobView memory job = MARKET.getJob(jobId);
        bool holds =
            job.status == JobStatus.Funded || job.status == JobStatus.Submitted || job.status == JobStatus.Disputed;
        if (!holds) return 0;
        if (!isBonded(jobId)) return job.budget;
        BondedJob memory bonded = MARKET.bondedJob(jobId);
        uint256 pot = uint256(bonded.budget) + bonded.bond + bonded.evaluatorFee;
        return job.status == JobStatus.Disputed ? pot + bonded.stake : pot;
    }

    /// @notice Hash of all that must never change once a job has ended: everything but who has rated.
    function hashOf(uint256 jobId) public view returns (bytes32) {
        bytes memory job = abi.encode(MARKET.getJob(jobId));
        if (!isBonded(jobId)) return keccak256(job);
        BondedJob memory bonded = MARKET.bondedJob(jobId);
        (bonded.clientRated, bonded.providerRated) = (false, false);
        return keccak256(abi.encode(job, bonded));
    }

    /// @dev Books what all but the market won or lost by a call on a job.
    function _book(uint256 jobId, Sight memory before, Sight memory afterwards) internal {
        int256 change;
        for (uint256 i = 0; i < everybody.length; i++) change += _change(before, afterwards, i);
        Entry storage entry = _entries[jobId];
        if (change < 0) entry.paidIn += uint256(-change);
        if (change > 0) {
            entry.paidOut += uint256(change);
            ++entry.payouts;
        }
    }

    /// @dev Books what an event of the market says.
    function _read(Vm.Log memory log) internal virtual {
        bytes32 topic = log.topics[0];
        if (log.topics.length < 2) return;
        uint256 jobId = uint256(log.topics[1]);
        Entry storage entry = _entries[jobId];
        if (topic == IERC8183.JobSubmitted.selector || topic == ISettlement.Disputed.selector) {
            entry.answeredAt = block.timestamp;
        } else if (topic == ISettlement.Settled.selector) {
            ++entry.settlements;
            (How how, uint256 share) = abi.decode(log.data, (How, uint256));
            _expect(MARKET.bondedJob(jobId), how, share, entry.answeredAt == block.timestamp);
        } else if (
            topic == IERC8183.JobCompleted.selector ||
            topic == IERC8183.JobRejected.selector ||
            topic == IERC8183.JobExpired.selector
        ) {
            ++entry.ends;
            entry.frozen = hashOf(jobId);
        }
    }

    /// @dev A job that ends in the second of its submission or dispute adds nothing positive.
    function _expect(BondedJob memory job, How how, uint256 share, bool sameSecond) private {
        Record storage provider = _records[job.provider];
        Record storage client = _records[job.client];
        Record storage evaluator = _records[job.evaluator];
        bool ruled = how == How.Ruled;
        bool judged = ruled || how == How.Conceded;
        bool won = how == How.Paid || (judged && share >= 5_000);
        if (how == How.Split) ++evaluator.missed;
        if (how == How.Refunded || how == How.Withdrawn) ++provider.expired;
        if (judged && !won) ++provider.rejected;
        if (judged && won) ++client.disputesLost;
        if (sameSecond) return;
        if (ruled) ++evaluator.ruled;
        if (how == How.Paid) ++client.paid;
        if (!won) return;
        uint40 cents = uint40((job.budget * share) / 10_000 / CENT);
        ++provider.completed;
        provider.providerVolume += cents;
        client.clientVolume += cents;
    }
}
