// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC4906} from "@openzeppelin/contracts/interfaces/IERC4906.sol";
import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {IERC721Metadata} from "@openzeppelin/contracts/token/ERC721/extensions/IERC721Metadata.sol";

import {IIdentityRegistry} from "../../../../contracts/src/interfaces/IIdentityRegistry.sol";
import {MetadataEntry} from "../../../../contracts/src/types/MetadataEntry.sol";
import {AgentOwner} from "../../mocks/AgentOwner.sol";
import {SmartWallet} from "../../mocks/SmartWallet.sol";
import {RegistryBase} from "../../utils/RegistryBase.sol";
import {Vm, vm} from "../../utils/Vm.sol";

contract RegisterTest is RegistryBase {
    bytes4 private constant REGISTER = bytes4(keccak256("register()"));

    // AG-101
    function test_WhenManyRegister_IdsCountFromZero() public {
        assertEq(agentId, 0, "first");
        for (uint256 id = 1; id < 4; id++) {
            assertEq(registered(client), id, "next");
            assertEq(identity.ownerOf(id), client, "owner");
        }
        expectNoAgent(4);
        identity.ownerOf(4);
    }

    // AG-102
    function test_WhenBare_CallerOwnsItAndIsPaid() public {
        vm.recordLogs();
        vm.prank(client);
        uint256 id = identity.register();
        Vm.Log[] memory logs = vm.getRecordedLogs();
        assertEq(logs.length, 3, "events");
        assertEq(logs[0].topics[0], IERC721.Transfer.selector, "Transfer");
        assertEq(logs[1].topics[0], IIdentityRegistry.Registered.selector, "Registered");
        assertEq(logs[2].topics[0], IIdentityRegistry.MetadataSet.selector, "MetadataSet");
        assertEq(logs[1].data, abi.encode(""), "no URI");
        assertEq(identity.ownerOf(id), client, "owner");
        assertEq(identity.getAgentWallet(id), client, "wallet");
        assertEq(_metadata().tokenURI(id), "", "URI");
    }

    // AG-102
    function test_WhenWithMetadata_TellsInOrder() public {
        MetadataEntry[] memory entries = new MetadataEntry[](2);
        entries[0] = MetadataEntry("skill", "solidity");
        entries[1] = MetadataEntry("agentwallet", hex"00");
        vm.expectEmit(address(identity));
        emit IERC721.Transfer(address(0), client, 1);
        vm.expectEmit(address(identity));
        emit IERC4906.MetadataUpdate(1);
        vm.expectEmit(address(identity));
        emit IIdentityRegistry.Registered(1, "ipfs://other", client);
        vm.expectEmit(address(identity));
        emit IIdentityRegistry.MetadataSet(1, "agentWallet", "agentWallet", abi.encodePacked(client));
        vm.expectEmit(address(identity));
        emit IIdentityRegistry.MetadataSet(1, "skill", "skill", "solidity");
        vm.expectEmit(address(identity));
        emit IIdentityRegistry.MetadataSet(1, "agentwallet", "agentwallet", hex"00");
        vm.recordLogs();
        vm.prank(client);
        uint256 id = identity.register("ipfs://other", entries);
        assertEq(vm.getRecordedLogs().length, 6, "no more events");
        assertEq(_metadata().tokenURI(id), "ipfs://other", "URI");
        assertEq(identity.getMetadata(id, "skill"), "solidity", "metadata");
        assertEq(identity.getAgentWallet(id), client, "wallet");
    }

    // AG-102
    function test_WhenWithURI_TellsInOrder() public {
        vm.recordLogs();
        vm.prank(client);
        identity.register("");
        Vm.Log[] memory logs = vm.getRecordedLogs();
        assertEq(logs.length, 4, "events");
        assertEq(logs[1].topics[0], IERC4906.MetadataUpdate.selector, "an empty URI is one that was set");
        assertEq(logs[2].topics[0], IIdentityRegistry.Registered.selector, "Registered");
    }

    // AG-104
    function test_RevertWhen_MetadataHasReservedKey() public {
        MetadataEntry[] memory entries = new MetadataEntry[](2);
        entries[0] = MetadataEntry("skill", "solidity");
        entries[1] = MetadataEntry("agentWallet", abi.encodePacked(stranger));
        expectRevert(abi.encodeWithSelector(IIdentityRegistry.MetadataKeyReserved.selector, "agentWallet"));
        vm.prank(client);
        identity.register(URI, entries);
        assertEq(registered(client), 1, "no id was used up");
    }

    // AG-103
    function test_RevertWhen_ContractTakesNoTokens() public {
        SmartWallet silent = new SmartWallet(owner);
        expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721InvalidReceiver.selector, address(silent)));
        silent.execute(address(identity), abi.encodeWithSelector(REGISTER));
        AgentOwner wrong = new AgentOwner();
        wrong.answer(0xffffffff);
        expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721InvalidReceiver.selector, address(wrong)));
        wrong.execute(address(identity), abi.encodeWithSelector(REGISTER));
        assertEq(registered(client), 1, "no id was used up");
    }

    // AG-103
    function test_WhenReceiverRegistersAgain_LogIsInOrder() public {
        AgentOwner greedy = new AgentOwner();
        greedy.thenCall(abi.encodeWithSelector(REGISTER));
        vm.recordLogs();
        bytes memory result = greedy.execute(address(identity), abi.encodeWithSelector(REGISTER));
        assertEq(abi.decode(result, (uint256)), 1, "the outer one is the first");
        Vm.Log[] memory logs = vm.getRecordedLogs();
        assertEq(logs.length, 6, "events");
        for (uint256 i = 0; i < 6; i++) {
            uint256 id = uint256(logs[i].topics[i % 3 == 0 ? 3 : 1]);
            assertEq(id, i < 3 ? 1 : 2, "all of the first come before any of the second");
        }
    }

    // AG-103, AG-112
    function test_WhenReceiverPassesItOn_TheLastEventIsTheTruth() public {
        AgentOwner trader = new AgentOwner();
        trader.thenCall(abi.encodeCall(IERC721.transferFrom, (address(trader), client, 1)));
        vm.recordLogs();
        trader.execute(address(identity), abi.encodeWithSelector(REGISTER));
        Vm.Log[] memory logs = vm.getRecordedLogs();
        assertEq(identity.ownerOf(1), client, "owner");
        assertEq(identity.getAgentWallet(1), address(0), "wallet");
        assertEq(logs[4].topics[0], IIdentityRegistry.MetadataSet.selector, "the wallet's last event");
        assertEq(logs[4].data, abi.encode("agentWallet", ""), "says that it was cleared");
        assertEq(logs.length, 5, "and nothing follows");
    }

    // AG-101, AG-102
    function testFuzz_RegistersWhateverIsGiven(
        address by,
        string calldata uri,
        string calldata key,
        bytes calldata value
    ) public {
        vm.assume(by != address(0) && by.code.length == 0);
        vm.assume(keccak256(bytes(key)) != keccak256("agentWallet"));
        MetadataEntry[] memory entries = new MetadataEntry[](1);
        entries[0] = MetadataEntry(key, value);
        vm.prank(by);
        uint256 id = identity.register(uri, entries);
        assertEq(id, 1, "id");
        assertEq(identity.ownerOf(id), by, "owner");
        assertEq(_metadata().tokenURI(id), uri, "URI");
        assertEq(identity.getMetadata(id, key), value, "metadata");
        assertEq(identity.getAgentWallet(id), by, "wallet");
    }

    function _metadata() private view returns (IERC721Metadata) {
        return IERC721Metadata(address(identity));
    }
}
