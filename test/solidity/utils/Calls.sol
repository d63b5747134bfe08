// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC8183} from "../../../contracts/src/interfaces/IERC8183.sol";
import {ISettlement} from "../../../contracts/src/interfaces/ISettlement.sol";

/// @title Calls
/// @notice Calldata of every act on a job that needs no signature, with arguments that are right.
library Calls {
    bytes32 private constant WHY = "because";

    function setBudget(uint256 jobId) internal pure returns (bytes memory) {
        return abi.encodeCall(IERC8183.setBudget, (jobId, 100e6, ""));
    }

    function fund(uint256 jobId) internal pure returns (bytes memory) {
        return abi.encodeCall(IERC8183.fund, (jobId, 100e6, ""));
    }

    function submit(uint256 jobId) internal pure returns (bytes memory) {
        return abi.encodeCall(IERC8183.submit, (jobId, keccak256("{}"), "{}"));
    }

    function complete(uint256 jobId) internal pure returns (bytes memory) {
        return abi.encodeCall(IERC8183.complete, (jobId, WHY, ""));
    }

    function reject(uint256 jobId) internal pure returns (bytes memory) {
        return abi.encodeCall(IERC8183.reject, (jobId, WHY, ""));
    }

    function claimRefund(uint256 jobId) internal pure returns (bytes memory) {
        return abi.encodeCall(IERC8183.claimRefund, (jobId));
    }

    function withdrawJob(uint256 jobId) internal pure returns (bytes memory) {
        return abi.encodeCall(ISettlement.withdrawJob, (jobId));
    }

    function accept(uint256 jobId) internal pure returns (bytes memory) {
        return abi.encodeCall(ISettlement.accept, (jobId));
    }

    function claimPayment(uint256 jobId) internal pure returns (bytes memory) {
        return abi.encodeCall(ISettlement.claimPayment, (jobId));
    }

    function dispute(uint256 jobId) internal pure returns (bytes memory) {
        return abi.encodeCall(ISettlement.dispute, (jobId, "incomplete"));
    }

    function resolve(uint256 jobId) internal pure returns (bytes memory) {
        return abi.encodeCall(ISettlement.resolve, (jobId, 10_000, WHY));
    }

    function concede(uint256 jobId) internal pure returns (bytes memory) {
        return abi.encodeCall(ISettlement.concede, (jobId));
    }

    function claimSplit(uint256 jobId) internal pure returns (bytes memory) {
        return abi.encodeCall(ISettlement.claimSplit, (jobId));
    }

    function rate(uint256 jobId) internal pure returns (bytes memory) {
        return abi.encodeCall(ISettlement.rate, (jobId, 100, "", ""));
    }
}
