// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJobMarket} from "../../../contracts/src/interfaces/IJobMarket.sol";
import {JobStatus} from "../../../contracts/src/types/Job.sol";
import {Base} from "../utils/Base.sol";
import {vm} from "../utils/Vm.sol";
import {Ledger} from "./Ledger.sol";
import {MarketHandler} from "./MarketHandler.sol";

/// @notice What holds after any sequence of acts by anybody, in a market that takes a fee.
/// @dev Run it with its whole folder: the runner takes the handler for a target only if it has the handler's artifact.
contract MarketInvariantTest is Base {
    MarketHandler private handler;

    function setUp() public override {
        super.setUp();
        bytes memory arguments = abi.encode(token, 1, 1, 1, FEE_BPS, treasury);
        market = IJobMarket(create("JobMarket.sol:JobMarket", arguments));
        handler = new MarketHandler(market, token, treasury);
    }

    /// @dev Read by the runner: it calls the handler only.
    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    // JM-09
    /// @notice The market's wallet is exactly all account balances and all pots.
    /// hardhat-config: default.invariant.runs = 8
    /// hardhat-config: default.invariant.depth = 200
    function invariant_SolvencyIsAnEquality() public view {
        assertEq(wallet(address(market)), _balances() + _pots(), "market's wallet");
    }

    // JM-902
    /// @notice What went into a job and did not come out is exactly what it holds.
    /// hardhat-config: default.invariant.runs = 8
    /// hardhat-config: default.invariant.depth = 200
    function invariant_EveryJobConservesMoney() public view {
        for (uint256 jobId = 0; jobId <= market.jobCounter(); jobId++) {
            Ledger.Entry memory entry = handler.entryOf(jobId);
            uint256 pot = jobId == 0 ? 0 : handler.potOf(jobId);
            assertEq(entry.paidIn, entry.paidOut + pot, "money of a job");
        }
    }

    // JM-621, JM-901, JM-905
    /// @notice A job ends at most once, pays at most once, and never changes afterwards.
    /// hardhat-config: default.invariant.runs = 8
    /// hardhat-config: default.invariant.depth = 200
    function invariant_EveryJobEndsOnce() public view {
        for (uint256 jobId = 1; jobId <= market.jobCounter(); jobId++) {
            Ledger.Entry memory entry = handler.entryOf(jobId);
            uint256 ends = _hasEnded(jobId) ? 1 : 0;
            assertEq(entry.ends, ends, "ends told of");
            assertEq(entry.settlements, handler.isBonded(jobId) ? ends : 0, "settlements told of");
            assertEq(entry.payouts, entry.paidIn == 0 ? 0 : ends, "payouts");
            if (ends == 1) assertEq(handler.hashOf(jobId), entry.frozen, "ended job");
        }
    }

    // JM-401, JM-402, JM-403, JM-404, JM-405, JM-406, JM-407, JM-408, JM-409
    /// @notice Records say what the settled jobs say.
    /// hardhat-config: default.invariant.runs = 8
    /// hardhat-config: default.invariant.depth = 200
    function invariant_RecordsEqualSettledJobs() public view {
        address[] memory accounts = handler.accounts();
        for (uint256 i = 0; i < accounts.length; i++) {
            bytes memory actual = abi.encode(market.recordOf(accounts[i]));
            assertEq(actual, abi.encode(handler.expectedRecordOf(accounts[i])), "record");
        }
    }

    // JM-10
    /// @notice Once all deadlines are over, anybody can end every job that holds money, and nothing stays behind.
    /// hardhat-config: default.invariant.runs = 2
    /// hardhat-config: default.invariant.depth = 200
    function invariant_EveryJobCanBeEndedByAnybody() public {
        vm.warp(block.timestamp + 366 days);
        for (uint256 jobId = 1; jobId <= market.jobCounter(); jobId++) {
            _end(jobId, statusOf(jobId));
        }
        assertEq(wallet(address(market)), _balances(), "market's wallet");
    }

    function _end(uint256 jobId, JobStatus status) private {
        vm.startPrank(stranger);
        if (status == JobStatus.Disputed) market.claimSplit(jobId);
        else if (status == JobStatus.Submitted && handler.isBonded(jobId)) market.claimPayment(jobId);
        else if (status == JobStatus.Submitted || status == JobStatus.Funded) market.claimRefund(jobId);
        vm.stopPrank();
        if (status != JobStatus.Open) assertEq(_hasEnded(jobId), true, "ended");
    }

    function _hasEnded(uint256 jobId) private view returns (bool) {
        JobStatus status = statusOf(jobId);
        return status == JobStatus.Completed || status == JobStatus.Rejected || status == JobStatus.Expired;
    }

    function _balances() private view returns (uint256 sum) {
        address[] memory accounts = handler.accounts();
        for (uint256 i = 0; i < accounts.length; i++) sum += balance(accounts[i]);
    }

    function _pots() private view returns (uint256 sum) {
        for (uint256 jobId = 1; jobId <= market.jobCounter(); jobId++) sum += handler.potOf(jobId);
    }
}
