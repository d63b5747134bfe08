// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {JobStates} from "../../../../contracts/src/libraries/JobStates.sol";
import {JobStatus} from "../../../../contracts/src/types/Job.sol";
import {vm} from "../../utils/Vm.sol";

/// @dev Each act is asked of all sixteen states; the expected ones are listed by name.
contract JobStatesTest {
    function test_Open() public pure {
        _only(JobStates.OPEN, _plain(JobStatus.Open));
    }

    function test_Submit() public pure {
        _only(JobStates.SUBMIT, _plain(JobStatus.Funded) | _bonded(JobStatus.Funded));
    }

    function test_Complete() public pure {
        _only(JobStates.COMPLETE, _plain(JobStatus.Submitted) | _bonded(JobStatus.Disputed));
    }

    function test_Reject() public pure {
        uint256 plain = _plain(JobStatus.Funded) | _plain(JobStatus.Submitted);
        _only(JobStates.REJECT, plain | _bonded(JobStatus.Disputed));
    }

    function test_ClaimRefund() public pure {
        uint256 plain = _plain(JobStatus.Funded) | _plain(JobStatus.Submitted);
        _only(JobStates.CLAIM_REFUND, plain | _bonded(JobStatus.Funded));
    }

    function test_Withdraw() public pure {
        _only(JobStates.WITHDRAW, _bonded(JobStatus.Funded));
    }

    function test_Review() public pure {
        _only(JobStates.REVIEW, _bonded(JobStatus.Submitted));
    }

    function test_Rule() public pure {
        _only(JobStates.RULE, _bonded(JobStatus.Disputed));
    }

    function test_Agree() public pure {
        uint256 before = _bonded(JobStatus.Funded) | _bonded(JobStatus.Submitted);
        _only(JobStates.AGREE, before | _bonded(JobStatus.Disputed));
    }

    function test_Rate() public pure {
        uint256 ended = _bonded(JobStatus.Completed) | _bonded(JobStatus.Rejected);
        _only(JobStates.RATE, ended | _bonded(JobStatus.Expired));
    }

    /// @dev Every state that holds money has an exit that anyone may take after its deadline.
    // JM-10
    function test_EveryFundedState_HasAPermissionlessExit() public pure {
        uint256 exits = uint256(JobStates.CLAIM_REFUND) | JobStates.REVIEW | JobStates.RULE;
        uint256 plain = _plain(JobStatus.Funded) | _plain(JobStatus.Submitted);
        uint256 bonded = _bonded(JobStatus.Funded) | _bonded(JobStatus.Submitted) | _bonded(JobStatus.Disputed);
        vm.assertEq(exits, plain | bonded, "exits");
    }

    function testFuzz_FlagsDoNotMatter(uint8 state, uint16 states) public pure {
        bool expected = (uint256(states) / (2 ** uint256(state % 16))) % 2 == 1;
        vm.assertEq(JobStates.isIn(state, states), expected, "in set");
    }

    function _only(uint16 states, uint256 expected) private pure {
        for (uint8 state = 0; state < 16; state++) {
            vm.assertEq(JobStates.isIn(state, states), (expected / (2 ** uint256(state))) % 2 == 1, "in set");
        }
    }

    function _plain(JobStatus status) private pure returns (uint256) {
        return 2 ** uint256(status);
    }

    function _bonded(JobStatus status) private pure returns (uint256) {
        return 2 ** (uint256(status) + 8);
    }
}
