import type { JsonRpcSigner, Signer, Wallet } from "ethers";
import type { WalletClient } from "viem";
import { expectTypeOf } from "vitest";
import type {
  AnySigner,
  AsProviderParameters,
  Handle,
  JobState,
  MandateRight,
  Market,
  MarketError,
  MarketEvent,
  MarketOptions,
  Role,
  SignedOffer,
  SubmitErrorType,
} from "../../src/index.ts";

declare const market: Market;
declare const event: MarketEvent;

// Whoever signs, signs.
expectTypeOf<Signer>().toExtend<AnySigner>();
expectTypeOf<Wallet>().toExtend<AnySigner>();
expectTypeOf<JsonRpcSigner>().toExtend<AnySigner>();
expectTypeOf<WalletClient>().toExtend<AnySigner>();
expectTypeOf<{ request(request: { method: string }): Promise<string> }>().toExtend<AnySigner>();
expectTypeOf<{ rpcUrl: string; signer: string }>().toExtend<MarketOptions>();

// Amounts are bigint or text, never numbers.
expectTypeOf(market.deposit).parameter(0).toHaveProperty("amount").toEqualTypeOf<bigint | string>();
// @ts-expect-error a float is no amount
void (() => market.deposit({ amount: 1.5 }));
// @ts-expect-error an offer has a price
void (() => market.signOffer({ termsHash: "0x" }));
expectTypeOf<"withdraw">().not.toExtend<MandateRight>();
// @ts-expect-error no job gets there
void (() => market.job(1n).until("Paid"));

// Writes give handles with their result, reads give values.
expectTypeOf(market.post).returns.resolves.toEqualTypeOf<Handle<{ jobId: bigint; termsHash: string }>>();
expectTypeOf(market.signOffer).returns.resolves.toEqualTypeOf<SignedOffer>();
expectTypeOf(market.getAccountBalance).returns.resolves.toEqualTypeOf<bigint>();
expectTypeOf(market.job(1n).until).returns.resolves.toEqualTypeOf<JobState>();
expectTypeOf<SubmitErrorType>().toExtend<MarketError>();

// An event's name says what it holds.
expectTypeOf(market.events).returns.toEqualTypeOf<AsyncIterable<MarketEvent>>();
if (event.name === "Hired") expectTypeOf(event.args.offer.price).toEqualTypeOf<bigint>();
if (event.name === "Disputed") expectTypeOf(event.args.by).toEqualTypeOf<string>();
// @ts-expect-error the market has no such event
event.name === "Paid";

// Roles need their function and nothing else.
expectTypeOf(market.asProvider).returns.toEqualTypeOf<Role>();
expectTypeOf<{ onJob: () => string }>().toExtend<AsProviderParameters>();
// @ts-expect-error a provider works
void (() => market.asProvider({}));
