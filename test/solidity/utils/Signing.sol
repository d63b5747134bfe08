// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {JobStatus} from "../../../contracts/src/types/Job.sol";
import {Offer} from "../../../contracts/src/types/Offer.sol";
import {Digests} from "./Digests.sol";
import {JobTest} from "./JobTest.sol";

/// @title Signing
/// @notice `JobTest`, with the two signatures that it lacks: agreements and ERC-3009 authorizations.
abstract contract Signing is JobTest {
    bytes32 private constant AGREEMENT_TYPEHASH = keccak256(
        "Agreement(uint256 jobId,address client,address provider,uint8 status,uint16 share,uint40 validUntil)"
    );
    /// @dev An authorization that never ends.
    uint256 internal constant ANY_TIME = type(uint256).max;

    function agreementDigest(
        uint256 jobId,
        JobStatus status,
        uint16 share,
        uint40 validUntil
    ) internal view returns (bytes32) {
        return
            typedDigest(
                keccak256(abi.encode(AGREEMENT_TYPEHASH, jobId, client, provider, uint8(status), share, validUntil))
            );
    }

    /// @dev `account`'s signature that the job, as it stands, ends with `share`.
    function agreed(
        address account,
        uint256 jobId,
        uint16 share,
        uint40 validUntil
    ) internal view returns (bytes memory) {
        return sign(agreementDigest(jobId, statusOf(jobId), share, validUntil), keyOf[account]);
    }

    /// @dev The client's authorization for exactly this offer's cost, valid at any time.
    function authorization(Offer memory offer_) internal view returns (bytes memory) {
        return authorization(market.hireNonce(offer_), uint256(offer_.price) + offer_.evaluatorFee, ANY_TIME);
    }

    function authorization(bytes32 nonce, uint256 value, uint256 validBefore) internal view returns (bytes memory) {
        bytes32 digest = Digests.authorization(address(token), client, address(market), value, 0, validBefore, nonce);
        return sign(digest, keyOf[client]);
    }
}
