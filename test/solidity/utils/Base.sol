// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJobMarket} from "../../../contracts/src/interfaces/IJobMarket.sol";
import {TestUSD} from "../../../contracts/src/tokens/TestUSD.sol";
import {JobStatus} from "../../../contracts/src/types/Job.sol";
import {ALL_RIGHTS, MandateTerms} from "../../../contracts/src/types/Mandate.sol";
import {Offer} from "../../../contracts/src/types/Offer.sol";
import {vm} from "./Vm.sol";

/// @title Base
/// @notice What every test of the market starts from: a market without fee, its token, named actors with keys and money, and
/// builders of jobs in each state. Market and token are deployed from their artifacts, so that no test compiles them again: build
/// the contracts before running a single file.
abstract contract Base {
    uint256 internal constant START = 1_800_000_000;
    uint24 internal constant MIN_REVIEW = 1 hours;
    uint24 internal constant MIN_RULING = 1 days;
    uint32 internal constant MIN_MANDATE = 1 hours;
    uint16 internal constant FEE_BPS = 100;

    /// @dev What each actor has in its wallet (approved to the market) and in its account balance.
    uint256 internal constant WALLET = 10_000e6;
    uint256 internal constant BALANCE = 1_000e6;

    uint96 internal constant PRICE = 100e6;
    uint96 internal constant BOND = 20e6;
    uint96 internal constant FEE = 5e6;
    /// @dev max(BOND, PRICE / 10)
    uint96 internal constant STAKE = 20e6;
    uint32 internal constant DELIVERY = 1 days;
    uint24 internal constant REVIEW = 2 hours;
    uint24 internal constant RULING = 2 days;

    bytes internal constant TERMS = "audit these files";
    bytes internal constant MANIFEST = "a report";
    bytes internal constant REASON = "incomplete";
    bytes32 internal constant TERMS_HASH = keccak256(TERMS);
    bytes32 internal constant DELIVERABLE = keccak256(MANIFEST);

    IJobMarket internal market;
    TestUSD internal token;

    address internal client;
    address internal provider;
    address internal evaluator;
    address internal operator;
    address internal relayer;
    address internal stranger;
    address internal treasury;

    mapping(address actor => uint256 key) internal keyOf;
    uint256 private _nextNonce;

    function setUp() public virtual {
        vm.warp(START);
        token = TestUSD(create("TestUSD.sol:TestUSD", ""));
        market = deployMarket(address(token), 0, address(0));
        client = actor("client");
        provider = actor("provider");
        evaluator = actor("evaluator");
        operator = actor("operator");
        relayer = actor("relayer");
        stranger = actor("stranger");
        treasury = actor("treasury");
        fill();
    }

    // Set-up

    function deployMarket(address token_, uint16 feeBps, address recipient) internal returns (IJobMarket) {
        bytes memory arguments = abi.encode(token_, MIN_REVIEW, MIN_RULING, MIN_MANDATE, feeBps, recipient);
        return IJobMarket(create("JobMarket.sol:JobMarket", arguments));
    }

    /// @dev Deploys an artifact, given as `<file>:<contract>`; the constructor's revert data come through unchanged.
    function create(string memory artifact, bytes memory constructorArguments) internal returns (address deployed) {
        bytes memory code = abi.encodePacked(vm.getCode(artifact), constructorArguments);
        assembly ("memory-safe") {
            deployed := create(0, add(code, 0x20), mload(code))
            if iszero(deployed) {
                returndatacopy(code, 0, returndatasize())
                revert(code, returndatasize())
            }
        }
    }

    /// @dev From here on `token` is this one, which must have `mint`, in a market of its own without fee.
    function useToken(address token_) internal {
        token = TestUSD(token_);
        market = deployMarket(token_, 0, address(0));
        fill();
    }

    /// @dev From here on `market` is one that takes `FEE_BPS` for `treasury`.
    function useFeeMarket() internal {
        market = deployMarket(address(token), FEE_BPS, treasury);
        fill();
    }

    /// @dev An account with a key; nothing else.
    function actor(string memory name) internal returns (address account) {
        uint256 key = uint256(keccak256(bytes(name)));
        account = vm.addr(key);
        keyOf[account] = key;
        vm.label(account, name);
    }

    /// @dev Client, provider and operator get a wallet and a balance in `market`; the others have nothing.
    function fill() private {
        address[3] memory rich = [client, provider, operator];
        for (uint256 i = 0; i < rich.length; i++) {
            uint256 held = token.balanceOf(rich[i]);
            token.mint(rich[i], WALLET + BALANCE - held);
            vm.startPrank(rich[i]);
            token.approve(address(market), type(uint256).max);
            market.deposit(rich[i], BALANCE);
            vm.stopPrank();
        }
    }

    // Money

    function wallet(address account) internal view returns (uint256) {
        return token.balanceOf(account);
    }

    function balance(address account) internal view returns (uint256) {
        return market.accountBalance(account);
    }

    /// @dev Empties an account balance into its wallet.
    function drain(address account) internal {
        uint256 amount = balance(account);
        if (amount == 0) return;
        vm.prank(account);
        market.withdraw(account, amount);
    }

    // Signatures

    function sign(bytes32 digest, uint256 key) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }

    function sign(Offer memory offer_, uint256 key) internal view returns (bytes memory) {
        return sign(market.offerDigest(offer_), key);
    }

    /// @dev By the offer's own signer, which must be an actor.
    function sign(Offer memory offer_) internal view returns (bytes memory) {
        return sign(offer_, keyOf[offer_.signer]);
    }

    /// @dev EIP-712 digest under the market's domain, made here from scratch.
    function typedDigest(bytes32 structHash) internal view returns (bytes32) {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("Surety"),
                keccak256("1"),
                block.chainid,
                address(market)
            )
        );
        return keccak256(abi.encodePacked(hex"1901", domain, structHash));
    }

    // Jobs

    /// @dev A direct offer by `provider` to anyone, with the constants above and a fresh nonce.
    function offer() internal returns (Offer memory) {
        return
            Offer({
                provider: provider,
                signer: provider,
                client: address(0),
                jobId: 0,
                termsHash: TERMS_HASH,
                price: PRICE,
                bond: BOND,
                evaluator: evaluator,
                evaluatorFee: FEE,
                deliveryPeriod: DELIVERY,
                reviewPeriod: REVIEW,
                rulingPeriod: RULING,
                payTo: address(0),
                validUntil: uint40(block.timestamp + 1 days),
                nonce: _nextNonce++
            });
    }

    /// @dev Posted by `client` for `evaluator`, open for a day.
    function posted() internal returns (uint256 jobId) {
        vm.prank(client);
        return market.post(evaluator, TERMS_HASH, block.timestamp + 1 days, TERMS);
    }

    function hired() internal returns (uint256 jobId) {
        return hired(offer());
    }

    /// @dev Hired by `client`, signed by the offer's signer.
    function hired(Offer memory offer_) internal returns (uint256 jobId) {
        bytes memory signature = sign(offer_);
        vm.prank(client);
        return market.hire(offer_, signature);
    }

    function submitted() internal returns (uint256 jobId) {
        return submitted(offer());
    }

    function submitted(Offer memory offer_) internal returns (uint256 jobId) {
        jobId = hired(offer_);
        vm.prank(offer_.provider);
        market.submit(jobId, DELIVERABLE, MANIFEST);
    }

    function disputed() internal returns (uint256 jobId) {
        return disputed(offer());
    }

    function disputed(Offer memory offer_) internal returns (uint256 jobId) {
        jobId = submitted(offer_);
        vm.prank(client);
        market.dispute(jobId, REASON);
    }

    /// @dev All rights, caps of 500 per job and 1,000 per day, a year, any evaluator, no list.
    function mandate() internal view returns (MandateTerms memory) {
        return
            MandateTerms({
                maxPerJob: 500e6,
                maxPerPeriod: 1_000e6,
                period: 1 days,
                expiresAt: uint40(block.timestamp + 365 days),
                evaluator: address(0),
                allowlist: false,
                rights: ALL_RIGHTS
            });
    }

    /// @dev `principal` gives `operator` these terms.
    function grant(address principal, MandateTerms memory terms) internal {
        vm.prank(principal);
        market.setMandate(operator, terms);
    }

    function statusOf(uint256 jobId) internal view returns (JobStatus) {
        return market.getJob(jobId).status;
    }

    function deadlineOf(uint256 jobId) internal view returns (uint256) {
        return market.getJob(jobId).expiredAt;
    }

    // Assertions

    function assertStatus(uint256 jobId, JobStatus expected) internal view {
        vm.assertEq(uint256(statusOf(jobId)), uint256(expected), "job status");
    }

    function assertEq(uint256 left, uint256 right, string memory message) internal pure {
        vm.assertEq(left, right, message);
    }

    function assertEq(address left, address right, string memory message) internal pure {
        vm.assertEq(left, right, message);
    }

    function assertEq(bytes32 left, bytes32 right, string memory message) internal pure {
        vm.assertEq(left, right, message);
    }

    function assertEq(bool left, bool right, string memory message) internal pure {
        vm.assertEq(left, right, message);
    }

    function assertEq(bytes memory left, bytes memory right, string memory message) internal pure {
        vm.assertEq(left, right, message);
    }

    function assertEq(string memory left, string memory right, string memory message) internal pure {
        vm.assertEq(left, right, message);
    }

    /// @dev The next call reverts with exactly these bytes: `abi.encodeWithSelector(...)` or `abi.encodeCall`-like.
    function expectRevert(bytes memory revertData) internal {
        vm.expectRevert(revertData);
    }

    /// @dev The next call emits, from the market, the event that the test emits next: every topic and all data.
    function expectEvent() internal {
        vm.expectEmit(address(market));
    }
}
