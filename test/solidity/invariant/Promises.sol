// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {JobStatus} from "../../../contracts/src/types/Job.sol";
import {Offer} from "../../../contracts/src/types/Offer.sol";
import {Inputs} from "./Inputs.sol";
import {Sights} from "./Sights.sol";

/// @title Promises
/// @notice What an offer says about the job that is hired by it.
abstract contract Promises is Sights {
    function _isAsOffered(bytes memory hire, Sight memory sight) internal view returns (bool) {
        Offer memory offer = Inputs.offerOf(hire);
        bool parties = sight.bonded.provider == offer.provider && sight.bonded.evaluator == offer.evaluator;
        bool amounts =
            sight.bonded.budget == offer.price &&
                sight.bonded.bond == offer.bond &&
                sight.bonded.evaluatorFee == offer.evaluatorFee;
        bool periods =
            sight.bonded.reviewPeriod == offer.reviewPeriod &&
                sight.bonded.rulingPeriod == offer.rulingPeriod &&
                sight.bonded.deadline == block.timestamp + offer.deliveryPeriod;
        return parties && amounts && periods && sight.bonded.payTo == offer.payTo;
    }

    /// @dev The deadline of a bonded job moves with its status alone: by the next period, or to the end time.
    function _keepsPeriods(Sight memory before, Sight memory afterwards) internal view returns (bool) {
        if (!before.isBonded) return !before.exists || afterwards.isBonded || _sameExpiry(before, afterwards);
        JobStatus status = afterwards.job.status;
        if (status == before.job.status) return _sameExpiry(before, afterwards);
        if (status == JobStatus.Submitted) {
            return afterwards.job.expiredAt == block.timestamp + before.bonded.reviewPeriod;
        }
        if (status == JobStatus.Disputed) {
            return afterwards.job.expiredAt == block.timestamp + before.bonded.rulingPeriod;
        }
        return afterwards.job.expiredAt == block.timestamp;
    }

    function _sameExpiry(Sight memory before, Sight memory afterwards) private pure returns (bool) {
        return before.job.expiredAt == afterwards.job.expiredAt;
    }
}
