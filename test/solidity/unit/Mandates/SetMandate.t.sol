// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IMandates} from "../../../../contracts/src/interfaces/IMandates.sol";
import {ALL_RIGHTS, MandateTerms, RIGHT_ACCEPT, RIGHT_POST} from "../../../../contracts/src/types/Mandate.sol";
import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {Base} from "../../utils/Base.sol";
import {vm} from "../../utils/Vm.sol";

contract SetMandateTest is Base {
    // JM-301, JM-319
    function test_WhenGranted_ReadsBack() public {
        MandateTerms memory terms = MandateTerms({
            maxPerJob: 1,
            maxPerPeriod: 2,
            period: 7200,
            expiresAt: uint40(START + 5),
            evaluator: evaluator,
            allowlist: true,
            rights: RIGHT_ACCEPT | RIGHT_POST
        });
        expectEvent();
        emit IMandates.MandateSet(client, operator, terms, 0, START);
        grant(client, terms);
        _assertMandate(client, terms, 0, START);
    }

    // JM-319
    function test_WhenNone_AllIsZero() public view {
        MandateTerms memory none;
        _assertMandate(client, none, 0, 0);
        _assertSpendable(0, 0);
    }

    function test_WhenAtLimits_Granted() public {
        MandateTerms memory terms = MandateTerms({
            maxPerJob: type(uint96).max,
            maxPerPeriod: type(uint96).max,
            period: type(uint32).max,
            expiresAt: type(uint40).max,
            evaluator: address(type(uint160).max),
            allowlist: true,
            rights: ALL_RIGHTS
        });
        grant(client, terms);
        _assertMandate(client, terms, 0, START);
        _assertSpendable(type(uint96).max, START + type(uint32).max);
    }

    function test_WhenShortestPeriodAndOneSecond_Granted() public {
        MandateTerms memory terms = mandate();
        terms.period = MIN_MANDATE;
        terms.expiresAt = uint40(START + 1);
        grant(client, terms);
        _assertMandate(client, terms, 0, START);
    }

    function testFuzz_Granted_ReadsBack(MandateTerms memory terms) public {
        terms.rights = (terms.rights % ALL_RIGHTS) + 1;
        if (terms.period < MIN_MANDATE) terms.period += MIN_MANDATE;
        if (terms.expiresAt <= START) terms.expiresAt += uint40(START) + 1;
        grant(client, terms);
        _assertMandate(client, terms, 0, START);
        _assertSpendable(terms.maxPerPeriod, START + terms.period);
        MandateTerms memory none;
        _assertMandate(provider, none, 0, 0);
    }

    // JM-308
    function test_WhenChanged_SpentAndWindowStay() public {
        grant(client, mandate());
        _hire();
        vm.warp(START + 1 hours);
        MandateTerms memory terms = mandate();
        terms.maxPerPeriod = 200e6;
        terms.evaluator = evaluator;
        expectEvent();
        emit IMandates.MandateSet(client, operator, terms, 125e6, START);
        grant(client, terms);
        _assertMandate(client, terms, 125e6, START);
        _assertSpendable(75e6, START + 1 days);

        // And back: the evaluator is cleared.
        terms.evaluator = address(0);
        grant(client, terms);
        _assertMandate(client, terms, 125e6, START);
    }

    // JM-319
    function test_WhenCapFallsBelowSpent_NothingIsLeft() public {
        grant(client, mandate());
        _hire();
        MandateTerms memory terms = mandate();
        terms.maxPerPeriod = 125e6 - 1;
        grant(client, terms);
        _assertSpendable(0, START + 1 days);
    }

    function test_WhenChangedAfterWindow_NewWindowStarts() public {
        grant(client, mandate());
        _hire();
        vm.warp(START + 1 days);
        grant(client, mandate());
        _assertMandate(client, mandate(), 0, START + 1 days);
    }

    /// @dev A change rolls by the old period, to the start of the running window, and only then takes the new one.
    // JM-308
    function test_WhenPeriodIsChanged_WindowRollsByOldOne() public {
        grant(client, mandate());
        vm.warp(START + 3 days + 5);
        _hire();
        MandateTerms memory terms = mandate();
        terms.period = 2 days;
        expectEvent();
        emit IMandates.MandateSet(client, operator, terms, 125e6, START + 3 days);
        grant(client, terms);
        _assertMandate(client, terms, 125e6, START + 3 days);
        _assertSpendable(875e6, START + 5 days);
    }

    // JM-308
    function test_WhenRenewedAfterExpiry_SpentStays() public {
        MandateTerms memory terms = mandate();
        terms.expiresAt = uint40(START + 1 hours);
        grant(client, terms);
        _hire();
        vm.warp(START + 2 hours);
        grant(client, mandate());
        _assertMandate(client, mandate(), 125e6, START);
    }

    // JM-319, JM-321
    function test_WhenRevoked_NothingIsLeft() public {
        grant(client, mandate());
        _hire();
        expectEvent();
        emit IMandates.MandateRevoked(client, operator);
        vm.prank(client);
        market.revokeMandate(operator);
        MandateTerms memory none;
        _assertMandate(client, none, 0, 0);
        _assertSpendable(0, 0);
    }

    // JM-308
    function test_WhenGrantedAfterRevoke_StartsAfresh() public {
        grant(client, mandate());
        _hire();
        vm.prank(client);
        market.revokeMandate(operator);
        vm.warp(START + 1 hours);
        grant(client, mandate());
        _assertMandate(client, mandate(), 0, START + 1 hours);
        _assertSpendable(1_000e6, START + 1 hours + 1 days);
    }

    // JM-321
    function test_WhenNoneIsRevoked_NeverReverts() public {
        expectEvent();
        emit IMandates.MandateRevoked(client, address(0));
        vm.prank(client);
        market.revokeMandate(address(0));
    }

    // JM-301
    function test_WhenAnotherRevokes_MandateStands() public {
        grant(client, mandate());
        vm.prank(operator);
        market.revokeMandate(operator);
        vm.prank(stranger);
        market.revokeMandate(operator);
        _assertMandate(client, mandate(), 0, START);
    }

    // JM-302
    function test_RevertWhen_OperatorZero() public {
        expectRevert(abi.encodeWithSelector(IMandates.MandateOperatorInvalid.selector, address(0)));
        vm.prank(client);
        market.setMandate(address(0), mandate());
    }

    // JM-302
    function test_RevertWhen_OperatorIsOneself() public {
        expectRevert(abi.encodeWithSelector(IMandates.MandateOperatorInvalid.selector, client));
        vm.prank(client);
        market.setMandate(client, mandate());
    }

    // JM-302
    function test_RevertWhen_NoRights() public {
        _invalidRights(0);
    }

    // JM-302
    function test_RevertWhen_UnknownRights() public {
        _invalidRights(ALL_RIGHTS + 1);
        _invalidRights(type(uint8).max);
    }

    // JM-302
    function test_RevertWhen_PeriodTooShort() public {
        MandateTerms memory terms = mandate();
        terms.period = MIN_MANDATE - 1;
        expectRevert(abi.encodeWithSelector(IMandates.MandatePeriodTooShort.selector, MIN_MANDATE - 1, MIN_MANDATE));
        grant(client, terms);
    }

    // JM-302
    function test_RevertWhen_ExpiryIsNow() public {
        MandateTerms memory terms = mandate();
        terms.expiresAt = uint40(START);
        expectRevert(abi.encodeWithSelector(IMandates.MandateExpiryPassed.selector, START));
        grant(client, terms);
    }

    function test_MinMandatePeriod() public view {
        assertEq(market.minMandatePeriod(), MIN_MANDATE, "least period");
    }

    function _invalidRights(uint8 rights) private {
        MandateTerms memory terms = mandate();
        terms.rights = rights;
        expectRevert(abi.encodeWithSelector(IMandates.MandateRightsInvalid.selector, rights));
        grant(client, terms);
    }

    /// @dev Puts 125 at risk: price 100, fee 5, possible stake 20.
    function _hire() private {
        Offer memory offer_ = offer();
        bytes memory signature = sign(offer_);
        vm.prank(operator);
        market.hireFor(client, offer_, signature);
    }

    function _assertMandate(
        address principal,
        MandateTerms memory expected,
        uint256 expectedSpent,
        uint256 expectedStart
    ) private view {
        (MandateTerms memory terms, uint256 spent, uint256 windowStart) = market.mandateOf(principal, operator);
        assertEq(abi.encode(terms), abi.encode(expected), "terms");
        assertEq(spent, expectedSpent, "spent");
        assertEq(windowStart, expectedStart, "window");
    }

    function _assertSpendable(uint256 expectedLeft, uint256 expectedReset) private view {
        (uint256 left, uint256 resetsAt) = market.spendable(client, operator);
        assertEq(left, expectedLeft, "left");
        assertEq(resetsAt, expectedReset, "reset");
    }
}
