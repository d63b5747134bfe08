// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TestUSD} from "../../../contracts/src/tokens/TestUSD.sol";

/// @title IWatcher
/// @notice Told of every transfer before money moves.
interface IWatcher {
    function onTransfer(address from, address to, uint256 amount) external;
}

/// @title MoodyToken
/// @notice A token with a watcher that it calls in every transfer, and the bad manners of the other tokens, one at a time.
contract MoodyToken is TestUSD {
    enum Mood {
        Honest,
        /// The target can neither send nor receive.
        Blocking,
        /// Nothing moves and transfers revert.
        Paused,
        /// Nothing moves and transfers return false.
        ReturningFalse,
        /// A transfer of nothing reverts.
        RefusingZero,
        /// A hundredth, and at least one unit, burns on the way.
        TakingFee
    }

    Mood public mood;
    address private _target;
    IWatcher private _watcher;

    error Refused();

    function setMood(Mood mood_, address target) external {
        (mood, _target) = (mood_, target);
    }

    /// @dev Zero is nobody.
    function setWatcher(IWatcher watcher) external {
        _watcher = watcher;
    }

    function transfer(address to, uint256 amount) public override returns (bool) {
        return super.transfer(to, amount) && mood != Mood.ReturningFalse;
    }

    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        return super.transferFrom(from, to, amount) && mood != Mood.ReturningFalse;
    }

    function _update(address from, address to, uint256 amount) internal override {
        if (address(_watcher) != address(0)) _watcher.onTransfer(from, to, amount);
        Mood now_ = mood;
        if (now_ == Mood.ReturningFalse) return;
        if (now_ == Mood.Paused || (now_ == Mood.RefusingZero && amount == 0)) revert Refused();
        if (now_ == Mood.Blocking && (from == _target || to == _target)) revert Refused();
        super._update(from, to, amount);
        if (now_ == Mood.TakingFee) super._update(to, address(0), (amount + 99) / 100);
    }
}
