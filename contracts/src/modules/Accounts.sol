// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC3009} from "@openzeppelin/contracts/interfaces/draft-IERC3009.sol";
import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";

import {IAccounts} from "../interfaces/IAccounts.sol";
import {Signatures} from "./Signatures.sol";

/// @title Accounts
/// @notice Account balances, and the only code that touches the token.
abstract contract Accounts is IAccounts, Signatures, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    /// @dev Gas of a push. A receiver's hook gets no more, so it cannot starve the settlement around it.
    uint256 private constant PUSH_GAS = 150_000;
    bytes32 private constant DEPOSIT_TYPEHASH = keccak256("Deposit(address from,bytes32 salt)");
    bytes32 private constant WITHDRAW_TYPEHASH = keccak256(
        "Withdraw(address principal,address to,uint256 amount,uint256 nonce,uint40 validUntil)"
    );
    /// @dev `receiveWithAuthorization` with one `bytes` signature, which tokens with ERC-1271 support offer beside v, r, s.
    bytes4 private constant RECEIVE_WITH_BYTES = bytes4(
        keccak256("receiveWithAuthorization(address,address,uint256,uint256,uint256,bytes32,bytes)")
    );

    IERC20 internal immutable TOKEN;
    /// @dev Token units of one whole cent.
    uint256 internal immutable CENT;

    mapping(address account => uint256 amount) private _balances;

    constructor(IERC20 token) {
        if (address(token).code.length == 0) revert TokenUnsupported(address(token));
        uint8 decimals = IERC20Metadata(address(token)).decimals();
        if (decimals < 2 || decimals > 18) revert TokenUnsupported(address(token));
        TOKEN = token;
        CENT = 10 ** (decimals - 2);
    }

    /// @inheritdoc IAccounts
    function deposit(address account, uint256 amount) external nonReentrant {
        _checkAccount(account);
        _deposit(account, amount);
    }

    /// @inheritdoc IAccounts
    function depositWithPermit(uint256 amount, uint256 deadline, uint8 v, bytes32 r, bytes32 s) external nonReentrant {
        // Somebody may have used the permit already; then the allowance stands, and the pull decides.
        try IERC20Permit(address(TOKEN)).permit(msg.sender, address(this), amount, deadline, v, r, s) {} catch {}
        _deposit(msg.sender, amount);
    }

    /// @inheritdoc IAccounts
    function depositWithAuthorization(
        address from,
        uint256 amount,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 salt,
        bytes calldata signature
    ) external nonReentrant {
        if (amount == 0) revert AmountZero();
        _credit(from, amount);
        _pullWithAuthorization(from, amount, validAfter, validBefore, depositNonce(from, salt), signature);
    }

    /// @inheritdoc IAccounts
    function withdraw(address to, uint256 amount) external nonReentrant {
        _withdraw(msg.sender, to, amount);
    }

    /// @inheritdoc IAccounts
    function withdrawWithSignature(
        address principal,
        address to,
        uint256 amount,
        uint256 nonce,
        uint40 validUntil,
        bytes calldata signature
    ) external nonReentrant {
        if (nonce < WITHDRAWAL_NONCES) revert NonceOutOfRange(nonce);
        _checkValidUntil(validUntil);
        _useNonce(principal, nonce);
        bytes32 structHash = keccak256(abi.encode(WITHDRAW_TYPEHASH, principal, to, amount, nonce, validUntil));
        _checkSignature(principal, _hashTypedDataV4(structHash), signature);
        _withdraw(principal, to, amount);
    }

    /// @inheritdoc IAccounts
    function accountBalance(address account) public view returns (uint256) {
        return _balances[account];
    }

    /// @inheritdoc IAccounts
    function depositNonce(address from, bytes32 salt) public pure returns (bytes32) {
        return keccak256(abi.encode(DEPOSIT_TYPEHASH, from, salt));
    }

    /// @inheritdoc IAccounts
    function paymentToken() external view returns (address) {
        return address(TOKEN);
    }

    function _credit(address account, uint256 amount) internal {
        if (amount != 0) _balances[account] += amount;
    }

    function _debit(address account, uint256 amount) internal {
        if (amount == 0) return;
        uint256 available = _balances[account];
        if (available < amount) revert BalanceInsufficient(account, available, amount);
        unchecked {
            _balances[account] = available - amount;
        }
    }

    /// @dev Debits the balance as far as it goes; the rest is for `_pull`.
    function _debitUpTo(address account, uint256 amount) internal returns (uint256 shortfall) {
        uint256 available = _balances[account];
        if (available >= amount) {
            _debit(account, amount);
        } else {
            if (available != 0) _balances[account] = 0;
            shortfall = amount - available;
        }
    }

    /// @dev Pulls from a wallet and says so; the money is the caller's to book. Does nothing for zero.
    function _pullInto(address account, uint256 amount) internal {
        if (amount == 0) return;
        emit Deposited(account, account, amount);
        _pull(account, amount);
    }

    function _pull(address from, uint256 amount) internal {
        uint256 held = TOKEN.balanceOf(address(this));
        if (!TOKEN.trySafeTransferFrom(from, address(this), amount)) _revertFailed();
        _checkReceived(held, amount);
    }

    /// @dev Pulls by an ERC-3009 authorization and says so; the money is the caller's to book.
    function _pullWithAuthorization(
        address from,
        uint256 amount,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 nonce,
        bytes calldata signature
    ) internal {
        emit Deposited(from, from, amount);
        bytes memory data;
        if (signature.length == 65) {
            data = abi.encodePacked(
                IERC3009.receiveWithAuthorization.selector,
                abi.encode(from, address(this), amount, validAfter, validBefore, nonce),
                abi.encode(uint8(signature[64]), bytes32(signature[:32]), bytes32(signature[32:64]))
            );
        } else {
            data = abi.encodeWithSelector(
                RECEIVE_WITH_BYTES,
                from,
                address(this),
                amount,
                validAfter,
                validBefore,
                nonce,
                signature
            );
        }
        uint256 held = TOKEN.balanceOf(address(this));
        // solhint-disable-next-line avoid-low-level-calls
        (bool success, ) = address(TOKEN).call(data);
        if (!success) _revertFailed();
        _checkReceived(held, amount);
    }

    /// @dev Pushes a job's money; if the receiver or the token refuses, `fallbackAccount` is credited and false returned.
    function _push(uint256 jobId, address to, uint256 amount, address fallbackAccount) internal returns (bool success) {
        // The EVM keeps back a 64th, so this much must be left for the push to get its gas.
        uint256 needed = (PUSH_GAS * 64) / 63 + 2_000;
        if (gasleft() < needed) revert GasTooLow(gasleft(), needed);
        bytes memory data = abi.encodeCall(IERC20.transfer, (to, amount));
        address token = address(TOKEN);
        assembly ("memory-safe") {
            // At most one word of return data is copied. No return data counts as success, as for SafeERC20.
            mstore(0, 1)
            success := call(PUSH_GAS, token, 0, add(data, 0x20), mload(data), 0, 0x20)
            success := and(success, eq(mload(0), 1))
        }
        if (!success) {
            _credit(fallbackAccount, amount);
            emit Credited(fallbackAccount, jobId, amount);
        }
    }

    /// @dev Zero, the market and the token hold no role and receive no money.
    function _checkAccount(address account) internal view {
        if (account == address(0)) revert AccountRefused(account);
        _checkNotOurs(account);
    }

    function _checkNotOurs(address account) internal view {
        if (account == address(this) || account == address(TOKEN)) revert AccountRefused(account);
    }

    function _deposit(address account, uint256 amount) private {
        if (amount == 0) revert AmountZero();
        _credit(account, amount);
        emit Deposited(account, msg.sender, amount);
        _pull(msg.sender, amount);
    }

    function _withdraw(address principal, address to, uint256 amount) private {
        // Checks
        if (amount == 0) revert AmountZero();
        _checkAccount(to);
        // Effects
        _debit(principal, amount);
        emit Withdrawn(principal, to, amount);
        // Interactions
        if (!TOKEN.trySafeTransfer(to, amount)) _revertFailed();
    }

    function _checkReceived(uint256 held, uint256 amount) private view {
        uint256 received = TOKEN.balanceOf(address(this)) - held;
        if (received != amount) revert TokenAmountMismatch(amount, received);
    }

    function _revertFailed() private view {
        revert SafeERC20.SafeERC20FailedOperation(address(TOKEN));
    }
}
