// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IReputation} from "../interfaces/IReputation.sol";
import {Splits} from "../libraries/Splits.sol";
import {How} from "../types/Job.sol";
import {Record} from "../types/Record.sol";

/// @title Reputation
/// @notice One packed record per account. Saturates instead of reverting, so that it can never block a settlement.
abstract contract Reputation is IReputation {
    /// @dev Bit positions of `Record`'s fields in its slot, in the order of the struct.
    uint256 private constant COMPLETED = 0;
    uint256 private constant REJECTED = 24;
    uint256 private constant EXPIRED = 48;
    uint256 private constant PROVIDER_VOLUME = 72;
    uint256 private constant PAID = 112;
    uint256 private constant DISPUTES_LOST = 136;
    uint256 private constant CLIENT_VOLUME = 160;
    uint256 private constant RULED = 200;
    uint256 private constant MISSED = 224;

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
        if (how == How.Split) return _count(evaluator, MISSED, 1, 0, 0);
        if (how == How.Refunded || how == How.Withdrawn) return _count(provider, EXPIRED, 1, 0, 0);

        uint256 positive = sameSecond ? 0 : 1;
        if (how == How.Ruled) _count(evaluator, RULED, positive, 0, 0);
        if (share < Splits.HALF) return _count(provider, REJECTED, 1, 0, 0);

        cents *= positive;
        _count(provider, COMPLETED, positive, PROVIDER_VOLUME, cents);
        bool paid = how == How.Paid;
        _count(client, paid ? PAID : DISPUTES_LOST, paid ? positive : 1, CLIENT_VOLUME, cents);
    }

    /// @dev Adds to one counter and one volume of a record, in one write.
    function _count(address account, uint256 counter, uint256 count, uint256 volume, uint256 cents) private {
        Record storage record = _records[account];
        uint256 word;
        assembly ("memory-safe") {
            word := sload(record.slot)
        }
        word = _add(word, counter, type(uint24).max, count);
        if (cents != 0) word = _add(word, volume, type(uint40).max, cents);
        assembly ("memory-safe") {
            sstore(record.slot, word)
        }
    }

    /// @dev Adds to the field at bit `position` that holds at most `max`, and saturates.
    function _add(uint256 word, uint256 position, uint256 max, uint256 amount) private pure returns (uint256) {
        uint256 room = max - ((word >> position) & max);
        return word + ((amount < room ? amount : room) << position);
    }
}
