// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJobMarket} from "../../../contracts/src/interfaces/IJobMarket.sol";
import {JobStatus} from "../../../contracts/src/types/Job.sol";
import {Base} from "../utils/Base.sol";
import {vm} from "../utils/Vm.sol";
import {HostileBook} from "./HostileBook.sol";
import {HostileHandler} from "./HostileHandler.sol";
import {IWatcher, MoodyToken} from "./MoodyToken.sol";

/// @notice What holds whatever the token does: reenter, block, pause, return false, refuse zero, take a fee.
/// @dev Run it with its whole folder: the runner takes the handler for a target only if it has the handler's artifact.
contract HostileTokenInvariantTest is Base {
    struct Selectors {
        address target;
        bytes4[] selectors;
    }

    HostileHandler private handler;
    MoodyToken private moody;

    function setUp() public override {
        super.setUp();
        moody = new MoodyToken();
        market = IJobMarket(create("JobMarket.sol:JobMarket", abi.encode(moody, 1, 1, 1, 0, address(0))));
        handler = new HostileHandler(market, moody);
        moody.setWatcher(handler);
    }

    /// @dev Read by the runner: it calls the handler only.
    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    /// @dev Read by the runner: what the token calls is nothing to call from outside.
    function excludeSelectors() external view returns (Selectors[] memory excluded) {
        excluded = new Selectors[](1);
        excluded[0].target = address(handler);
        excluded[0].selectors = new bytes4[](1);
        excluded[0].selectors[0] = IWatcher.onTransfer.selector;
    }

    // JM-09, JM-206
    /// @notice The market owes exactly what it holds.
    function invariant_SolvencyIsAnEquality() public view {
        uint256 owed = 0;
        address[] memory accounts = handler.accounts();
        for (uint256 i = 0; i < accounts.length; i++) owed += balance(accounts[i]);
        for (uint256 jobId = 1; jobId <= market.jobCounter(); jobId++) owed += handler.potOf(jobId);
        assertEq(moody.balanceOf(address(market)), owed, "market's wallet");
    }

    // JM-205
    /// @notice What came in is what is booked, also if the token keeps a part of it.
    function invariant_OnlyWhatCameInIsBooked() public view {
        _assertNever(HostileBook.Fault.Booked);
    }

    // JM-07
    /// @notice No call that moves money passes in the middle of another one.
    function invariant_NothingReenters() public view {
        _assertNever(HostileBook.Fault.Reentered);
    }

    // JM-09
    /// @notice Views that are read in the middle of a transfer show no money twice.
    function invariant_NoMoneyIsShownTwice() public view {
        _assertNever(HostileBook.Fault.ShownTwice);
    }

    // JM-211
    /// @notice No settlement fails because a receiver is blocked or the token stands still.
    function invariant_NothingBlocksASettlement() public view {
        _assertNever(HostileBook.Fault.Blocked);
    }

    // JM-211, JM-902
    /// @notice A job's end leaves each party its whole part, in the wallet or, if the push failed, in the balance.
    function invariant_FailedPushesAreCredited() public view {
        _assertNever(HostileBook.Fault.Shortchanged);
    }

    // JM-10, JM-211
    /// @notice Once all deadlines are over, anybody can end every job although the token is paused or blocks a party.
    function invariant_EveryJobCanBeEndedByAnybody() public {
        moody.setWatcher(IWatcher(address(0)));
        vm.warp(block.timestamp + 366 days);
        for (uint256 jobId = 1; jobId <= market.jobCounter(); jobId++) {
            if (handler.potOf(jobId) == 0) continue;
            bool paused = jobId % 2 == 0;
            moody.setMood(paused ? MoodyToken.Mood.Paused : MoodyToken.Mood.Blocking, market.getJob(jobId).client);
            _end(jobId, statusOf(jobId));
            assertEq(handler.potOf(jobId), 0, "pot");
        }
    }

    function _end(uint256 jobId, JobStatus status) private {
        vm.startPrank(stranger);
        if (status == JobStatus.Disputed) market.claimSplit(jobId);
        else if (status == JobStatus.Submitted && handler.isBonded(jobId)) market.claimPayment(jobId);
        else if (status == JobStatus.Submitted || status == JobStatus.Funded) market.claimRefund(jobId);
        vm.stopPrank();
    }

    function _assertNever(HostileBook.Fault fault) private view {
        assertEq(handler.faults(fault), 0, "times it happened");
    }
}
