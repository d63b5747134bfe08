// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccounts} from "../../../contracts/src/interfaces/IAccounts.sol";
import {IJobMarket} from "../../../contracts/src/interfaces/IJobMarket.sol";
import {IMandates} from "../../../contracts/src/interfaces/IMandates.sol";
import {TestUSD} from "../../../contracts/src/tokens/TestUSD.sol";
import {ALL_RIGHTS, MandateTerms} from "../../../contracts/src/types/Mandate.sol";
import {Offer} from "../../../contracts/src/types/Offer.sol";
import {MandateBook} from "./MandateBook.sol";
import {Sights} from "./Sights.sol";

/// @title MandateCast
/// @notice Who takes part in the play of mandates, what they are granted, and what they sign.
abstract contract MandateCast is MandateBook {
    /// @notice What everybody owns at first, in token units, half of it in the account balance.
    uint256 public constant ENDOWMENT = 2_000;

    /// @dev First in `everybody` come the principals, then the operators, then two evaluators.
    uint256 internal constant PRINCIPALS = 3;
    uint256 internal constant OPERATORS = 3;

    constructor(IJobMarket market, TestUSD token) Sights(market, token) {
        for (uint256 i = 0; i < PRINCIPALS + OPERATORS + 2; i++) _endow(_actor(i + 1), ENDOWMENT / 2, ENDOWMENT / 2);
        for (uint256 i = 0; i < PRINCIPALS * OPERATORS; i++) {
            _grant(_principal(i), _operator(i / PRINCIPALS), _mixed(i));
        }
        for (uint256 i = 0; i < PRINCIPALS; i++) _list(_principal(i), _principal(i + 1), true);
    }

    function _grant(address principal, address operator, uint256 seed) internal {
        MandateTerms memory terms = _terms(seed);
        if (!_try(principal, abi.encodeCall(IMandates.setMandate, (operator, terms)))) return;
        _bookGrant(principal, operator, terms);
    }

    function _revoke(address principal, address operator) internal {
        if (_try(principal, abi.encodeCall(IMandates.revokeMandate, (operator)))) _bookRevocation(principal, operator);
    }

    function _list(address principal, address account, bool listed) internal {
        if (!_try(principal, abi.encodeCall(IMandates.setCounterparty, (account, listed)))) return;
        _bookCounterparty(principal, account, listed);
    }

    /// @dev Every other mandate caps only the window.
    function _terms(uint256 seed) internal view returns (MandateTerms memory terms) {
        bool narrow = seed % 2 == 0;
        terms.maxPerJob = narrow ? 30 + uint96((seed >> 8) % 170) : 1_000;
        terms.maxPerPeriod = 150 + uint96((seed >> 16) % 350);
        terms.period = 1 hours + uint32((seed >> 32) % 4 hours);
        terms.expiresAt = uint40(block.timestamp + 1 hours + ((seed >> 48) % 12 hours));
        terms.rights = ALL_RIGHTS;
        if (!narrow) return terms;
        if (seed & 0x02000000 != 0) terms.rights = 1 + uint8((seed >> 64) % ALL_RIGHTS);
        if (seed & 0x04000000 != 0) terms.evaluator = _evaluator(seed >> 72);
        terms.allowlist = seed & 0x08000000 != 0;
    }

    /// @dev An offer that puts exactly this much of its client's money at risk; at least two.
    function _offerOver(address client, uint256 amount) internal returns (Offer memory offer) {
        offer = _offer(_other(client, 0), _evaluator(0), 0);
        offer.price = uint96((amount * 10) / 11);
        offer.bond = 0;
        offer.evaluatorFee = uint96(amount - offer.price - _stakeOf(offer.price, 0));
    }

    /// @dev A signed withdrawal that the operator made out to itself.
    function _withdrawal(address principal, address operator) internal returns (bytes memory) {
        (uint256 nonce, uint40 until) = ((1 << 255) + nextNonce++, type(uint40).max);
        bytes32 typeHash = keccak256(
            "Withdraw(address principal,address to,uint256 amount,uint256 nonce,uint40 validUntil)"
        );
        bytes32 digest = _typed(address(MARKET), keccak256(abi.encode(typeHash, principal, operator, 1, nonce, until)));
        bytes memory signature = _sign(operator, digest);
        return abi.encodeCall(IAccounts.withdrawWithSignature, (principal, operator, 1, nonce, until, signature));
    }

    /// @dev A principal's own withdrawal of its whole balance.
    function _empty(address principal) internal {
        uint256 held = MARKET.accountBalance(principal);
        if (held != 0) _try(principal, abi.encodeCall(IAccounts.withdraw, (principal, held)));
    }

    /// @dev A principal's own deposit of all that it has.
    function _fill(address principal) internal {
        uint256 held = TOKEN.balanceOf(principal);
        if (held != 0) _try(principal, abi.encodeCall(IAccounts.deposit, (principal, held)));
    }

    function _stakeOf(uint256 price, uint256 bond) internal pure returns (uint256) {
        uint256 tenth = (price + 9) / 10;
        return bond > tenth ? bond : tenth;
    }

    function _principal(uint256 seed) internal view returns (address) {
        return everybody[seed % PRINCIPALS];
    }

    function _other(address principal, uint256 seed) internal view returns (address other) {
        other = _principal(seed);
        if (other == principal) other = _principal(seed + 1);
    }

    function _operator(uint256 seed) internal view returns (address) {
        return everybody[PRINCIPALS + (seed % OPERATORS)];
    }

    function _evaluator(uint256 seed) internal view returns (address) {
        return everybody[PRINCIPALS + OPERATORS + (seed % 2)];
    }
}
