// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC5267} from "@openzeppelin/contracts/interfaces/IERC5267.sol";

import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {Base} from "../../utils/Base.sol";
import {vm} from "../../utils/Vm.sol";

contract DomainTest is Base {
    // JM-101
    function test_Eip712Domain() public view {
        (
            bytes1 fields,
            string memory name,
            string memory version,
            uint256 chainId,
            address verifyingContract,
            bytes32 salt,
            uint256[] memory extensions
        ) = IERC5267(address(market)).eip712Domain();
        assertEq(uint8(fields), 0x0f, "fields");
        assertEq(name, "Surety", "name");
        assertEq(version, "1", "version");
        assertEq(chainId, 31337, "chain");
        assertEq(verifyingContract, address(market), "contract");
        assertEq(salt, bytes32(0), "salt");
        assertEq(extensions.length, 0, "extensions");
    }

    function test_OfferDigest_IsTyped() public {
        Offer memory offer_ = offer();
        assertEq(market.offerDigest(offer_), _digest(offer_), "digest");
    }

    // JM-101
    function test_WhenChainForks_DigestFollows() public {
        Offer memory offer_ = offer();
        bytes32 before = market.offerDigest(offer_);
        vm.chainId(1);
        assertEq(market.offerDigest(offer_), _digest(offer_), "digest");
        assertEq(before == market.offerDigest(offer_), false, "same digest on two chains");
    }

    // JM-606
    function testFuzz_OfferDigest_CoversEveryField(Offer memory offer_) public view {
        assertEq(market.offerDigest(offer_), _digest(offer_), "digest");
    }

    function testFuzz_HireNonce_IsTypedHashOfDigest(Offer memory offer_) public view {
        bytes32 expected = keccak256(abi.encode(keccak256("Hire(bytes32 offerDigest)"), _digest(offer_)));
        assertEq(market.hireNonce(offer_), expected, "nonce");
    }

    function _digest(Offer memory o) private view returns (bytes32) {
        bytes32 typeHash = keccak256(
            "Offer(address provider,address signer,address client,uint256 jobId,bytes32 termsHash,uint96 price,uint96 bond,"
            "address evaluator,uint96 evaluatorFee,uint32 deliveryPeriod,uint24 reviewPeriod,uint24 rulingPeriod,address payTo,uint40 validUntil,uint256 nonce)"
        );
        bytes memory parties = abi.encode(o.provider, o.signer, o.client, o.jobId, o.termsHash, o.price, o.bond);
        bytes memory periods = abi.encode(o.evaluator, o.evaluatorFee, o.deliveryPeriod, o.reviewPeriod);
        bytes memory rest = abi.encode(o.rulingPeriod, o.payTo, o.validUntil, o.nonce);
        return typedDigest(keccak256(bytes.concat(typeHash, parties, periods, rest)));
    }
}
