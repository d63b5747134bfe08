// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {JobStatus} from "../types/Job.sol";

/// @title JobStates
/// @notice The whole state machine on one screen: from which states each act may start.
/// @dev A state is the low nibble of `Job.state`: status (bits 0-2) and bonded (bit 3). A set of states is a 16-bit
/// mask with one bit per state, so one shift and one AND decide.
library JobStates {
    uint8 internal constant STATUS_MASK = 0x07;
    uint8 internal constant BONDED = 0x08;

    uint16 private constant PLAIN_FUNDED = uint16(1) << uint8(JobStatus.Funded);
    uint16 private constant PLAIN_SUBMITTED = uint16(1) << uint8(JobStatus.Submitted);
    uint16 private constant BONDED_FUNDED = uint16(1) << (uint8(JobStatus.Funded) | BONDED);
    uint16 private constant BONDED_SUBMITTED = uint16(1) << (uint8(JobStatus.Submitted) | BONDED);
    uint16 private constant BONDED_DISPUTED = uint16(1) << (uint8(JobStatus.Disputed) | BONDED);

    /// @dev setProvider, setBudget, fund, hire on a posting, and reject by the client.
    uint16 internal constant OPEN = uint16(1) << uint8(JobStatus.Open);
    uint16 internal constant SUBMIT = PLAIN_FUNDED | BONDED_FUNDED;
    uint16 internal constant COMPLETE = PLAIN_SUBMITTED | BONDED_DISPUTED;
    /// @dev By the evaluator; an Open job is rejected by its client.
    uint16 internal constant REJECT = PLAIN_FUNDED | PLAIN_SUBMITTED | BONDED_DISPUTED;
    uint16 internal constant CLAIM_REFUND = PLAIN_FUNDED | PLAIN_SUBMITTED | BONDED_FUNDED;
    uint16 internal constant WITHDRAW = BONDED_FUNDED;
    /// @dev accept, claimPayment, dispute.
    uint16 internal constant REVIEW = BONDED_SUBMITTED;
    /// @dev resolve, concede, claimSplit.
    uint16 internal constant RULE = BONDED_DISPUTED;
    uint16 internal constant AGREE = BONDED_FUNDED | BONDED_SUBMITTED | BONDED_DISPUTED;
    uint16 internal constant RATE =
        (uint16(1) << (uint8(JobStatus.Completed) | BONDED)) |
            (uint16(1) << (uint8(JobStatus.Rejected) | BONDED)) |
            (uint16(1) << (uint8(JobStatus.Expired) | BONDED));

    /// @dev True if a job whose packed state is `state` stands in one of `states`.
    function isIn(uint8 state, uint16 states) internal pure returns (bool) {
        return (states >> (state & (STATUS_MASK | BONDED))) & 1 != 0;
    }
}
