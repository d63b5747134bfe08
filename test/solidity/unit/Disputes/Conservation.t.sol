// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {Signing} from "../../utils/Signing.sol";
import {vm} from "../../utils/Vm.sol";

/// @notice Whatever the amounts, shares and fees: what a job takes in is exactly what goes out of it, and each gets its part.
contract ConservationTest is Signing {
    uint256 private constant BASIS = 10_000;

    struct Terms {
        uint96 price;
        uint96 bond;
        uint96 evaluatorFee;
        uint16 share;
        uint16 feeBps;
    }

    uint256 private stake;
    uint256 private inMarket;
    /// @dev What the client kept in its balance while the job ran.
    uint256 private untouched;

    // JM-09, JM-706, JM-902, JM-903
    function testFuzz_Accepted(Terms memory terms) public {
        uint256 jobId = _submitted(terms);
        vm.prank(client);
        market.accept(jobId);
        _assertParts(terms, uint256(terms.price) + terms.bond, terms.evaluatorFee, 0, BASIS);
    }

    // JM-706, JM-902, JM-903
    function testFuzz_Claimed(Terms memory terms) public {
        uint256 jobId = _submitted(terms);
        vm.warp(START + REVIEW);
        market.claimPayment(jobId);
        _assertParts(terms, uint256(terms.price) + terms.bond, terms.evaluatorFee, 0, BASIS);
    }

    // JM-09, JM-707, JM-902
    function testFuzz_Refunded(Terms memory terms) public {
        uint256 jobId = _hired(terms);
        vm.warp(START + DELIVERY);
        market.claimRefund(jobId);
        _assertParts(terms, 0, uint256(terms.price) + terms.bond + terms.evaluatorFee, 0, 0);
    }

    // JM-708, JM-902
    function testFuzz_Withdrawn(Terms memory terms) public {
        uint256 jobId = _hired(terms);
        vm.prank(provider);
        market.withdrawJob(jobId);
        _assertParts(terms, 0, uint256(terms.price) + terms.bond + terms.evaluatorFee, 0, 0);
    }

    // JM-09, JM-805, JM-902, JM-903
    function testFuzz_Ruled(Terms memory terms) public {
        uint256 jobId = _disputed(terms);
        vm.prank(evaluator);
        market.resolve(jobId, terms.share, WHY);
        uint256 whole = uint256(terms.price) + terms.bond + stake;
        uint256 gross = (whole * terms.share) / BASIS;
        _assertParts(terms, gross, whole - gross, terms.evaluatorFee, terms.share);
    }

    // JM-806, JM-902, JM-903
    function testFuzz_ConcededByTheClient(Terms memory terms) public {
        uint256 jobId = _disputed(terms);
        vm.prank(client);
        market.concede(jobId);
        _assertParts(terms, uint256(terms.price) + terms.bond + stake, 0, terms.evaluatorFee, BASIS);
    }

    // JM-806, JM-902, JM-903
    function testFuzz_ConcededByTheProvider(Terms memory terms) public {
        uint256 jobId = _disputed(terms);
        vm.prank(provider);
        market.concede(jobId);
        _assertParts(terms, 0, uint256(terms.price) + terms.bond + stake, terms.evaluatorFee, 0);
    }

    // JM-09, JM-807, JM-902, JM-903
    function testFuzz_Split(Terms memory terms) public {
        uint256 jobId = _disputed(terms);
        vm.warp(START + RULING);
        market.claimSplit(jobId);
        uint256 half = uint256(terms.price) / 2;
        _assertParts(terms, half + terms.bond, uint256(terms.price) - half + stake + terms.evaluatorFee, 0, BASIS / 2);
    }

    // JM-810, JM-902, JM-903
    function testFuzz_AgreedWhenSubmitted(Terms memory terms) public {
        _agree(_submitted(terms), terms.share);
        uint256 earned = (uint256(terms.price) * terms.share) / BASIS;
        _assertParts(terms, earned + terms.bond, uint256(terms.price) - earned + terms.evaluatorFee, 0, terms.share);
    }

    // JM-810, JM-902, JM-903
    function testFuzz_AgreedWhenDisputed(Terms memory terms) public {
        _agree(_disputed(terms), terms.share);
        uint256 earned = (uint256(terms.price) * terms.share) / BASIS;
        _assertParts(
            terms,
            earned + terms.bond,
            uint256(terms.price) - earned + stake,
            terms.evaluatorFee,
            terms.share
        );
    }

    // JM-09, JM-510, JM-515
    function testFuzz_PlainCompleted(uint96 budget, uint16 feeBps) public {
        uint256 jobId = _plain(budget, feeBps);
        uint256 before = wallet(provider);
        vm.prank(evaluator);
        market.complete(jobId, WHY, "");
        uint256 fee = (uint256(budget) * (feeBps % 101)) / BASIS;
        assertEq(wallet(provider) - before, budget - fee, "provider's part");
        assertEq(balance(treasury), fee, "market's fee");
        assertEq(wallet(address(market)), inMarket + fee, "market's wallet");
    }

    // JM-09, JM-511, JM-515
    function testFuzz_PlainRejected(uint96 budget, uint16 feeBps) public {
        uint256 jobId = _plain(budget, feeBps);
        uint256 before = wallet(client);
        vm.prank(evaluator);
        market.reject(jobId, WHY, "");
        assertEq(wallet(client) - before, budget, "client's part");
        assertEq(balance(treasury), 0, "market's fee");
        assertEq(wallet(address(market)), inMarket, "market's wallet");
    }

    function _agree(uint256 jobId, uint16 share) private {
        bytes memory byProvider = agreed(provider, jobId, share, type(uint40).max);
        vm.prank(client);
        market.settleByAgreement(jobId, share, type(uint40).max, "", byProvider);
    }

    /// @dev Brings `terms` within their bounds; afterwards client and provider have exactly what the job needs, in their balances.
    function _hired(Terms memory terms) private returns (uint256 jobId) {
        terms.price = uint96(bounded(terms.price, 1, type(uint96).max));
        terms.bond = uint96(bounded(terms.bond, 0, terms.price));
        terms.evaluatorFee = uint96(bounded(terms.evaluatorFee, 0, terms.price));
        terms.share = uint16(bounded(terms.share, 0, BASIS));
        terms.feeBps = uint16(bounded(terms.feeBps, 0, 100));
        market = deployMarket(address(token), terms.feeBps, treasury);
        uint256 tenth = (uint256(terms.price) + 9) / 10;
        stake = terms.bond > tenth ? terms.bond : tenth;
        _deposit(client, uint256(terms.price) + terms.evaluatorFee + stake);
        _deposit(provider, terms.bond);
        inMarket = wallet(address(market));

        Offer memory signed = offer();
        (signed.price, signed.bond, signed.evaluatorFee) = (terms.price, terms.bond, terms.evaluatorFee);
        untouched = stake;
        return hired(signed);
    }

    function _submitted(Terms memory terms) private returns (uint256 jobId) {
        jobId = _hired(terms);
        vm.prank(provider);
        market.submit(jobId, DELIVERABLE, MANIFEST);
    }

    function _disputed(Terms memory terms) private returns (uint256 jobId) {
        jobId = _submitted(terms);
        vm.prank(client);
        market.dispute(jobId, REASON);
        untouched = 0;
    }

    function _plain(uint96 budget, uint16 feeBps) private returns (uint256 jobId) {
        market = deployMarket(address(token), feeBps % 101, treasury);
        inMarket = 0;
        token.mint(client, budget);
        jobId = created();
        vm.startPrank(client);
        token.approve(address(market), budget);
        market.setBudget(jobId, budget, "");
        market.fund(jobId, budget, "");
        vm.stopPrank();
        assertEq(wallet(address(market)), budget, "funded");
        vm.prank(provider);
        market.submit(jobId, DELIVERABLE, "");
    }

    function _deposit(address account, uint256 amount) private {
        if (amount == 0) return;
        token.mint(account, amount);
        vm.startPrank(account);
        token.approve(address(market), amount);
        market.deposit(account, amount);
        vm.stopPrank();
    }

    /// @dev `gross` is the provider's part before the market's fee, which only what it earned of the budget pays.
    function _assertParts(
        Terms memory terms,
        uint256 gross,
        uint256 toClient,
        uint256 toEvaluator,
        uint256 share
    ) private view {
        uint256 fee = (((uint256(terms.price) * share) / BASIS) * terms.feeBps) / BASIS;
        assertEq(balance(provider), gross - fee, "provider's part");
        assertEq(balance(client), untouched + toClient, "client's part");
        assertEq(balance(evaluator), toEvaluator, "evaluator's part");
        assertEq(balance(treasury), fee, "market's fee");
        uint256 out = balance(provider) + balance(client) + balance(evaluator) + balance(treasury);
        assertEq(out, inMarket, "sum of the balances");
        assertEq(wallet(address(market)), inMarket, "market's wallet");
    }
}
