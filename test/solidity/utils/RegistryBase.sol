// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";

import {IIdentityRegistry} from "../../../contracts/src/interfaces/IIdentityRegistry.sol";
import {IReputationRegistry} from "../../../contracts/src/interfaces/IReputationRegistry.sol";
import {IValidationRegistry} from "../../../contracts/src/interfaces/IValidationRegistry.sol";
import {Base} from "./Base.sol";
import {vm} from "./Vm.sol";

/// @title RegistryBase
/// @notice What every test of ERC-8004's registries starts from: the three, and agent 0 of `owner`, for whom `operator` and, for this
/// agent alone, `approved` may act.
abstract contract RegistryBase is Base {
    string internal constant URI = "ipfs://agent";

    IIdentityRegistry internal identity;
    IReputationRegistry internal reputation;
    IValidationRegistry internal validation;

    address internal owner;
    address internal approved;
    address internal payee;
    address internal validator;
    uint256 internal agentId;

    function setUp() public virtual override {
        vm.warp(START);
        identity = IIdentityRegistry(create("IdentityRegistry.sol:IdentityRegistry", ""));
        bytes memory bound = abi.encode(identity);
        reputation = IReputationRegistry(create("ReputationRegistry.sol:ReputationRegistry", bound));
        validation = IValidationRegistry(create("ValidationRegistry.sol:ValidationRegistry", bound));
        owner = actor("owner");
        operator = actor("operator");
        approved = actor("approved");
        payee = actor("payee");
        validator = actor("validator");
        client = actor("client");
        stranger = actor("stranger");
        agentId = registered(owner);
        vm.startPrank(owner);
        identity.setApprovalForAll(operator, true);
        identity.approve(approved, agentId);
        vm.stopPrank();
    }

    function registered(address by) internal returns (uint256) {
        vm.prank(by);
        return identity.register(URI);
    }

    /// @dev Everyone who may act for agent 0.
    function actingFor() internal view returns (address[3] memory) {
        return [owner, operator, approved];
    }

    /// @dev The next call is refused because there is no such agent.
    function expectNoAgent(uint256 id) internal {
        expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, id));
    }

    /// @dev The next call is refused because the caller does not act for the agent.
    function expectStranger(address caller, uint256 id) internal {
        expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721InsufficientApproval.selector, caller, id));
    }

    /// @dev What a wallet signs, under the domain of this registry and chain, made here from scratch.
    function walletDigest(
        address registry,
        uint256 id,
        address newWallet,
        address agentOwner,
        uint256 deadline
    ) internal view returns (bytes32) {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("ERC8004IdentityRegistry"),
                keccak256("1"),
                block.chainid,
                registry
            )
        );
        bytes32 typeHash = keccak256(
            "AgentWalletSet(uint256 agentId,address newWallet,address owner,uint256 deadline)"
        );
        bytes32 structHash = keccak256(abi.encode(typeHash, id, newWallet, agentOwner, deadline));
        return keccak256(abi.encodePacked(hex"1901", domain, structHash));
    }

    function assertEq(address[] memory left, address[] memory right, string memory message) internal pure {
        assertEq(abi.encode(left), abi.encode(right), message);
    }
}
