// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC4906} from "@openzeppelin/contracts/interfaces/IERC4906.sol";
import {IERC721Metadata} from "@openzeppelin/contracts/token/ERC721/extensions/IERC721Metadata.sol";

import {IIdentityRegistry} from "../../../../contracts/src/interfaces/IIdentityRegistry.sol";
import {RegistryBase} from "../../utils/RegistryBase.sol";
import {vm} from "../../utils/Vm.sol";

contract MetadataTest is RegistryBase {
    // AG-105
    function test_WhenOneActsForIt_URIChanges() public {
        address[3] memory callers = actingFor();
        for (uint256 i = 0; i < 3; i++) {
            string memory uri = string(abi.encodePacked("ipfs://", callers[i]));
            vm.expectEmit(address(identity));
            emit IERC4906.MetadataUpdate(agentId);
            vm.expectEmit(address(identity));
            emit IIdentityRegistry.URIUpdated(agentId, uri, callers[i]);
            vm.prank(callers[i]);
            identity.setAgentURI(agentId, uri);
            assertEq(IERC721Metadata(address(identity)).tokenURI(agentId), uri, "URI");
        }
    }

    // AG-106
    function test_WhenOneActsForIt_MetadataChanges() public {
        address[3] memory callers = actingFor();
        for (uint256 i = 0; i < 3; i++) {
            vm.expectEmit(address(identity));
            emit IIdentityRegistry.MetadataSet(agentId, "name", "name", abi.encodePacked(callers[i]));
            vm.prank(callers[i]);
            identity.setMetadata(agentId, "name", abi.encodePacked(callers[i]));
            assertEq(identity.getMetadata(agentId, "name"), abi.encodePacked(callers[i]), "value");
        }
        vm.prank(owner);
        identity.setMetadata(agentId, "name", "");
        assertEq(identity.getMetadata(agentId, "name"), "", "emptied");
    }

    // AG-106
    function test_WhenNothingWasSet_MetadataIsEmpty() public view {
        assertEq(identity.getMetadata(agentId, "name"), "", "no such key");
        assertEq(identity.getMetadata(9, "name"), "", "no such agent");
        assertEq(identity.getMetadata(9, "agentWallet"), "", "no such wallet");
        assertEq(identity.getAgentWallet(9), address(0), "no such wallet");
    }

    // AG-104
    function test_WhenKeyIsReserved_MetadataIsTheWallet() public {
        assertEq(identity.getMetadata(agentId, "agentWallet"), abi.encodePacked(owner), "20 bytes");
        vm.prank(owner);
        identity.unsetAgentWallet(agentId);
        assertEq(identity.getMetadata(agentId, "agentWallet"), "", "cleared");
    }

    // AG-104
    function test_RevertWhen_KeyIsReserved() public {
        expectRevert(abi.encodeWithSelector(IIdentityRegistry.MetadataKeyReserved.selector, "agentWallet"));
        vm.prank(owner);
        identity.setMetadata(agentId, "agentWallet", abi.encodePacked(stranger));
        assertEq(identity.getAgentWallet(agentId), owner, "wallet");
    }

    // AG-04
    function test_RevertWhen_StrangerWrites() public {
        uint256 other = registered(owner);
        // Approved for one agent is not approved for another.
        address[3] memory callers = [stranger, approved, address(this)];
        for (uint256 i = 0; i < 3; i++) {
            vm.startPrank(callers[i]);
            expectStranger(callers[i], other);
            identity.setAgentURI(other, URI);
            expectStranger(callers[i], other);
            identity.setMetadata(other, "name", "x");
            expectStranger(callers[i], other);
            identity.setAgentWallet(other, payee, block.timestamp, "");
            expectStranger(callers[i], other);
            identity.unsetAgentWallet(other);
            vm.stopPrank();
        }
    }

    // AG-03
    function test_RevertWhen_NoSuchAgent() public {
        expectNoAgent(1);
        identity.setAgentURI(1, URI);
        expectNoAgent(1);
        identity.setMetadata(1, "name", "x");
        expectNoAgent(1);
        identity.setAgentWallet(1, payee, block.timestamp, "");
        expectNoAgent(1);
        identity.unsetAgentWallet(1);
        expectNoAgent(1);
        identity.isAuthorizedOrOwner(owner, 1);
        expectNoAgent(1);
        IERC721Metadata(address(identity)).tokenURI(1);
    }

    // AG-04
    function test_WhenAsked_SaysWhoActsForAnAgent() public {
        address[3] memory callers = actingFor();
        for (uint256 i = 0; i < 3; i++) {
            assertEq(identity.isAuthorizedOrOwner(callers[i], agentId), true, "acts for it");
        }
        assertEq(identity.isAuthorizedOrOwner(stranger, agentId), false, "stranger");
        assertEq(identity.isAuthorizedOrOwner(address(0), agentId), false, "zero");
        vm.prank(owner);
        identity.transferFrom(owner, client, agentId);
        for (uint256 i = 0; i < 3; i++) {
            assertEq(identity.isAuthorizedOrOwner(callers[i], agentId), false, "not once it is sold");
        }
    }

    // AG-02
    function test_WhenAsked_NamesItsInterfaces() public view {
        IERC721Metadata token = IERC721Metadata(address(identity));
        assertEq(token.name(), "AgentIdentity", "name");
        assertEq(token.symbol(), "AGENT", "symbol");
        bytes4[4] memory ids = [bytes4(0x01ffc9a7), bytes4(0x80ac58cd), bytes4(0x5b5e139f), bytes4(0x49064906)];
        for (uint256 i = 0; i < 4; i++) assertEq(identity.supportsInterface(ids[i]), true, "ERC-165");
        assertEq(identity.supportsInterface(0xffffffff), false, "none");
    }
}
