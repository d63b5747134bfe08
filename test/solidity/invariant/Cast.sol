// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ALL_RIGHTS, MandateTerms} from "../../../contracts/src/types/Mandate.sol";
import {Offer} from "../../../contracts/src/types/Offer.sol";
import {vm} from "../utils/Vm.sol";
import {Acts} from "./Acts.sol";
import {Witness} from "./Witness.sol";

/// @title Cast
/// @notice Five principals with money and an operator each may use, two evaluators, a payee; and what they offer each other.
abstract contract Cast is Acts, Witness {
    uint256 private constant PRINCIPALS = 5;
    uint256 private constant MONEY = 1e12;
    bytes internal constant TERMS = "terms";

    address internal immutable OPERATOR;
    address private immutable PAYEE;
    address private immutable FIRST_EVALUATOR;
    address private immutable SECOND_EVALUATOR;

    uint256 private _nonce;

    constructor() {
        for (uint256 i = 0; i < PRINCIPALS; i++) _actor(i + 1);
        FIRST_EVALUATOR = _actor(101);
        SECOND_EVALUATOR = _actor(102);
        OPERATOR = _actor(103);
        PAYEE = _actor(104);
        everybody.push(TREASURY);
        for (uint256 i = 0; i < PRINCIPALS; i++) {
            TOKEN.mint(everybody[i], 2 * MONEY);
            vm.startPrank(everybody[i]);
            TOKEN.approve(address(MARKET), type(uint256).max);
            MARKET.deposit(everybody[i], MONEY);
            MARKET.setMandate(OPERATOR, _mandate());
            MARKET.deposit(i % 2 == 0 ? FIRST_EVALUATOR : SECOND_EVALUATOR, MONEY / 100);
            vm.stopPrank();
        }
    }

    function _operator() internal view override returns (address) {
        return OPERATOR;
    }

    /// @dev Everything but the parties.
    function _offer(uint256 seed, uint96 price, uint96 bond, uint96 fee) internal returns (Offer memory offer) {
        address[3] memory payees = [address(0), PAYEE, _principal(seed)];
        offer.termsHash = keccak256(TERMS);
        offer.price = 1 + (price % 1e9);
        offer.bond = bond % (offer.price + 1);
        offer.evaluatorFee = fee % 2 == 0 ? 0 : (fee / 2) % (offer.price + 1);
        offer.deliveryPeriod = 1 + uint32(seed % 4 days);
        offer.reviewPeriod = 1 + uint24(seed % 1 days);
        offer.rulingPeriod = 1 + uint24(seed % 3 days);
        offer.payTo = payees[seed % 3];
        offer.validUntil = type(uint40).max;
        offer.nonce = _nonce++;
    }

    /// @dev The runner likes small and repeated numbers; remainders of these would go together.
    function _mixed(uint256 seed) internal view returns (uint256) {
        return uint256(keccak256(abi.encode(seed, MARKET.jobCounter(), block.timestamp)));
    }

    function _principal(uint256 seed) internal view returns (address) {
        return everybody[seed % PRINCIPALS];
    }

    function _other(address principal, uint256 seed) internal view returns (address other) {
        other = _principal(seed / 7);
        if (other == principal) other = _principal(seed / 7 + 1);
    }

    /// @dev Sometimes one who is a party elsewhere, and perhaps here.
    function _evaluator(uint256 seed) internal view returns (address) {
        if (seed % 8 == 0) return everybody[0];
        return seed % 2 == 0 ? FIRST_EVALUATOR : SECOND_EVALUATOR;
    }

    function _mandate() private pure returns (MandateTerms memory) {
        return
            MandateTerms({
                maxPerJob: type(uint96).max,
                maxPerPeriod: type(uint96).max,
                period: 365 days,
                expiresAt: type(uint40).max,
                evaluator: address(0),
                allowlist: false,
                rights: ALL_RIGHTS
            });
    }
}
