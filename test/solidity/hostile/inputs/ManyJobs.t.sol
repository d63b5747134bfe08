// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccounts} from "../../../../contracts/src/interfaces/IAccounts.sol";
import {IMandates} from "../../../../contracts/src/interfaces/IMandates.sol";
import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {Record} from "../../../../contracts/src/types/Record.sol";
import {JobTest} from "../../utils/JobTest.sol";
import {vm} from "../../utils/Vm.sol";

/// @dev Many jobs on one balance, bonds that are gone when they are needed, rings that hire themselves, and jobs of one unit.
contract ManyJobsTest is JobTest {
    uint256 private constant JOBS = 50;

    /// @dev The balance covers exactly this many bonds; one more finds nothing, and none can be withdrawn.
    function test_RevertWhen_OneBondTooMany() public {
        for (uint256 i = 0; i < JOBS; i++) hired(_small());
        assertEq(balance(provider), 0, "provider's balance");
        Money memory held = money();

        Offer memory o = _small();
        bytes memory signature = sign(o);
        expectRevert(abi.encodeWithSelector(IAccounts.BalanceInsufficient.selector, provider, 0, BOND));
        vm.prank(client);
        market.hire(o, signature);
        expectRevert(abi.encodeWithSelector(IAccounts.BalanceInsufficient.selector, provider, 0, 1));
        vm.prank(provider);
        market.withdraw(provider, 1);
        assertMoney(held);
        assertEq(market.nonceUsed(provider, o.nonce), false, "nonce");
    }

    /// @dev A provider that vanishes loses every bond, to the unit, and its record says how often.
    function test_WhenProviderOfManyVanishes_EveryBondIsLost() public {
        for (uint256 i = 0; i < JOBS; i++) hired(_small());
        uint256 before = balance(client);
        vm.warp(START + DELIVERY);
        for (uint256 jobId = 1; jobId <= JOBS; jobId++) market.claimRefund(jobId);
        assertEq(balance(client), before + JOBS * 2 * BOND, "client's balance");
        assertEq(balance(provider), 0, "provider's balance");
        assertEq(wallet(address(market)), balance(client) + balance(operator), "market's wallet");
        assertEq(market.recordOf(provider).expired, JOBS, "expired");
    }

    /// @dev The bond was there when the offer was signed, and is gone when it is hired.
    function test_RevertWhen_BondWasWithdrawnSinceTheOffer() public {
        Offer memory o = offer();
        bytes memory signature = sign(o);
        drain(provider);
        expectRevert(abi.encodeWithSelector(IAccounts.BalanceInsufficient.selector, provider, 0, BOND));
        vm.prank(client);
        market.hire(o, signature);
        assertEq(market.jobCounter(), 0, "jobs");
    }

    /// @dev Two accounts that hire each other: the money goes round and nothing is won; the records count what the evaluator's
    /// owner could have had for nothing.
    function test_RingOfTwo_WinsNoMoney() public {
        address[] memory ring = new address[](2);
        (ring[0], ring[1]) = (client, provider);
        _assertRingWinsNothing(ring, 5);
    }

    function test_RingOfTen_WinsNoMoney() public {
        address[] memory ring = new address[](10);
        for (uint256 i = 0; i < 10; i++) {
            ring[i] = actor(string(abi.encodePacked("ring", bytes1(uint8(48 + i)))));
            token.mint(address(this), BALANCE);
            token.approve(address(market), BALANCE);
            market.deposit(ring[i], BALANCE);
        }
        _assertRingWinsNothing(ring, 2);
    }

    /// @dev Jobs of one unit, or below a cent: counted, but they make no volume however many they are.
    function test_ManyJobsOfOneUnit_MakeNoVolume() public {
        for (uint256 i = 0; i < JOBS; i++) {
            Offer memory o = offer();
            (o.price, o.bond, o.evaluatorFee) = (uint96(i % 2 == 0 ? 1 : 9_999), 0, 0);
            submitted(o);
        }
        vm.warp(START + 1);
        for (uint256 jobId = 1; jobId <= JOBS; jobId++) {
            vm.prank(client);
            market.accept(jobId);
        }
        Record memory record = market.recordOf(provider);
        assertEq(record.completed, JOBS, "completed");
        assertEq(record.providerVolume, 0, "provider's volume");
        assertEq(market.recordOf(client).clientVolume, 0, "client's volume");
        assertEq(balance(provider), BALANCE + (JOBS / 2) * 10_000, "provider's balance");
    }

    function test_RevertWhen_TheEvaluatorOrAStrangerRates() public {
        uint256 jobId = disputed();
        vm.prank(evaluator);
        market.resolve(jobId, 5_000, "");
        address[3] memory raters = [evaluator, stranger, operator];
        for (uint256 i = 0; i < 3; i++) {
            expectRevert(abi.encodeWithSelector(IMandates.MandateMissing.selector, provider, raters[i]));
            vm.prank(raters[i]);
            market.rate(jobId, 100, "", "");
        }
        assertEq(market.bondedJob(jobId).clientRated, false, "client rated");
        assertEq(market.bondedJob(jobId).providerRated, false, "provider rated");
    }

    /// @dev Each hires the next, `rounds` times round.
    function _assertRingWinsNothing(address[] memory ring, uint256 rounds) private {
        uint256 size = ring.length;
        uint256 jobs = rounds * size;
        for (uint256 i = 0; i < jobs; i++) {
            (client, provider) = (ring[i % size], ring[(i + 1) % size]);
            submitted();
        }
        vm.warp(START + 1);
        for (uint256 i = 0; i < jobs; i++) {
            vm.prank(ring[i % size]);
            market.accept(i + 1);
        }
        for (uint256 i = 0; i < size; i++) {
            assertEq(balance(ring[i]), BALANCE, "balance");
            Record memory record = market.recordOf(ring[i]);
            assertEq(record.completed, rounds, "completed");
            assertEq(record.paid, rounds, "paid");
            assertEq(record.providerVolume, rounds * 10_000, "volume");
        }
    }

    /// @dev Price and bond are equal, and `JOBS` of them are a whole balance.
    function _small() private returns (Offer memory o) {
        o = offer();
        (o.price, o.bond, o.evaluatorFee) = (BOND, BOND, 0);
    }
}
