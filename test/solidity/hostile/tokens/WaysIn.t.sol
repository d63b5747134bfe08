// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {JobStatus} from "../../../../contracts/src/types/Job.sol";
import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {Digests} from "../../utils/Digests.sol";
import {vm} from "../../utils/Vm.sol";
import {TokenRows} from "./TokenRows.sol";

/// @dev Every pull, of every weird token: the whole amount arrives and is booked, or all is as before.
contract WaysInTest is TokenRows {
    uint256 private constant AMOUNT = 100e6;
    uint256 private constant COST = uint256(PRICE) + FEE;

    /// @dev A call that pulls `amount` from the client's wallet, and who is credited what by it.
    struct Way {
        string name;
        address caller;
        bytes data;
        uint256 amount;
        bool authorized;
        uint256 toClient;
        uint256 toProvider;
        /// What leaves the provider's balance for the bond.
        uint256 bond;
    }

    // JM-205, JM-206
    function test_Deposit() public {
        _everyRow(_deposit);
    }

    function test_DepositForAnother() public {
        _everyRow(_depositForAnother);
    }

    function test_DepositWithPermit() public {
        _everyRow(_depositWithPermit);
    }

    function test_DepositWithAuthorization() public {
        _everyRow(_depositWithAuthorization);
    }

    function test_FundOfAPlainJob() public {
        _everyRow(_fund);
    }

    // JM-205, JM-206
    function test_HireFromTheWallet() public {
        _everyRow(_hire);
    }

    function test_HireFromBalanceAndWallet() public {
        _everyRow(_hireFromBoth);
    }

    function test_HireWithAuthorization() public {
        _everyRow(_hireWithAuthorization);
    }

    function test_StakeFromTheWallet() public {
        _everyRow(_dispute);
    }

    /// @dev What needs no pull goes on, whatever the token has become.
    function test_LifeInsideBalances() public {
        for (uint256 i = 0; i < ROWS; i++) {
            uint256 snapshot = vm.snapshotState();
            Row memory r = row(i);
            turn(r);
            Money memory expected = money();
            uint256 jobId = disputed();
            vm.prank(evaluator);
            market.resolve(jobId, 5_000, "");
            // Half of budget 100, bond 20 and stake 20 each.
            expected.clientBalance = BALANCE - PRICE - FEE - STAKE + 70e6;
            expected.providerBalance = BALANCE - BOND + 70e6;
            expected.evaluatorBalance = FEE;
            assertMoney(r, "life inside balances", expected);
            vm.revertToState(snapshot);
        }
    }

    function _deposit() private view returns (Way memory) {
        return _deposited("deposit", client, abi.encodeCall(market.deposit, (client, AMOUNT)));
    }

    function _depositForAnother() private view returns (Way memory way) {
        way = _deposited("deposit for another", client, abi.encodeCall(market.deposit, (provider, AMOUNT)));
        (way.toClient, way.toProvider) = (0, AMOUNT);
    }

    function _depositWithPermit() private returns (Way memory) {
        vm.prank(client);
        token.approve(address(market), 0);
        bytes32 digest = Digests.permit(address(token), client, address(market), AMOUNT, START);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(keyOf[client], digest);
        bytes memory data = abi.encodeCall(market.depositWithPermit, (AMOUNT, START, v, r, s));
        return _deposited("deposit with permit", client, data);
    }

    function _depositWithAuthorization() private view returns (Way memory way) {
        bytes memory signature = authorization(market.depositNonce(client, "salt"), AMOUNT, ANY_TIME);
        bytes memory data = abi.encodeCall(
            market.depositWithAuthorization,
            (client, AMOUNT, 0, ANY_TIME, "salt", signature)
        );
        way = _deposited("deposit with authorization", relayer, data);
        way.authorized = true;
    }

    function _fund() private returns (Way memory way) {
        way = _deposited("fund", client, abi.encodeCall(market.fund, (priced(), PRICE, "")));
        way.toClient = 0;
    }

    function _hire() private returns (Way memory) {
        drain(client);
        Offer memory signed = offer();
        return _hiring("hire", client, abi.encodeCall(market.hire, (signed, sign(signed))), COST);
    }

    function _hireFromBoth() private returns (Way memory) {
        drain(client);
        vm.prank(client);
        market.deposit(client, 25e6);
        Offer memory signed = offer();
        bytes memory data = abi.encodeCall(market.hire, (signed, sign(signed)));
        return _hiring("hire from both", client, data, COST - 25e6);
    }

    function _hireWithAuthorization() private returns (Way memory way) {
        Offer memory signed = offer();
        bytes memory data = abi.encodeCall(
            market.hireWithAuthorization,
            (client, signed, sign(signed), 0, ANY_TIME, authorization(signed))
        );
        way = _hiring("hire with authorization", relayer, data, COST);
        way.authorized = true;
    }

    function _dispute() private returns (Way memory) {
        uint256 jobId = submitted();
        drain(client);
        Way memory way = _hiring("dispute", client, abi.encodeCall(market.dispute, (jobId, REASON)), STAKE);
        way.bond = 0;
        return way;
    }

    function _deposited(string memory name, address caller, bytes memory data) private pure returns (Way memory) {
        return Way(name, caller, data, AMOUNT, false, AMOUNT, 0, 0);
    }

    function _hiring(
        string memory name,
        address caller,
        bytes memory data,
        uint256 amount
    ) private pure returns (Way memory) {
        return Way(name, caller, data, amount, false, 0, 0, BOND);
    }

    function _everyRow(function() internal returns (Way memory) wayOf) private {
        for (uint256 i = 0; i < ROWS; i++) {
            uint256 snapshot = vm.snapshotState();
            Row memory r = row(i);
            Way memory way = wayOf();
            turn(r);
            _assertCell(r, way);
            vm.revertToState(snapshot);
        }
    }

    function _assertCell(Row memory r, Way memory way) private {
        bytes memory refusal = pullRefusal(r, client, way.amount, way.authorized);
        Money memory expected = money();
        (uint256 jobs, JobStatus last) = _jobs();

        vm.prank(way.caller);
        // solhint-disable-next-line avoid-low-level-calls
        (bool passed, bytes memory result) = address(market).call{gas: GAS}(way.data);

        assertEq(passed, refusal.length == 0, label(r, way.name, "passed"));
        if (passed) {
            expected.clientWallet -= way.amount;
            expected.marketWallet += way.amount;
            expected.providerBalance += way.toProvider;
            expected.providerBalance -= way.bond;
            // A hire uses the balance up before it pulls.
            expected.clientBalance =
                way.toClient == 0 && way.bond != 0 && !way.authorized ? 0 : expected.clientBalance + way.toClient;
        } else {
            assertEq(result, refusal, label(r, way.name, "revert data"));
            (uint256 jobsNow, JobStatus lastNow) = _jobs();
            assertEq(jobsNow, jobs, label(r, way.name, "number of jobs"));
            assertEq(uint256(lastNow), uint256(last), label(r, way.name, "job status"));
        }
        assertMoney(r, way.name, expected);
    }

    function _jobs() private view returns (uint256 count, JobStatus last) {
        count = market.jobCounter();
        last = count == 0 ? JobStatus.Open : statusOf(count);
    }
}
