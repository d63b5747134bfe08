// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Offer} from "../../../contracts/src/types/Offer.sol";
import {vm} from "../utils/Vm.sol";
import {Acts} from "./Acts.sol";
import {Ledger} from "./Ledger.sol";

/// @title Stage
/// @notice What the handlers of mandates, signatures and hostile tokens share: calls by anybody, seeds that do not go together, and
/// offers.
abstract contract Stage is Acts, Ledger {
    bytes internal constant TERMS = "terms";

    uint256 internal nextNonce;
    uint256 private _salt;

    /// @dev Money in the wallet and, from there, in the account balance.
    function _endow(address account, uint256 inWallet, uint256 inBalance) internal {
        TOKEN.mint(account, inWallet + inBalance);
        vm.startPrank(account);
        TOKEN.approve(address(MARKET), type(uint256).max);
        if (inBalance != 0) MARKET.deposit(account, inBalance);
        vm.stopPrank();
    }

    function _try(address caller, bytes memory data) internal returns (bool) {
        return _tryAt(address(MARKET), caller, data);
    }

    function _tryAt(address market, address caller, bytes memory data) internal returns (bool passed) {
        vm.prank(caller);
        // solhint-disable-next-line avoid-low-level-calls
        (passed, ) = market.call(data);
    }

    /// @dev The runner likes small and repeated numbers; remainders of these would go together.
    function _mixed(uint256 seed) internal returns (uint256) {
        return uint256(keccak256(abi.encode(seed, ++_salt)));
    }

    /// @dev EIP-712 digest under the domain of this market on this chain, made here from scratch.
    function _typed(address market, bytes32 structHash) internal view returns (bytes32) {
        bytes32 typeHash = keccak256(
            "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
        );
        bytes32 domain = keccak256(abi.encode(typeHash, keccak256("Surety"), keccak256("1"), block.chainid, market));
        return keccak256(abi.encodePacked(hex"1901", domain, structHash));
    }

    /// @dev A direct offer for anybody, signed by nobody yet, with periods of hours and days.
    function _offer(address provider, address evaluator, uint256 seed) internal returns (Offer memory offer) {
        (offer.provider, offer.signer, offer.evaluator) = (provider, provider, evaluator);
        offer.termsHash = keccak256(TERMS);
        offer.price = 1 + uint96(seed % 100);
        offer.bond = uint96((seed >> 16) % (offer.price + 1));
        offer.evaluatorFee = uint96((seed >> 32) % 8) % (offer.price + 1);
        offer.deliveryPeriod = 1 hours + uint32((seed >> 48) % 4 days);
        offer.reviewPeriod = 1 hours + uint24((seed >> 64) % 2 days);
        offer.rulingPeriod = 1 hours + uint24((seed >> 80) % 2 days);
        offer.validUntil = type(uint40).max;
        offer.nonce = nextNonce++;
    }
}
