import { getAgent } from "./identity/getAgent.ts";
import { getAgentMetadata } from "./identity/getAgentMetadata.ts";
import { getFeedback } from "./identity/getFeedback.ts";
import { getFeedbackSummary } from "./identity/getFeedbackSummary.ts";
import { getValidation } from "./identity/getValidation.ts";
import { giveFeedback } from "./identity/giveFeedback.ts";
import { registerAgent } from "./identity/registerAgent.ts";
import { requestValidation } from "./identity/requestValidation.ts";
import { respondToFeedback } from "./identity/respondToFeedback.ts";
import { respondToValidation } from "./identity/respondToValidation.ts";
import { revokeFeedback } from "./identity/revokeFeedback.ts";
import { setAgentMetadata } from "./identity/setAgentMetadata.ts";
import { setAgentURI } from "./identity/setAgentURI.ts";
import { setAgentWallet } from "./identity/setAgentWallet.ts";
import { signAgentWallet } from "./identity/signAgentWallet.ts";
import { unsetAgentWallet } from "./identity/unsetAgentWallet.ts";

/** Every act on ERC-8004's registries, under its name within `market.identity`. */
export const identityActions = {
  registerAgent,
  setAgentURI,
  setAgentMetadata,
  signAgentWallet,
  setAgentWallet,
  unsetAgentWallet,
  getAgent,
  getAgentMetadata,
  giveFeedback,
  revokeFeedback,
  respondToFeedback,
  getFeedback,
  getFeedbackSummary,
  requestValidation,
  respondToValidation,
  getValidation,
};
