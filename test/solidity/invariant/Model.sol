// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC8183} from "../../../contracts/src/interfaces/IERC8183.sol";
import {IHiring} from "../../../contracts/src/interfaces/IHiring.sol";
import {ISettlement} from "../../../contracts/src/interfaces/ISettlement.sol";
import {JobStatus} from "../../../contracts/src/types/Job.sol";
import {Offer} from "../../../contracts/src/types/Offer.sol";
import {Vm} from "../utils/Vm.sol";
import {Ledger} from "./Ledger.sol";

/// @title Model
/// @notice Every job as its events alone tell it, and how often they told of what may happen once.
abstract contract Model is Ledger {
    struct Told {
        address client;
        address provider;
        address evaluator;
        uint256 budget;
        JobStatus status;
        uint256 disputes;
        uint256 clientRatings;
        uint256 providerRatings;
    }

    /// @notice Jobs that events told of.
    uint256 public jobsTold;
    /// @notice Events that told of a job out of its turn.
    uint256 public idsOutOfOrder;
    /// @notice Ratings by others than the job's two parties.
    uint256 public foreignRatings;

    mapping(uint256 jobId => Told told) private _told;

    function toldOf(uint256 jobId) external view returns (Told memory) {
        return _told[jobId];
    }

    function _read(Vm.Log memory log) internal virtual override {
        super._read(log);
        if (log.topics.length < 2) return;
        bytes32 topic = log.topics[0];
        uint256 jobId = uint256(log.topics[1]);
        Told storage told = _told[jobId];
        if (topic == IERC8183.JobCreated.selector) _create(jobId, told, log);
        else if (topic == IERC8183.ProviderSet.selector) told.provider = _account(log.topics[2]);
        else if (topic == IERC8183.BudgetSet.selector) told.budget = abi.decode(log.data, (uint256));
        else if (topic == IHiring.Hired.selector) _hire(told, log);
        else if (topic == keccak256("JobFunded(uint256,address,uint256)")) told.status = JobStatus.Funded;
        else if (topic == ISettlement.Rated.selector) _rate(told, _account(log.topics[2]));
        else _move(told, topic);
    }

    function _create(uint256 jobId, Told storage told, Vm.Log memory log) private {
        if (jobId != ++jobsTold) ++idsOutOfOrder;
        (told.client, told.provider) = (_account(log.topics[2]), _account(log.topics[3]));
        (told.evaluator, , ) = abi.decode(log.data, (address, uint256, address));
    }

    function _hire(Told storage told, Vm.Log memory log) private {
        (Offer memory offer, ) = abi.decode(log.data, (Offer, address));
        (told.provider, told.evaluator, told.budget) = (offer.provider, offer.evaluator, offer.price);
    }

    function _rate(Told storage told, address rater) private {
        if (rater == told.client) ++told.clientRatings;
        else if (rater == told.provider) ++told.providerRatings;
        else ++foreignRatings;
    }

    function _move(Told storage told, bytes32 topic) private {
        if (topic == IERC8183.JobSubmitted.selector) {
            told.status = JobStatus.Submitted;
        } else if (topic == ISettlement.Disputed.selector) {
            told.status = JobStatus.Disputed;
            ++told.disputes;
        } else if (topic == IERC8183.JobCompleted.selector) {
            told.status = JobStatus.Completed;
        } else if (topic == IERC8183.JobRejected.selector) {
            told.status = JobStatus.Rejected;
        } else if (topic == IERC8183.JobExpired.selector) {
            told.status = JobStatus.Expired;
        }
    }

    function _account(bytes32 topic) private pure returns (address) {
        return address(uint160(uint256(topic)));
    }
}
