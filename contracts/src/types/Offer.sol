// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice What a provider signs (EIP-712, domain `Surety` version `1`): the whole contract of a bonded job.
struct Offer {
    /// The principal that will deliver; its account balance pays the bond.
    address provider;
    /// Who signed: the provider, or its operator with the right `offer`.
    address signer;
    /// The only client that may hire; zero for anyone. Must be the posting's client when `jobId` is set.
    address client;
    /// The posting this answers; zero for a direct hire.
    uint256 jobId;
    /// keccak256 of the terms' exact bytes; never zero.
    bytes32 termsHash;
    /// Payment in token units; above zero.
    uint96 price;
    /// The provider's security in token units; at most `price`.
    uint96 bond;
    /// Who rules if the client disputes.
    address evaluator;
    /// Paid to the evaluator once it is needed, else returned to the client; token units, at most `price`.
    uint96 evaluatorFee;
    /// Seconds from hire to the delivery deadline; 1 to 365 days.
    uint32 deliveryPeriod;
    /// Seconds the client has to answer a submission; up to 30 days.
    uint24 reviewPeriod;
    /// Seconds the evaluator has to rule; up to 60 days.
    uint24 rulingPeriod;
    /// Receiver of the earnings; zero keeps them in the account balance.
    address payTo;
    /// Unix second; the offer can be hired while now < validUntil.
    uint40 validUntil;
    /// Unordered, below 2^255, one use per provider whoever signs.
    uint256 nonce;
}
