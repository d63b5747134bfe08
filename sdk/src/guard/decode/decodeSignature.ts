import { getAddress, type TypedDataDomain, TypedDataEncoder, type TypedDataField } from "ethers";
import { GuardRefusedError } from "../../errors/GuardRefusedError.ts";
import type { Offer } from "../../offers/Offer.ts";
import { offerDomain, offerTypes } from "../../offers/offerTypedData.ts";
import { agentWalletDomain, agentWalletTypes } from "../../registries/agentWalletTypedData.ts";
import { depositNonceOf, hireNonceOf } from "../../signatures/authorizationNonces.ts";
import { messageTypes } from "../../signatures/messageTypes.ts";
import type { SignatureKind } from "../policy/Policy.ts";
import type { Target } from "./decodeCall.ts";

/** EIP-712 data to sign. */
export type TypedData = {
  domain: TypedDataDomain;
  types: Record<string, TypedDataField[]>;
  message: Record<string, unknown>;
  purpose?: Purpose | undefined;
};

/** What the nonce of an authorization is made of: a deposit's salt, or the offer that is hired. */
export type Purpose = { salt: string } | { offer: Offer };

const signatureTypes: Readonly<Record<SignatureKind, Record<string, TypedDataField[]>>> = {
  Offer: offerTypes,
  ...messageTypes,
  AgentWalletSet: agentWalletTypes,
};

/** What a signature binds. */
export type SignedAct =
  | { kind: "Offer"; message: Offer }
  | { kind: "Permit"; message: { owner: string; spender: string; value: bigint; nonce: bigint; deadline: bigint } }
  | { kind: "Withdraw"; message: { principal: string; to: string; amount: bigint; nonce: bigint; validUntil: bigint } }
  | {
      kind: "Agreement";
      message: {
        jobId: bigint;
        client: string;
        provider: string;
        status: bigint;
        share: bigint;
        validUntil: bigint;
      };
    }
  | {
      kind: "ReceiveWithAuthorization";
      message: { from: string; to: string; value: bigint; validAfter: bigint; validBefore: bigint; nonce: string };
      purpose: Purpose;
    }
  | {
      kind: "AgentWalletSet";
      message: { agentId: bigint; newWallet: string; owner: string; deadline: bigint };
    };

/**
 * Reads typed data as what its signature binds.
 *
 * @throws {@link GuardRefusedError} with rule `signature` for any other type, field or domain.
 */
export function decodeSignature(data: TypedData, chainId: number, target: Target): SignedAct {
  const kind = (Object.keys(signatureTypes) as SignatureKind[]).find((name) => sameTypes(data.types, name));
  if (kind === undefined) throw unknown(Object.keys(data.types).join(", "));
  const { domain } = data;
  if (!fitsDomain(kind, domain, chainId, target)) {
    throw unknown(
      `${kind} for ${String(domain.name)} at ${String(domain.verifyingContract)} on ${String(domain.chainId)}`,
    );
  }
  const message = normalize(kind, data);
  if (kind !== "ReceiveWithAuthorization") return { kind, message } as SignedAct;
  const nonce = nonceOf(data.purpose, message, { chainId, address: target.market });
  if (nonce !== message.nonce) throw unknown(`${kind} with a nonce that stands for nothing known`);
  return { kind, message, purpose: data.purpose } as SignedAct;
}

/** True for the domain of the contract that this kind is for; a token chooses name and version itself. */
function fitsDomain(kind: SignatureKind, domain: TypedDataDomain, chainId: number, target: Target): boolean {
  const isTokens = kind === "Permit" || kind === "ReceiveWithAuthorization";
  const isAgents = kind === "AgentWalletSet";
  const contract = isTokens ? target.token : isAgents ? target.registries?.identity.address : target.market;
  const at = String(domain.verifyingContract ?? "").toLowerCase();
  if (contract === undefined || Number(domain.chainId) !== chainId || at !== contract.toLowerCase()) return false;
  if (isTokens) return true;
  const own = isAgents
    ? agentWalletDomain({ chainId, registries: target.registries })
    : offerDomain({ chainId, address: contract });
  return TypedDataEncoder.hashDomain(domain) === TypedDataEncoder.hashDomain(own);
}

/** The nonce that binds an authorization to its purpose, derived here and not believed. */
function nonceOf(
  purpose: Purpose | undefined,
  { from }: Record<string, unknown>,
  place: { chainId: number; address: string },
): string | undefined {
  if (purpose === undefined) return undefined;
  return "salt" in purpose ? depositNonceOf(String(from), purpose.salt) : hireNonceOf(place, purpose.offer);
}

function sameTypes(types: Record<string, TypedDataField[]>, kind: SignatureKind): boolean {
  const encodeType = (given: Record<string, TypedDataField[]>) => {
    const [name = "", ...others] = Object.keys(given);
    const fields = (given[name] ?? []).map((field) => `${field.type} ${field.name}`);
    return others.length > 0 ? "" : `${name}(${fields.join(",")})`;
  };
  return encodeType(types) === encodeType(signatureTypes[kind]);
}

/** Exactly the fields that are signed, integers as bigint and addresses checksummed. */
function normalize(kind: SignatureKind, { types, message }: TypedData): Record<string, unknown> {
  const fields = types[kind] ?? [];
  try {
    return Object.fromEntries(
      fields.map(({ name, type }) => {
        const value = message[name] as string | bigint;
        if (type === "address") return [name, getAddress(String(value))];
        return [name, type.startsWith("uint") ? BigInt(value) : String(value)];
      }),
    );
  } catch (error) {
    throw unknown(`a malformed ${kind}`, { cause: error });
  }
}

function unknown(asked: string, options?: ErrorOptions): GuardRefusedError {
  const remedy =
    "The guard signs offers, permits, withdrawals and agreements of its own market, and wallets of agents, only.";
  return new GuardRefusedError({ rule: "signature", asked, remedy }, options);
}
