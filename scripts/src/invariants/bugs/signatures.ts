import type { SeededBug } from "../SeededBug.ts";

const SIGNATURES = "contracts/src/modules/Signatures.sol";
const ACCOUNTS = "contracts/src/modules/Accounts.sol";
const OFFERS = "contracts/src/modules/Offers.sol";
const DISPUTES = "contracts/src/modules/Disputes.sol";

/** Mistakes that let a signature do more than its signer meant, or less. */
export const SIGNATURE_BUGS: readonly SeededBug[] = [
  {
    name: "Using a nonce forgets its neighbours.",
    breaks: "SignatureInvariantTest.invariant_NonceWorksOnce",
    file: SIGNATURES,
    original: "_nonces[principal][nonce >> 8] = bits | bit;",
    replacement: "_nonces[principal][nonce >> 8] = bit;",
  },
  {
    name: "An offer's digest names neither market nor chain.",
    breaks: "SignatureInvariantTest.invariant_SignatureHoldsInOneMarket",
    file: OFFERS,
    original: "return _hashTypedDataV4(keccak256(abi.encode(OFFER_TYPEHASH, offer)));",
    replacement: "return keccak256(abi.encode(OFFER_TYPEHASH, offer));",
  },
  {
    name: "A direct offer for one client can be hired by any other.",
    breaks: "SignatureInvariantTest.invariant_OfferBindsAsSigned",
    file: OFFERS,
    original: "(offer.client != address(0) || offer.jobId != 0)",
    replacement: "offer.jobId != 0",
  },
  {
    name: "A signed withdrawal holds for ever.",
    breaks: "SignatureInvariantTest.invariant_WithdrawalPaysAsSigned",
    file: ACCOUNTS,
    original: "_checkValidUntil(validUntil);",
    replacement: "",
  },
  {
    name: "An agreement signed before the submission still holds after it.",
    breaks: "SignatureInvariantTest.invariant_AgreementEndsOneJob",
    file: DISPUTES,
    original: "job.state & JobStates.STATUS_MASK,",
    replacement: "uint8(JobStatus.Funded),",
  },
  {
    name: "An authorization for one offer pays for any other of the same cost.",
    breaks: "SignatureInvariantTest.invariant_AuthorizationPaysForOneThing",
    file: OFFERS,
    original: "return keccak256(abi.encode(HIRE_TYPEHASH, digest));",
    replacement: "return digest == bytes32(0) ? digest : HIRE_TYPEHASH;",
  },
  {
    name: "A deposit by authorization is credited to the one who sends it.",
    breaks: "SignatureInvariantTest.invariant_RelayersStayAsTheyAre",
    file: ACCOUNTS,
    original: "_credit(from, amount);",
    replacement: "_credit(msg.sender, amount);",
  },
  {
    name: "A permit that somebody used before stops the deposit.",
    breaks: "SignatureInvariantTest.invariant_PermitNeverBlocks",
    file: ACCOUNTS,
    original:
      "try IERC20Permit(address(TOKEN)).permit(msg.sender, address(this), amount, deadline, v, r, s) {} catch {}",
    replacement: "IERC20Permit(address(TOKEN)).permit(msg.sender, address(this), amount, deadline, v, r, s);",
  },
];
