// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";

import {IIdentityRegistry} from "../../../../contracts/src/interfaces/IIdentityRegistry.sol";
import {IReputationRegistry} from "../../../../contracts/src/interfaces/IReputationRegistry.sol";
import {IValidationRegistry} from "../../../../contracts/src/interfaces/IValidationRegistry.sol";
import {vm} from "../../utils/Vm.sol";
import {RegistryBook} from "./RegistryBook.sol";

/// @title RegistryHandler
/// @notice Five accounts register, sell and lend agents, prove wallets, and rate and check each other's agents and their own.
contract RegistryHandler is RegistryBook {
    bytes4 private constant REGISTER = bytes4(keccak256("register(string)"));
    uint256 private constant MOST_AGENTS = 4;

    constructor(
        IIdentityRegistry identity,
        IReputationRegistry reputation,
        IValidationRegistry validation
    ) RegistryBook(identity, reputation, validation) {}

    function register(uint256 seed) public {
        if (agents.length == MOST_AGENTS) return;
        address caller = _actor(_mixed(seed));
        vm.prank(caller);
        uint256 agentId = IDENTITY.register("ipfs://agent");
        _bookFault(Fault.Id, agentId != agents.length);
        agents.push(Agent(caller, address(0), caller));
    }

    function transfer(uint256 seed) external {
        seed = _mixed(seed);
        (uint256 id, address caller, address to) = (_agent(seed), _mostlyActing(seed >> 8), _actor(seed >> 32));
        bool passed = _try(caller, address(IDENTITY), abi.encodeCall(IERC721.transferFrom, (agents[id].owner, to, id)));
        _bookFault(Fault.Stranger, passed != _actsFor(caller, id));
        if (passed) agents[id] = Agent(to, address(0), address(0));
    }

    /// @dev Lends an agent to one account, or all of an owner's agents.
    function lend(uint256 seed) external {
        seed = _mixed(seed);
        (uint256 id, address to) = (_agent(seed), _actor(seed >> 32));
        address owner = agents[id].owner;
        vm.startPrank(owner);
        if (seed & 0x100 == 0) {
            IDENTITY.approve(to, id);
            agents[id].approved = to;
        } else {
            operators[owner][to] = seed & 0x200 == 0;
            IDENTITY.setApprovalForAll(to, operators[owner][to]);
        }
        vm.stopPrank();
    }

    function write(uint256 seed) external {
        seed = _mixed(seed);
        (uint256 id, address caller) = (_agent(seed), _actor(seed >> 8));
        bytes memory data = abi.encodeCall(IIdentityRegistry.unsetAgentWallet, (id));
        if (seed % 3 == 1) data = abi.encodeCall(IIdentityRegistry.setAgentURI, (id, "ipfs://new"));
        if (seed % 3 == 2) data = abi.encodeCall(IIdentityRegistry.setMetadata, (id, "name", "x"));
        bool passed = _try(caller, address(IDENTITY), data);
        _bookFault(Fault.Stranger, passed != _actsFor(caller, id));
        if (passed && seed % 3 == 0) agents[id].wallet = address(0);
    }

    /// @dev Mostly signs a proof, and uses one of the latest, maybe for another agent.
    function prove(uint256 seed) external {
        seed = _mixed(seed);
        if (proofs.length == 0 || seed % 2 == 0) _signProof(_agent(seed >> 8), _mixed(seed));
        Proof storage proof = proofs[proofs.length - 1 - ((seed >> 16) % (proofs.length < 4 ? proofs.length : 4))];
        uint256 id = (seed >> 24) % 8 == 0 ? _agent(seed >> 32) : proof.agentId;
        address caller = (seed >> 40) % 4 == 0 ? _actor(seed >> 48) : agents[id].owner;
        bool inTime = block.timestamp <= proof.deadline && proof.deadline <= block.timestamp + 300;
        bool good = inTime && proof.isHere && !proof.isUsed && id == proof.agentId && proof.owner == agents[id].owner;
        bytes memory data = abi.encodeCall(
            IIdentityRegistry.setAgentWallet,
            (id, proof.wallet, proof.deadline, proof.signature)
        );
        bool passed = _try(caller, address(IDENTITY), data);
        _bookFault(Fault.Proof, passed != (good && _actsFor(caller, id)));
        if (!passed) return;
        agents[id].wallet = proof.wallet;
        proof.isUsed = true;
    }

    function rate(uint256 seed) external {
        seed = _mixed(seed);
        Given memory one;
        (one.agentId, one.client) = (_agent(seed), _actor(seed >> 8));
        int128[4] memory values = [int128(int256(seed % 200)), -77, type(int128).max, type(int128).min];
        uint8[3] memory decimals = [0, 2, 18];
        (one.value, one.decimals) = (values[(seed >> 16) % 8 > 3 ? 0 : (seed >> 16) % 4], decimals[(seed >> 24) % 3]);
        one.tag = (seed >> 32) % 2 == 0 ? "starred" : "uptime";
        bytes memory data = abi.encodeCall(
            IReputationRegistry.giveFeedback,
            (one.agentId, one.value, one.decimals, one.tag, "", "", "", 0)
        );
        bool passed = _try(one.client, address(REPUTATION), data);
        _bookFault(Fault.SelfFeedback, passed == _actsFor(one.client, one.agentId));
        if (!passed) return;
        one.index = ++given[one.agentId][one.client];
        feedback.push(one);
    }

    function revoke(uint256 seed) external {
        seed = _mixed(seed);
        if (feedback.length == 0) return;
        Given storage one = feedback[seed % feedback.length];
        address caller = (seed >> 128) % 4 == 0 ? _actor(seed >> 136) : one.client;
        uint64 index = (seed >> 144) % 8 == 0 ? uint64((seed >> 152) % 4) : one.index;
        (bool exists, uint256 position) = _find(one.agentId, caller, index);
        bool passed = _try(
            caller,
            address(REPUTATION),
            abi.encodeCall(IReputationRegistry.revokeFeedback, (one.agentId, index))
        );
        _bookFault(Fault.Revocation, passed != (exists && !feedback[position].isRevoked));
        if (passed && exists) feedback[position].isRevoked = true;
    }

    function answer(uint256 seed) external {
        seed = _mixed(seed);
        (uint256 id, address client, address caller) = (_agent(seed), _actor(seed >> 8), _actor(seed >> 16));
        uint64 index = uint64((seed >> 24) % 3);
        if (feedback.length != 0 && (seed >> 32) % 4 != 0) {
            Given storage one = feedback[(seed >> 40) % feedback.length];
            (id, client, index) = (one.agentId, one.client, one.index);
        }
        bytes memory data = abi.encodeCall(IReputationRegistry.appendResponse, (id, client, index, "ipfs://a", 0));
        bool passed = _try(caller, address(REPUTATION), data);
        _bookFault(Fault.Answer, passed != (index != 0 && index <= given[id][client]));
        if (passed) answers.push(Answer(id, client, index, caller));
    }

    function request(uint256 seed) external {
        seed = _mixed(seed);
        (uint256 id, address validator) = (_agent(seed), _actor(seed >> 16));
        address caller = (seed >> 40) % 4 == 0 ? _actor(seed >> 48) : agents[id].owner;
        bytes32 hash = bytes32(1 + ((seed >> 24) % 12));
        (bool taken, ) = _findRequest(hash);
        bytes memory data = abi.encodeCall(IValidationRegistry.validationRequest, (validator, id, "ipfs://r", hash));
        bool passed = _try(caller, address(VALIDATION), data);
        _bookFault(Fault.Request, passed != (_actsFor(caller, id) && !taken));
        if (passed && !taken) requests.push(Request(hash, id, validator, false, 0, ""));
    }

    function respond(uint256 seed) external {
        seed = _mixed(seed);
        bytes32 hash = bytes32(1 + (seed % 12));
        if (requests.length != 0 && (seed >> 8) % 8 != 0) hash = requests[(seed >> 16) % requests.length].hash;
        (bool exists, uint256 position) = _findRequest(hash);
        address caller = !exists || (seed >> 24) % 4 == 0 ? _actor(seed >> 32) : requests[position].validator;
        uint8 response = uint8((seed >> 40) % 105);
        string memory tag = (seed >> 48) % 2 == 0 ? "soft" : "hard";
        bytes memory data = abi.encodeCall(IValidationRegistry.validationResponse, (hash, response, "", 0, tag));
        bool passed = _try(caller, address(VALIDATION), data);
        _bookFault(Fault.Response, passed != (exists && caller == requests[position].validator && response <= 100));
        if (!passed || !exists) return;
        (requests[position].hasResponse, requests[position].response, requests[position].tag) = (true, response, tag);
    }

    function pass(uint256 time) external {
        vm.warp(block.timestamp + (_mixed(time) % 200));
    }

    /// @dev For this registry and chain, for another registry, or for another chain; not all by the present owner's leave or in time.
    function _signProof(uint256 id, uint256 seed) private {
        Proof memory proof;
        (proof.agentId, proof.wallet) = (id, _actor(seed));
        proof.owner = (seed >> 8) % 8 == 0 ? _actor(seed >> 16) : agents[id].owner;
        proof.deadline = block.timestamp - 20 + ((seed >> 24) % 360);
        proof.isHere = (seed >> 48) % 8 > 1;
        address place = (seed >> 48) % 8 == 0 ? address(REPUTATION) : address(IDENTITY);
        uint256 chain = (seed >> 48) % 8 == 1 ? block.chainid + 1 : block.chainid;
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("ERC8004IdentityRegistry"),
                keccak256("1"),
                chain,
                place
            )
        );
        bytes32 typeHash = keccak256(
            "AgentWalletSet(uint256 agentId,address newWallet,address owner,uint256 deadline)"
        );
        bytes32 structHash = keccak256(abi.encode(typeHash, id, proof.wallet, proof.owner, proof.deadline));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(
            keys[proof.wallet],
            keccak256(abi.encodePacked(hex"1901", domain, structHash))
        );
        proof.signature = abi.encodePacked(r, s, v);
        // The same consent signed again is the same consent.
        for (uint256 i = 0; i < proofs.length; i++) {
            if (keccak256(proofs[i].signature) == keccak256(proof.signature)) return;
        }
        proofs.push(proof);
    }

    /// @dev An agent that exists; there is one before anything else.
    function _agent(uint256 seed) private returns (uint256) {
        if (agents.length == 0) register(seed);
        return seed % agents.length;
    }

    /// @dev Half of the callers own an agent.
    function _mostlyActing(uint256 seed) private view returns (address) {
        return seed % 2 == 0 ? _actor(seed >> 8) : agents[(seed >> 8) % agents.length].owner;
    }

    function _find(uint256 agentId, address client, uint64 index) private view returns (bool, uint256) {
        for (uint256 i = 0; i < feedback.length; i++) {
            Given storage one = feedback[i];
            if (one.agentId == agentId && one.client == client && one.index == index) return (true, i);
        }
        return (false, 0);
    }

    function _findRequest(bytes32 hash) private view returns (bool, uint256) {
        for (uint256 i = 0; i < requests.length; i++) if (requests[i].hash == hash) return (true, i);
        return (false, 0);
    }
}
