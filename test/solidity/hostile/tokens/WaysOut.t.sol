// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {vm} from "../../utils/Vm.sol";
import {TokenRows} from "./TokenRows.sol";

/// @dev Every withdrawal of every weird token: it arrives as far as the token lets it, or the balance stays for a better day or
/// another receiver.
contract WaysOutTest is TokenRows {
    uint256 private constant AMOUNT = 100e6;
    bytes32 private constant WITHDRAW_TYPEHASH = keccak256(
        "Withdraw(address principal,address to,uint256 amount,uint256 nonce,uint40 validUntil)"
    );

    // JM-206
    function test_WithdrawToOneself() public {
        _everyRow("to oneself", _toOneself);
    }

    function test_WithdrawToAnother() public {
        _everyRow("to another", _toAnother);
    }

    function test_WithdrawBySignature() public {
        _everyRow("by signature", _bySignature);
    }

    function test_WithdrawByTheOtherParty() public {
        for (uint256 i = 0; i < ROWS; i++) {
            uint256 snapshot = vm.snapshotState();
            Row memory r = row(i);
            turn(r);
            _assertCell(r, "the other party", provider, provider, abi.encodeCall(market.withdraw, (provider, AMOUNT)));
            vm.revertToState(snapshot);
        }
    }

    /// @dev What was credited because a push failed is there to be withdrawn once the token behaves again.
    function test_WithdrawOfWhatWasCredited_WhenTheTokenTurnsBack() public {
        for (uint256 i = 0; i < ROWS; i++) {
            uint256 snapshot = vm.snapshotState();
            Row memory r = row(i);
            Offer memory o = offer();
            o.payTo = provider;
            uint256 jobId = submitted(o);
            turn(r);
            // What the issuer seized does not come back.
            if (!pushes(r, provider) && wallet(address(market)) != 0) {
                vm.prank(client);
                market.accept(jobId);
                r.odd.turnBack();
                Money memory expected = money();
                expected.providerBalance = 0;
                expected.providerWallet += BALANCE + PRICE;
                expected.marketWallet -= BALANCE + PRICE;
                vm.prank(provider);
                market.withdraw(provider, BALANCE + PRICE);
                assertMoney(r, "turned back", expected);
            }
            vm.revertToState(snapshot);
        }
    }

    function _toOneself() private view returns (address, bytes memory) {
        return (client, abi.encodeCall(market.withdraw, (client, AMOUNT)));
    }

    function _toAnother() private view returns (address, bytes memory) {
        return (stranger, abi.encodeCall(market.withdraw, (stranger, AMOUNT)));
    }

    function _bySignature() private view returns (address, bytes memory) {
        uint256 nonce = 1 << 255;
        uint40 validUntil = uint40(START + 1);
        bytes32 digest = typedDigest(
            keccak256(abi.encode(WITHDRAW_TYPEHASH, client, stranger, AMOUNT, nonce, validUntil))
        );
        bytes memory signature = sign(digest, keyOf[client]);
        return (
            stranger,
            abi.encodeCall(market.withdrawWithSignature, (client, stranger, AMOUNT, nonce, validUntil, signature))
        );
    }

    function _everyRow(
        string memory column,
        function() internal view returns (address, bytes memory) withdrawal
    ) private {
        for (uint256 i = 0; i < ROWS; i++) {
            uint256 snapshot = vm.snapshotState();
            Row memory r = row(i);
            (address to, bytes memory data) = withdrawal();
            turn(r);
            _assertCell(r, column, client, to, data);
            vm.revertToState(snapshot);
        }
    }

    function _assertCell(Row memory r, string memory column, address principal, address to, bytes memory data) private {
        Money memory expected = money();
        bool goes = withdraws(r, to);
        if (goes) {
            expected.marketWallet -= AMOUNT;
            if (principal == client) expected.clientBalance -= AMOUNT;
            else expected.providerBalance -= AMOUNT;
            uint256 arrived = arriving(r, AMOUNT);
            if (to == client) expected.clientWallet += arrived;
            else if (to == provider) expected.providerWallet += arrived;
            else expected.strangerWallet += arrived;
        }

        vm.prank(principal);
        // solhint-disable-next-line avoid-low-level-calls
        (bool passed, bytes memory result) = address(market).call{gas: GAS}(data);

        assertEq(passed, goes, label(r, column, "passed"));
        assertEq(result, goes ? bytes("") : failed(r), label(r, column, "revert data"));
        assertMoney(r, column, expected);
    }
}
