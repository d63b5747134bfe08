// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IIdentityRegistry} from "../../../../contracts/src/interfaces/IIdentityRegistry.sol";
import {IReputationRegistry} from "../../../../contracts/src/interfaces/IReputationRegistry.sol";
import {IValidationRegistry} from "../../../../contracts/src/interfaces/IValidationRegistry.sol";
import {vm} from "../../utils/Vm.sol";

/// @title RegistryBook
/// @notice What the three registries should hold by the words of the standard, and every call that passed or failed against them.
abstract contract RegistryBook {
    enum Fault {
        /// An agent got another id than the next.
        Id,
        /// Somebody wrote for an agent that it does not act for, or could not write for one that it does.
        Stranger,
        /// A wallet's signature worked late, early, twice or elsewhere, or did not work where it should.
        Proof,
        /// Feedback was given by somebody who acts for the agent, or refused to somebody who does not.
        SelfFeedback,
        /// Feedback was revoked twice or by a stranger, or could not be revoked.
        Revocation,
        /// A response to feedback passed without feedback, or was refused.
        Answer,
        /// A request took another's hash, or was refused a fresh one.
        Request,
        /// A validator's response passed from another, or was refused from the validator.
        Response
    }

    struct Agent {
        address owner;
        address approved;
        address wallet;
    }

    struct Proof {
        uint256 agentId;
        address wallet;
        address owner;
        uint256 deadline;
        bool isHere;
        bool isUsed;
        bytes signature;
    }

    struct Given {
        uint256 agentId;
        address client;
        uint64 index;
        int128 value;
        uint8 decimals;
        bool isRevoked;
        string tag;
    }

    struct Answer {
        uint256 agentId;
        address client;
        uint64 index;
        address responder;
    }

    struct Request {
        bytes32 hash;
        uint256 agentId;
        address validator;
        bool hasResponse;
        uint8 response;
        string tag;
    }

    uint256 internal constant ACTORS = 5;

    IIdentityRegistry internal immutable IDENTITY;
    IReputationRegistry internal immutable REPUTATION;
    IValidationRegistry internal immutable VALIDATION;

    Agent[] internal agents;
    Proof[] internal proofs;
    Given[] internal feedback;
    Answer[] internal answers;
    Request[] internal requests;
    mapping(Fault fault => uint256 times) public faults;
    mapping(address owner => mapping(address operator => bool isOne)) internal operators;
    mapping(uint256 agentId => mapping(address client => uint64 count)) internal given;
    address[] internal actors;
    mapping(address actor => uint256 key) internal keys;
    uint256 private _salt;

    constructor(IIdentityRegistry identity, IReputationRegistry reputation, IValidationRegistry validation) {
        (IDENTITY, REPUTATION, VALIDATION) = (identity, reputation, validation);
        for (uint256 i = 0; i < ACTORS; i++) {
            uint256 key = uint256(keccak256(abi.encode("actor", i)));
            actors.push(vm.addr(key));
            keys[actors[i]] = key;
        }
    }

    function allActors() external view returns (address[] memory) {
        return actors;
    }

    function allAgents() external view returns (Agent[] memory) {
        return agents;
    }

    function allFeedback() external view returns (Given[] memory) {
        return feedback;
    }

    function allAnswers() external view returns (Answer[] memory) {
        return answers;
    }

    function allRequests() external view returns (Request[] memory) {
        return requests;
    }

    function givenBy(uint256 agentId, address client) external view returns (uint64) {
        return given[agentId][client];
    }

    function _actsFor(address account, uint256 agentId) internal view returns (bool) {
        Agent storage agent = agents[agentId];
        return account == agent.owner || account == agent.approved || operators[agent.owner][account];
    }

    function _try(address caller, address target, bytes memory data) internal returns (bool passed) {
        vm.prank(caller);
        // solhint-disable-next-line avoid-low-level-calls
        (passed, ) = target.call(data);
    }

    function _bookFault(Fault fault, bool happened) internal {
        if (happened) faults[fault]++;
    }

    function _actor(uint256 seed) internal view returns (address) {
        return actors[seed % ACTORS];
    }

    /// @dev The runner likes small and repeated numbers; remainders of these would go together.
    function _mixed(uint256 seed) internal returns (uint256) {
        return uint256(keccak256(abi.encode(seed, ++_salt)));
    }
}
