// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IIdentityBound} from "./IIdentityBound.sol";

/// @title ValidationRegistry
/// @notice ERC-8004's Validation Registry: agents ask named validators to check work, and these respond with 0 to 100.
/// @dev Calls about an agent that does not exist revert as the identity registry does, in ours with `ERC721NonexistentToken`.
/// @dev Warning: a request's hash is one key for all agents, and its first caller has it. Who sees a request in the mempool can take its
/// hash for an agent of its own. Remedy: put a salt into the request's file, and ask again with a fresh one.
interface IValidationRegistry is IIdentityBound {
    /// @notice An agent asks a validator to check what stands at the URI.
    event ValidationRequest(
        address indexed validatorAddress,
        uint256 indexed agentId,
        string requestURI,
        bytes32 indexed requestHash
    );
    /// @notice The validator responds, or changes its response.
    event ValidationResponse(
        address indexed validatorAddress,
        uint256 indexed agentId,
        bytes32 indexed requestHash,
        uint8 response,
        string responseURI,
        bytes32 responseHash,
        string tag
    );

    /// @notice A request names a validator, a file and the file's hash.
    error ValidationRequestIncomplete(address validator, uint256 uriLength, bytes32 requestHash);
    /// @notice The hash belongs to a request of `agentId` to `validator`. Remedy: another salt in the request's file.
    error ValidationRequestTaken(bytes32 requestHash, uint256 agentId, address validator);
    /// @notice Nobody made a request with this hash.
    error ValidationRequestNotFound(bytes32 requestHash);
    /// @notice Only the request's validator responds to it.
    error ValidationCallerRefused(address caller, address validator);
    /// @notice A response is at most `max`.
    error ValidationResponseTooLarge(uint8 response, uint8 max);

    /// @notice Asks a validator to check an agent's work. The agent's owner, its approved account or its owner's operator.
    /// @param requestURI Where everything stands that the validator needs; not empty.
    /// @param requestHash keccak256 of the request; not zero, and new.
    /// @dev Reverts with `ValidationRequestIncomplete`, `ERC721NonexistentToken`, `ERC721InsufficientApproval`, `ValidationRequestTaken`.
    function validationRequest(
        address validatorAddress,
        uint256 agentId,
        string calldata requestURI,
        bytes32 requestHash
    ) external;

    /// @notice Responds to a request, or replaces the response. The request's validator.
    /// @param response 0 to 100: failed to passed.
    /// @param responseURI Where the evidence stands; optional, as everything that follows.
    /// @param responseHash keccak256 of the evidence.
    /// @param tag For instance how final the response is.
    /// @dev Reverts with `ValidationResponseTooLarge`, `ValidationRequestNotFound`, `ValidationCallerRefused`.
    /// @dev Warning: a later response may be lower than an earlier one. Gate on `tag` and on who the validator is.
    function validationResponse(
        bytes32 requestHash,
        uint8 response,
        string calldata responseURI,
        bytes32 responseHash,
        string calldata tag
    ) external;

    /// @notice A request and its latest response.
    /// @return validatorAddress Who is asked.
    /// @return agentId Who asks.
    /// @return response 0 to 100; 0 also before the first.
    /// @return responseHash keccak256 of the evidence, if any.
    /// @return tag As the validator set it.
    /// @return lastUpdate Unix second of the latest response; 0 before the first, which `response` alone does not tell.
    /// @dev Reverts with `ValidationRequestNotFound`.
    function getValidationStatus(
        bytes32 requestHash
    )
        external
        view
        returns (
            address validatorAddress,
            uint256 agentId,
            uint8 response,
            bytes32 responseHash,
            string memory tag,
            uint256 lastUpdate
        );

    /// @notice The mean of the latest responses about an agent, rounded down; requests without response do not count.
    /// @param validatorAddresses None means all.
    /// @param tag Empty is no filter.
    /// @return count Of responses in the mean; both are 0 if there is none.
    /// @dev Reverts with `ListTooLong` if the agent made more than 1,000 requests.
    function getSummary(
        uint256 agentId,
        address[] calldata validatorAddresses,
        string calldata tag
    ) external view returns (uint64 count, uint8 averageResponse);

    /// @notice The hashes of an agent's requests, in their order.
    /// @dev Reverts with `ListTooLong` if there are more than 1,000.
    function getAgentValidations(uint256 agentId) external view returns (bytes32[] memory requestHashes);

    /// @notice The hashes of the requests to a validator, in their order.
    /// @dev Reverts with `ListTooLong` if there are more than 1,000.
    /// @dev Warning: anybody with an agent can make this list longer.
    function getValidatorRequests(address validatorAddress) external view returns (bytes32[] memory requestHashes);

    /// @notice A page of `getAgentValidations`.
    /// @param offset How many to skip.
    /// @param limit How many to return at most.
    /// @return requestHashes Empty from the end on.
    /// @return total How many there are.
    function getAgentValidationsPage(
        uint256 agentId,
        uint256 offset,
        uint256 limit
    ) external view returns (bytes32[] memory requestHashes, uint256 total);

    /// @notice A page of `getValidatorRequests`.
    /// @param offset How many to skip.
    /// @param limit How many to return at most.
    /// @return requestHashes Empty from the end on.
    /// @return total How many there are.
    function getValidatorRequestsPage(
        address validatorAddress,
        uint256 offset,
        uint256 limit
    ) external view returns (bytes32[] memory requestHashes, uint256 total);
}
