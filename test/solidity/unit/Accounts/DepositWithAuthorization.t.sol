// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC3009} from "@openzeppelin/contracts/interfaces/draft-IERC3009.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";

import {IAccounts} from "../../../../contracts/src/interfaces/IAccounts.sol";
import {TestUSD} from "../../../../contracts/src/tokens/TestUSD.sol";
import {BytesAuthorizationToken} from "../../mocks/BytesAuthorizationToken.sol";
import {OddToken} from "../../mocks/OddToken.sol";
import {SilentToken} from "../../mocks/SilentToken.sol";
import {SmartWallet} from "../../mocks/SmartWallet.sol";
import {Base} from "../../utils/Base.sol";
import {Digests} from "../../utils/Digests.sol";
import {vm} from "../../utils/Vm.sol";

contract DepositWithAuthorizationTest is Base {
    uint256 private constant AFTER = START - 1;
    uint256 private constant BEFORE = START + 1 hours;
    bytes32 private constant SALT = keccak256("salt");

    function setUp() public override {
        super.setUp();
        token.mint(stranger, 100e6);
    }

    // JM-203, JM-204
    function test_WhenSigned_AnyoneDeposits() public {
        bytes memory signature = _sign(stranger, 40e6, SALT, keyOf[stranger]);
        bytes32 nonce = market.depositNonce(stranger, SALT);
        expectEvent();
        emit IAccounts.Deposited(stranger, stranger, 40e6);
        vm.expectEmit(address(token));
        emit IERC3009.AuthorizationUsed(stranger, nonce);
        _deposit(stranger, 40e6, SALT, signature);

        assertEq(balance(stranger), 40e6, "balance");
        assertEq(wallet(stranger), 60e6, "wallet");
        assertEq(balance(relayer), 0, "relayer's balance");
        assertEq(token.authorizationState(stranger, nonce), true, "authorization used");
    }

    // JM-203
    function test_DepositNonce_IsTypedHash() public view {
        bytes32 expected = keccak256(abi.encode(keccak256("Deposit(address from,bytes32 salt)"), stranger, SALT));
        assertEq(market.depositNonce(stranger, SALT), expected, "nonce");
    }

    // JM-204
    function test_WhenContractSigned_BytesArePassedOn() public {
        BytesAuthorizationToken usd = _useBytesToken();
        SmartWallet wallet_ = new SmartWallet(stranger);
        usd.mint(address(wallet_), 100e6);
        bytes memory signature = bytes.concat(_sign(address(wallet_), 40e6, SALT, keyOf[stranger]), hex"01");
        expectEvent();
        emit IAccounts.Deposited(address(wallet_), address(wallet_), 40e6);
        _deposit(address(wallet_), 40e6, SALT, signature);

        assertEq(balance(address(wallet_)), 40e6, "balance");
        assertEq(usd.balanceOf(address(wallet_)), 60e6, "wallet");
    }

    function test_RevertWhen_ContractRefusesSignature() public {
        BytesAuthorizationToken usd = _useBytesToken();
        SmartWallet wallet_ = new SmartWallet(stranger);
        usd.mint(address(wallet_), 100e6);
        bytes memory signature = bytes.concat(_sign(address(wallet_), 40e6, SALT, keyOf[relayer]), hex"01");
        _fails(address(wallet_), 40e6, SALT, signature);
    }

    function test_RevertWhen_TokenTakesNoBytes() public {
        _fails(stranger, 40e6, SALT, bytes.concat(_sign(stranger, 40e6, SALT, keyOf[stranger]), hex"01"));
    }

    function test_RevertWhen_SignatureEmpty() public {
        _fails(stranger, 40e6, SALT, "");
    }

    // JM-203
    function test_RevertWhen_SaltIsAnother() public {
        _fails(stranger, 40e6, keccak256("other"), _sign(stranger, 40e6, SALT, keyOf[stranger]));
    }

    function test_RevertWhen_AmountIsAnother() public {
        _fails(stranger, 40e6 - 1, SALT, _sign(stranger, 40e6, SALT, keyOf[stranger]));
    }

    function test_RevertWhen_SignerIsAnother() public {
        _fails(stranger, 40e6, SALT, _sign(stranger, 40e6, SALT, keyOf[relayer]));
    }

    // JM-203
    function test_RevertWhen_PayerIsAnother() public {
        token.mint(relayer, 100e6);
        _fails(relayer, 40e6, SALT, _sign(stranger, 40e6, SALT, keyOf[stranger]));
    }

    function test_RevertWhen_Reused() public {
        bytes memory signature = _sign(stranger, 40e6, SALT, keyOf[stranger]);
        _deposit(stranger, 40e6, SALT, signature);
        _fails(stranger, 40e6, SALT, signature);
        assertEq(balance(stranger), 40e6, "balance");
    }

    function test_WhenAnotherSalt_DepositsAgain() public {
        _deposit(stranger, 40e6, SALT, _sign(stranger, 40e6, SALT, keyOf[stranger]));
        bytes32 salt = keccak256("other");
        _deposit(stranger, 40e6, salt, _sign(stranger, 40e6, salt, keyOf[stranger]));
        assertEq(balance(stranger), 80e6, "balance");
    }

    function test_RevertWhen_TooEarly() public {
        bytes memory signature = _sign(stranger, 40e6, SALT, keyOf[stranger]);
        vm.warp(AFTER);
        _fails(stranger, 40e6, SALT, signature);
    }

    function test_RevertWhen_TooLate() public {
        bytes memory signature = _sign(stranger, 40e6, SALT, keyOf[stranger]);
        vm.warp(BEFORE);
        _fails(stranger, 40e6, SALT, signature);
    }

    function test_WhenLastSecond_Deposits() public {
        bytes memory signature = _sign(stranger, 40e6, SALT, keyOf[stranger]);
        vm.warp(BEFORE - 1);
        _deposit(stranger, 40e6, SALT, signature);
        assertEq(balance(stranger), 40e6, "balance");
    }

    function test_RevertWhen_WalletShort() public {
        _fails(stranger, 100e6 + 1, SALT, _sign(stranger, 100e6 + 1, SALT, keyOf[stranger]));
    }

    function test_RevertWhen_AmountZero() public {
        bytes memory signature = _sign(stranger, 0, SALT, keyOf[stranger]);
        expectRevert(abi.encodeWithSelector(IAccounts.AmountZero.selector));
        _deposit(stranger, 0, SALT, signature);
    }

    // JM-618
    function test_RevertWhen_NonceIsForHiring() public {
        // An authorization for anything else than this deposit cannot be used here: its nonce is not a deposit nonce.
        bytes32 nonce = market.hireNonce(offer());
        bytes32 digest = Digests.authorization(address(token), stranger, address(market), 40e6, AFTER, BEFORE, nonce);
        _fails(stranger, 40e6, nonce, sign(digest, keyOf[stranger]));
    }

    function test_RevertWhen_TokenHasNoAuthorizations() public {
        OddToken odd = new OddToken(6);
        token = TestUSD(address(odd));
        market = deployMarket(address(odd), 0, address(0));
        odd.mint(stranger, 100e6);
        _fails(stranger, 40e6, SALT, new bytes(65));
    }

    // JM-205
    function test_RevertWhen_TokenSilentlyIgnores() public {
        SilentToken silent = new SilentToken();
        market = deployMarket(address(silent), 0, address(0));
        expectRevert(abi.encodeWithSelector(IAccounts.TokenAmountMismatch.selector, 40e6, 0));
        _deposit(stranger, 40e6, SALT, new bytes(65));
        assertEq(balance(stranger), 0, "balance");
    }

    function _useBytesToken() private returns (BytesAuthorizationToken usd) {
        usd = new BytesAuthorizationToken();
        token = usd;
        market = deployMarket(address(usd), 0, address(0));
    }

    function _sign(address from, uint256 amount, bytes32 salt, uint256 key) private view returns (bytes memory) {
        bytes32 nonce = market.depositNonce(from, salt);
        return sign(Digests.authorization(address(token), from, address(market), amount, AFTER, BEFORE, nonce), key);
    }

    function _deposit(address from, uint256 amount, bytes32 salt, bytes memory signature) private {
        vm.prank(relayer);
        market.depositWithAuthorization(from, amount, AFTER, BEFORE, salt, signature);
    }

    function _fails(address from, uint256 amount, bytes32 salt, bytes memory signature) private {
        expectRevert(abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(token)));
        _deposit(from, amount, salt, signature);
    }
}
