// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice Where a job stands. The first six keep ERC-8183's order.
enum JobStatus {
    /// Posted or created; holds no money. Never expires on chain.
    Open,
    /// Money is in escrow; the provider is to submit.
    Funded,
    /// Delivered; the client (bonded) or the evaluator (plain) is to answer.
    Submitted,
    /// Ended in the provider's favour.
    Completed,
    /// Ended in the client's favour, or an Open job called off.
    Rejected,
    /// Ended by a deadline, or by the provider giving up.
    Expired,
    /// Bonded only: delivered and disputed; the evaluator is to rule.
    Disputed
}

/// @notice How a bonded job's pot was divided.
enum How {
    /// The client accepted, or let the review period pass.
    Paid,
    /// The provider let the delivery deadline pass.
    Refunded,
    /// The provider gave the job up before its deadline.
    Withdrawn,
    /// The evaluator ruled on a dispute.
    Ruled,
    /// One party gave in to a dispute.
    Conceded,
    /// The evaluator let the ruling period pass.
    Split,
    /// Both parties signed a share.
    Agreed
}

/// @notice A job in storage: three slots, and a fourth only when it is used.
/// @dev `state` and `periods` are packed; read them through `JobLib`.
struct Job {
    /// Owner of the money that comes in as budget; a principal.
    address client;
    /// Payment for the work, in token units.
    uint96 budget;
    /// Who delivers; zero while an Open job looks for one.
    address provider;
    /// The provider's security, in token units. Zero for plain jobs.
    uint96 bond;
    /// Who rules on a dispute (bonded), or completes and rejects (plain).
    address evaluator;
    /// Unix second at which the running period ends; the end time once a bonded job has ended.
    uint40 deadline;
    /// Status (bits 0-2) and flags (bits 3-7).
    uint8 state;
    /// Bonded: review period (bits 0-21), ruling period (bits 24-46), pays-provider flag (bit 47). Plain: submission time.
    uint48 periods;
    /// Fourth slot: receiver of the provider's earnings if it is neither the account balance nor the provider.
    address payTo;
    /// Fourth slot: the evaluator's fee, in token units.
    uint96 evaluatorFee;
}

/// @notice A bonded job, unpacked for readers.
struct BondedJob {
    address client;
    address provider;
    address evaluator;
    /// Zero when earnings are credited to the provider's account balance.
    address payTo;
    uint96 budget;
    uint96 bond;
    uint96 evaluatorFee;
    /// What the client puts up, or has put up, to dispute; in token units.
    uint96 stake;
    /// Unix second; see `Job.deadline`.
    uint40 deadline;
    /// Seconds.
    uint24 reviewPeriod;
    /// Seconds.
    uint24 rulingPeriod;
    JobStatus status;
    bool clientRated;
    bool providerRated;
}
