// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";

import {IAccounts} from "../../../../contracts/src/interfaces/IAccounts.sol";
import {IERC8183} from "../../../../contracts/src/interfaces/IERC8183.sol";
import {IHiring} from "../../../../contracts/src/interfaces/IHiring.sol";
import {TestUSD} from "../../../../contracts/src/tokens/TestUSD.sol";
import {Offer} from "../../../../contracts/src/types/Offer.sol";
import {BytesAuthorizationToken} from "../../mocks/BytesAuthorizationToken.sol";
import {SmartWallet} from "../../mocks/SmartWallet.sol";
import {Digests} from "../../utils/Digests.sol";
import {Signing} from "../../utils/Signing.sol";
import {vm} from "../../utils/Vm.sol";

contract HireWithAuthorizationTest is Signing {
    uint256 private constant COST = uint256(PRICE) + FEE;

    // JM-209, JM-618, JM-620
    function test_WhenARelayerSendsIt_TheClientsWalletPays() public {
        vm.prank(client);
        token.approve(address(market), 0);
        Offer memory accepted = offer();
        bytes memory signature = sign(accepted);
        bytes memory authorized = authorization(accepted);
        Money memory expected = money();
        expected.clientWallet -= COST;
        expected.marketWallet += COST;
        expected.providerBalance -= BOND;
        vm.recordLogs();
        expectEvent();
        emit IERC8183.JobCreated(1, client, provider, evaluator, START + DELIVERY, address(0));
        expectEvent();
        emit IHiring.Hired(1, client, provider, accepted, relayer);
        expectEvent();
        emit IERC8183.JobFunded(1, client, PRICE);
        expectEvent();
        emit IAccounts.Deposited(client, client, COST);
        vm.prank(relayer);
        assertEq(market.hireWithAuthorization(client, accepted, signature, 0, ANY_TIME, authorized), 1, "job id");
        assertEvents(4);
        assertMoney(expected);
        assertEq(market.bondedJob(1).client, client, "client");
    }

    /// @dev Nothing was counted at the hire, so the stake is new money at risk.
    // JM-313, JM-618
    function test_WhenAnOperatorDisputesIt_TheStakeIsCharged() public {
        Offer memory accepted = offer();
        bytes memory signature = sign(accepted);
        bytes memory authorized = authorization(accepted);
        vm.prank(relayer);
        uint256 jobId = market.hireWithAuthorization(client, accepted, signature, 0, ANY_TIME, authorized);
        vm.prank(provider);
        market.submit(jobId, DELIVERABLE, MANIFEST);
        grant(client, mandate());
        vm.prank(operator);
        market.dispute(jobId, REASON);
        (, uint256 spent, ) = market.mandateOf(client, operator);
        assertEq(spent, STAKE, "spent");
    }

    // JM-614, JM-618
    function test_WhenItAnswersAPosting_Hires() public {
        Offer memory accepted = offer();
        (accepted.client, accepted.jobId) = (client, posted());
        bytes memory signature = sign(accepted);
        bytes memory authorized = authorization(accepted);
        vm.prank(relayer);
        uint256 jobId = market.hireWithAuthorization(client, accepted, signature, 0, ANY_TIME, authorized);
        assertEq(jobId, accepted.jobId, "job id");
    }

    // JM-204, JM-618
    function test_WhenTheClientIsAContract_ItsSignatureCounts() public {
        token = TestUSD(address(new BytesAuthorizationToken()));
        market = deployMarket(address(token), 0, address(0));
        SmartWallet account = new SmartWallet(client);
        token.mint(address(account), COST);
        Offer memory accepted = offer();
        accepted.bond = 0;
        bytes memory signature = sign(accepted);
        bytes32 digest = Digests.authorization(
            address(token),
            address(account),
            address(market),
            COST,
            0,
            ANY_TIME,
            market.hireNonce(accepted)
        );
        bytes memory authorized = abi.encodePacked(sign(digest, keyOf[client]), "more");
        market.hireWithAuthorization(address(account), accepted, signature, 0, ANY_TIME, authorized);
        assertEq(market.bondedJob(1).client, address(account), "client");
        assertEq(wallet(address(account)), 0, "client's wallet");
        assertEq(wallet(address(market)), COST, "market's wallet");
    }

    // JM-618
    function test_RevertWhen_TheAuthorizationIsForAnotherOffer() public {
        Offer memory other = offer();
        _expectRefused(offer(), authorization(other), 0, ANY_TIME);
    }

    // JM-618
    function test_RevertWhen_TheAuthorizedValueIsAnother() public {
        uint256[2] memory values = [COST - 1, COST + 1];
        for (uint256 i = 0; i < 2; i++) {
            Offer memory accepted = offer();
            bytes32 nonce = market.hireNonce(accepted);
            _expectRefused(accepted, authorization(nonce, values[i], ANY_TIME), 0, ANY_TIME);
        }
    }

    // JM-618
    function test_RevertWhen_AnotherAuthorizes() public {
        Offer memory accepted = offer();
        bytes memory authorized = authorization(accepted);
        bytes memory signature = sign(accepted);
        expectRevert(abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(token)));
        market.hireWithAuthorization(operator, accepted, signature, 0, ANY_TIME, authorized);
    }

    // JM-618
    function test_RevertWhen_TheAuthorizationIsNotYetOrNoLongerValid() public {
        Offer memory accepted = offer();
        bytes memory authorized = authorization(market.hireNonce(accepted), COST, START);
        _expectRefused(accepted, authorized, 0, START);
        _expectRefused(accepted, authorization(accepted), START, ANY_TIME);
    }

    // JM-206, JM-618
    function test_RevertWhen_TheWalletIsTooPoor() public {
        uint256 held = wallet(client);
        vm.prank(client);
        token.transfer(stranger, held - COST + 1);
        Offer memory accepted = offer();
        _expectRefused(accepted, authorization(accepted), 0, ANY_TIME);
    }

    // JM-204, JM-206
    function test_RevertWhen_TheSignatureIsCutShort() public {
        _expectRefused(offer(), "", 0, ANY_TIME);
        _expectRefused(offer(), new bytes(64), 0, ANY_TIME);
    }

    // JM-618
    /// @dev A deposit cannot use an authorization that was given for a hire.
    function test_RevertWhen_AHiresAuthorizationIsDeposited() public {
        Offer memory accepted = offer();
        bytes memory authorized = authorization(accepted);
        bytes32 nonce = market.hireNonce(accepted);
        expectRevert(abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(token)));
        market.depositWithAuthorization(client, COST, 0, ANY_TIME, nonce, authorized);
    }

    // JM-607
    function test_RevertWhen_TheOfferIsForAnotherClient() public {
        Offer memory accepted = offer();
        accepted.client = operator;
        bytes memory signature = sign(accepted);
        bytes memory authorized = authorization(accepted);
        expectRevert(abi.encodeWithSelector(IHiring.OfferClientRefused.selector, client, operator));
        market.hireWithAuthorization(client, accepted, signature, 0, ANY_TIME, authorized);
    }

    function _expectRefused(
        Offer memory accepted,
        bytes memory authorized,
        uint256 validAfter,
        uint256 validBefore
    ) private {
        bytes memory signature = sign(accepted);
        expectRevert(abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(token)));
        market.hireWithAuthorization(client, accepted, signature, validAfter, validBefore, authorized);
        assertEq(market.nonceUsed(provider, accepted.nonce), false, "nonce used");
    }
}
