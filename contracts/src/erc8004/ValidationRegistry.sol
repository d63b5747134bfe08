// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";

import {IValidationRegistry} from "../interfaces/IValidationRegistry.sol";
import {Pages} from "../libraries/Pages.sol";
import {Tags} from "../libraries/Tags.sol";
import {Validation} from "../types/Validation.sol";
import {IdentityBound} from "./IdentityBound.sol";

/// @title ValidationRegistry
/// @notice Requests for validation and responses to them, by ERC-8004. No owner, no upgrade. Read `IValidationRegistry` first.
contract ValidationRegistry is IValidationRegistry, IdentityBound {
    using Pages for bytes32[];
    using Tags for string;

    uint8 private constant MAX_RESPONSE = 100;

    mapping(bytes32 requestHash => Validation validation) private _validations;
    mapping(uint256 agentId => bytes32[] requestHashes) private _requestsOf;
    mapping(address validator => bytes32[] requestHashes) private _requestsTo;

    /// @param identityRegistry The registry whose agents ask: an ERC-721 with code.
    constructor(IERC721 identityRegistry) IdentityBound(identityRegistry) {}

    /// @inheritdoc IValidationRegistry
    function validationRequest(
        address validatorAddress,
        uint256 agentId,
        string calldata requestURI,
        bytes32 requestHash
    ) external {
        uint256 uriLength = bytes(requestURI).length;
        if (validatorAddress == address(0) || uriLength == 0 || requestHash == 0) {
            revert ValidationRequestIncomplete(validatorAddress, uriLength, requestHash);
        }
        if (!_actsFor(msg.sender, agentId)) revert IERC721Errors.ERC721InsufficientApproval(msg.sender, agentId);
        Validation storage validation = _validations[requestHash];
        address holder = validation.validator;
        if (holder != address(0)) revert ValidationRequestTaken(requestHash, validation.agentId, holder);
        (validation.validator, validation.agentId) = (validatorAddress, agentId);
        _requestsOf[agentId].push(requestHash);
        _requestsTo[validatorAddress].push(requestHash);
        emit ValidationRequest(validatorAddress, agentId, requestURI, requestHash);
    }

    /// @inheritdoc IValidationRegistry
    function validationResponse(
        bytes32 requestHash,
        uint8 response,
        string calldata responseURI,
        bytes32 responseHash,
        string calldata tag
    ) external {
        if (response > MAX_RESPONSE) revert ValidationResponseTooLarge(response, MAX_RESPONSE);
        Validation storage validation = _existing(requestHash);
        address validator = validation.validator;
        if (msg.sender != validator) revert ValidationCallerRefused(msg.sender, validator);
        (validation.response, validation.lastUpdate) = (response, uint64(block.timestamp));
        (validation.responseHash, validation.tag) = (responseHash, tag);
        emit ValidationResponse(validator, validation.agentId, requestHash, response, responseURI, responseHash, tag);
    }

    /// @inheritdoc IValidationRegistry
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
        )
    {
        Validation memory validation = _existing(requestHash);
        (validatorAddress, agentId, response) = (validation.validator, validation.agentId, validation.response);
        (responseHash, tag, lastUpdate) = (validation.responseHash, validation.tag, validation.lastUpdate);
    }

    /// @inheritdoc IValidationRegistry
    function getSummary(
        uint256 agentId,
        address[] calldata validatorAddresses,
        string calldata tag
    ) external view returns (uint64 count, uint8 averageResponse) {
        bytes32[] memory hashes = getAgentValidations(agentId);
        uint256 sum;
        for (uint256 i = 0; i < hashes.length; i++) {
            Validation storage validation = _validations[hashes[i]];
            if (validation.lastUpdate == 0 || !_isNamed(validation.validator, validatorAddresses)) continue;
            if (!validation.tag.matches(tag)) continue;
            sum += validation.response;
            count++;
        }
        if (count != 0) averageResponse = uint8(sum / count);
    }

    /// @inheritdoc IValidationRegistry
    function getAgentValidationsPage(
        uint256 agentId,
        uint256 offset,
        uint256 limit
    ) external view returns (bytes32[] memory requestHashes, uint256 total) {
        bytes32[] storage all = _requestsOf[agentId];
        return (all.slice(offset, limit), all.length);
    }

    /// @inheritdoc IValidationRegistry
    function getValidatorRequestsPage(
        address validatorAddress,
        uint256 offset,
        uint256 limit
    ) external view returns (bytes32[] memory requestHashes, uint256 total) {
        bytes32[] storage all = _requestsTo[validatorAddress];
        return (all.slice(offset, limit), all.length);
    }

    /// @inheritdoc IValidationRegistry
    function getValidatorRequests(address validatorAddress) external view returns (bytes32[] memory requestHashes) {
        _checkLength(_requestsTo[validatorAddress].length, this.getValidatorRequestsPage.selector);
        return _requestsTo[validatorAddress];
    }

    /// @inheritdoc IValidationRegistry
    function getAgentValidations(uint256 agentId) public view returns (bytes32[] memory requestHashes) {
        _checkLength(_requestsOf[agentId].length, this.getAgentValidationsPage.selector);
        return _requestsOf[agentId];
    }

    function _existing(bytes32 requestHash) private view returns (Validation storage validation) {
        validation = _validations[requestHash];
        if (validation.validator == address(0)) revert ValidationRequestNotFound(requestHash);
    }

    /// @dev An empty list names everyone.
    function _isNamed(address validator, address[] calldata named) private pure returns (bool) {
        for (uint256 i = 0; i < named.length; i++) {
            if (named[i] == validator) return true;
        }
        return named.length == 0;
    }
}
