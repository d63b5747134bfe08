// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJobMarket} from "../../../contracts/src/interfaces/IJobMarket.sol";
import {JobStatus} from "../../../contracts/src/types/Job.sol";
import {Base} from "../utils/Base.sol";
import {MarketHandler} from "./MarketHandler.sol";
import {Witness} from "./Witness.sol";

/// @title MarketInvariants
/// @notice A market that takes a fee, and all that its handler does to it.
/// @dev Run these tests with their whole folder: the runner takes the handler for a target only if it has the handler's artifact.
abstract contract MarketInvariants is Base {
    MarketHandler internal handler;

    function setUp() public override {
        super.setUp();
        bytes memory arguments = abi.encode(token, 1, 1, 1, FEE_BPS, treasury);
        market = IJobMarket(create("JobMarket.sol:JobMarket", arguments));
        handler = new MarketHandler(market, token);
    }

    /// @dev Read by the runner: it calls the handler only.
    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    function assertUnbroken(Witness.Rule rule, string memory message) internal view {
        assertEq(handler.breachesOf(rule), 0, message);
    }

    function _hasEnded(uint256 jobId) internal view returns (bool) {
        JobStatus status = statusOf(jobId);
        return status == JobStatus.Completed || status == JobStatus.Rejected || status == JobStatus.Expired;
    }
}
