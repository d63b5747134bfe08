// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IReputation} from "../interfaces/IReputation.sol";
import {Splits} from "../libraries/Splits.sol";
import {How} from "../types/Job.sol";
import {Record} from "../types/Record.sol";

/// @title Reputation
/// @notice One packed record per account. Saturates instead of reverting, so that it can never block a settlement.
abstract contract Reputation is IReputation {
    mapping(address account => Record record) private _records;

    /// @inheritdoc IReputation
    function recordOf(address account) external view returns (Record memory) {
        return _records[account];
    }

    /// @dev Books one settled job.
    /// @param cents Earned part of the budget in whole cents; counted only at a share of 50 % and more.
    /// @param sameSecond The job ends in the second of its submission or dispute: it adds nothing positive.
    function _book(
        address client,
        address provider,
        address evaluator,
        How how,
        uint256 share,
        uint256 cents,
        bool sameSecond
    ) internal {
        if (how == How.Agreed) return;
        if (how == How.Split) {
            _records[evaluator].missed = _next(_records[evaluator].missed);
            return;
        }
        Record storage provided = _records[provider];
        if (how == How.Refunded || how == How.Withdrawn) {
            provided.expired = _next(provided.expired);
            return;
        }
        if (how == How.Ruled && !sameSecond) _records[evaluator].ruled = _next(_records[evaluator].ruled);
        if (share < Splits.HALF) {
            provided.rejected = _next(provided.rejected);
            return;
        }
        Record storage hired = _records[client];
        if (!sameSecond) {
            provided.completed = _next(provided.completed);
            provided.providerVolume = _add(provided.providerVolume, cents);
            hired.clientVolume = _add(hired.clientVolume, cents);
            if (how == How.Paid) hired.paid = _next(hired.paid);
        }
        if (how != How.Paid) hired.disputesLost = _next(hired.disputesLost);
    }

    function _next(uint24 count) private pure returns (uint24) {
        return count == type(uint24).max ? count : count + 1;
    }

    function _add(uint40 volume, uint256 cents) private pure returns (uint40) {
        uint256 sum = volume + cents;
        return sum > type(uint40).max ? type(uint40).max : uint40(sum);
    }
}
