import type { PaymentToken } from "../../client/MarketClient.ts";

/** What a command found or did: fields by name, whose meaning `fieldKinds` knows. Amounts are token units. */
export type Document = { readonly [name: string]: unknown };

/** How a document is shown. */
export type View = {
  /** The token that amounts are in; absent where there are none. */
  readonly token?: PaymentToken;
  /** Which fields of a list's rows become columns of the table. */
  readonly columns?: readonly string[];
  /** Makes a title stand out; leaves it as it is without colours. */
  readonly emphasize: (text: string) => string;
};
