// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccounts} from "../../../../contracts/src/interfaces/IAccounts.sol";
import {IJobMarket} from "../../../../contracts/src/interfaces/IJobMarket.sol";
import {ISignatures} from "../../../../contracts/src/interfaces/ISignatures.sol";
import {FixedAnswer} from "../../mocks/FixedAnswer.sol";
import {SmartWallet} from "../../mocks/SmartWallet.sol";
import {Base} from "../../utils/Base.sol";
import {vm} from "../../utils/Vm.sol";

contract WithdrawWithSignatureTest is Base {
    struct Withdrawal {
        address principal;
        address to;
        uint256 amount;
        uint256 nonce;
        uint40 validUntil;
    }

    uint256 private constant FIRST_NONCE = 1 << 255;

    // JM-208
    function test_WhenEoaSigned_AnyoneWithdraws() public {
        Withdrawal memory w = _withdrawal();
        bytes memory signature = _sign(w, keyOf[client]);
        assertEq(market.nonceUsed(client, w.nonce), false, "nonce before");
        expectEvent();
        emit IAccounts.Withdrawn(client, stranger, 7e6);
        _send(w, signature);

        assertEq(balance(client), BALANCE - 7e6, "balance");
        assertEq(wallet(stranger), 7e6, "wallet");
        assertEq(wallet(relayer), 0, "relayer");
        assertEq(market.nonceUsed(client, w.nonce), true, "nonce after");
    }

    function test_WhenContractSigned_AnyoneWithdraws() public {
        SmartWallet wallet_ = new SmartWallet(stranger);
        vm.prank(client);
        market.deposit(address(wallet_), 10e6);
        Withdrawal memory w = _withdrawal();
        w.principal = address(wallet_);
        _send(w, _sign(w, keyOf[stranger]));
        assertEq(balance(address(wallet_)), 3e6, "balance");
        assertEq(wallet(stranger), 7e6, "wallet");
    }

    /// @dev An EOA that delegates to code keeps its key, whatever the code says.
    function test_WhenDelegatedAccountSigned_KeyDecidesFirst() public {
        _delegate(client, address(new FixedAnswer("no", true)));
        Withdrawal memory w = _withdrawal();
        _send(w, _sign(w, keyOf[client]));
        assertEq(wallet(stranger), 7e6, "wallet");
    }

    function test_WhenDelegatedCodeAccepts_AnyoneWithdraws() public {
        _delegate(client, address(new SmartWallet(evaluator)));
        Withdrawal memory w = _withdrawal();
        _send(w, _sign(w, keyOf[evaluator]));
        assertEq(wallet(stranger), 7e6, "wallet");
    }

    function test_RevertWhen_DelegatedCodeRefusesAnothersKey() public {
        _delegate(client, address(new SmartWallet(evaluator)));
        Withdrawal memory w = _withdrawal();
        _invalid(w, _sign(w, keyOf[relayer]));
    }

    // JM-107
    function test_WhenLastSecond_Withdraws() public {
        Withdrawal memory w = _withdrawal();
        bytes memory signature = _sign(w, keyOf[client]);
        vm.warp(w.validUntil - 1);
        _send(w, signature);
        assertEq(wallet(stranger), 7e6, "wallet");
    }

    // JM-105
    function test_WhenNonceMax_Withdraws() public {
        Withdrawal memory w = _withdrawal();
        w.nonce = type(uint256).max;
        _send(w, _sign(w, keyOf[client]));
        assertEq(market.nonceUsed(client, type(uint256).max), true, "nonce");
    }

    // JM-107
    function test_RevertWhen_Late() public {
        Withdrawal memory w = _withdrawal();
        bytes memory signature = _sign(w, keyOf[client]);
        vm.warp(w.validUntil);
        expectRevert(abi.encodeWithSelector(ISignatures.SignatureExpired.selector, w.validUntil));
        _send(w, signature);
    }

    // JM-208
    function test_RevertWhen_Reused() public {
        Withdrawal memory w = _withdrawal();
        bytes memory signature = _sign(w, keyOf[client]);
        _send(w, signature);
        expectRevert(abi.encodeWithSelector(ISignatures.NonceUsed.selector, client, w.nonce));
        _send(w, signature);
        assertEq(wallet(stranger), 7e6, "wallet");
    }

    function test_RevertWhen_NonceCancelled() public {
        Withdrawal memory w = _withdrawal();
        bytes memory signature = _sign(w, keyOf[client]);
        vm.prank(client);
        market.cancelNonce(client, w.nonce);
        expectRevert(abi.encodeWithSelector(ISignatures.NonceUsed.selector, client, w.nonce));
        _send(w, signature);
    }

    // JM-105
    function test_RevertWhen_NonceIsAnOffers() public {
        Withdrawal memory w = _withdrawal();
        w.nonce = FIRST_NONCE - 1;
        bytes memory signature = _sign(w, keyOf[client]);
        expectRevert(abi.encodeWithSelector(ISignatures.NonceOutOfRange.selector, w.nonce));
        _send(w, signature);
    }

    function test_RevertWhen_SignedForAnotherMarket() public {
        Withdrawal memory w = _withdrawal();
        IJobMarket first = market;
        useFeeMarket();
        bytes memory signature = _sign(w, keyOf[client]);
        market = first;
        _invalid(w, signature);
    }

    function test_RevertWhen_SignedForAnotherChain() public {
        Withdrawal memory w = _withdrawal();
        vm.chainId(1);
        bytes memory signature = _sign(w, keyOf[client]);
        vm.chainId(31337);
        _invalid(w, signature);
    }

    // JM-208
    function test_RevertWhen_AnyFieldIsAnother() public {
        Withdrawal memory signed = _withdrawal();
        bytes memory signature = _sign(signed, keyOf[client]);

        Withdrawal memory w = _withdrawal();
        w.to = relayer;
        _invalid(w, signature);
        w = _withdrawal();
        w.amount += 1;
        _invalid(w, signature);
        w = _withdrawal();
        w.nonce += 1;
        _invalid(w, signature);
        w = _withdrawal();
        w.validUntil += 1;
        _invalid(w, signature);
        w = _withdrawal();
        w.principal = provider;
        _invalid(w, signature);
    }

    // JM-208, JM-316
    function test_RevertWhen_SignerIsOperator() public {
        grant(client, mandate());
        Withdrawal memory w = _withdrawal();
        _invalid(w, _sign(w, keyOf[operator]));
    }

    function test_RevertWhen_SignatureEmpty() public {
        _invalid(_withdrawal(), "");
    }

    function test_RevertWhen_AmountZero() public {
        Withdrawal memory w = _withdrawal();
        w.amount = 0;
        bytes memory signature = _sign(w, keyOf[client]);
        expectRevert(abi.encodeWithSelector(IAccounts.AmountZero.selector));
        _send(w, signature);
    }

    function test_RevertWhen_ReceiverRefused() public {
        address[3] memory refused = [address(0), address(market), address(token)];
        for (uint256 i = 0; i < refused.length; i++) {
            Withdrawal memory w = _withdrawal();
            w.to = refused[i];
            bytes memory signature = _sign(w, keyOf[client]);
            expectRevert(abi.encodeWithSelector(IAccounts.AccountRefused.selector, refused[i]));
            _send(w, signature);
        }
    }

    function test_RevertWhen_BalanceShort() public {
        Withdrawal memory w = _withdrawal();
        w.amount = BALANCE + 1;
        bytes memory signature = _sign(w, keyOf[client]);
        expectRevert(abi.encodeWithSelector(IAccounts.BalanceInsufficient.selector, client, BALANCE, w.amount));
        _send(w, signature);
        assertEq(market.nonceUsed(client, w.nonce), false, "nonce");
    }

    function _withdrawal() private view returns (Withdrawal memory) {
        return Withdrawal(client, stranger, 7e6, FIRST_NONCE, uint40(START + 1 hours));
    }

    function _digest(Withdrawal memory w) private view returns (bytes32) {
        bytes32 typeHash = keccak256(
            "Withdraw(address principal,address to,uint256 amount,uint256 nonce,uint40 validUntil)"
        );
        return typedDigest(keccak256(abi.encode(typeHash, w)));
    }

    function _sign(Withdrawal memory w, uint256 key) private view returns (bytes memory) {
        return sign(_digest(w), key);
    }

    function _send(Withdrawal memory w, bytes memory signature) private {
        vm.prank(relayer);
        market.withdrawWithSignature(w.principal, w.to, w.amount, w.nonce, w.validUntil, signature);
    }

    function _invalid(Withdrawal memory w, bytes memory signature) private {
        expectRevert(abi.encodeWithSelector(ISignatures.SignatureInvalid.selector, w.principal, _digest(w)));
        _send(w, signature);
    }

    /// @dev EIP-7702's delegation designator.
    function _delegate(address account, address code) private {
        vm.etch(account, abi.encodePacked(hex"ef0100", code));
    }
}
