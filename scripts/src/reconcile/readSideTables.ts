import { type Row, readTable } from "./readTable.ts";

/** Counts and sums that hours, days and the market itself keep alike. */
export const BUCKET_COLUMNS = [
  "jobsCreated",
  "jobsHired",
  "jobsFunded",
  "jobsCompleted",
  "jobsRejected",
  "jobsExpired",
  "jobsCalledOff",
  "jobsDisputed",
  "bids",
  "ratings",
  "volume",
  "plainVolume",
  "filteredVolume",
  "marketFees",
  "evaluatorFees",
] as const;

const PAIR_COUNTS = ["jobs", "completed", "rejected", "expired", "disputed"];
const PAIR_VOLUMES = ["volume", "filteredVolume", "filteredLoss"];

const COLUMNS = {
  jobEvents: ["block", "logIndex", "kind", "jobId", "tx"],
  ratings: ["jobId", "rater", "ratee", "by", "score", "tag", "detailsHash"],
  mandates: [
    ...["principal", "operator", "maxPerJob", "maxPerPeriod", "period", "expiresAt", "evaluator"],
    ...["isAllowlisted", "rights", "spent", "windowStart", "revokedAt"],
  ],
  counterpartys: ["principal", "account", "isAllowed"],
  nonces: ["principal", "nonce", "jobId"],
  bids: [
    ...["jobId", "provider", "nonce", "signer", "client", "termsHash", "price", "bond", "evaluator", "evaluatorFee"],
    ...["deliveryPeriod", "reviewPeriod", "rulingPeriod", "payTo", "validUntil", "signature"],
    ...["isMatching", "isHired", "placedBlock", "placedTx"],
  ],
  termss: ["hash", "bytes", "text", "isJson", "jobId", "block", "tx"],
  pairs: ["client", "provider", ...PAIR_COUNTS, ...PAIR_VOLUMES],
  hourBuckets: ["start", ...BUCKET_COLUMNS],
  dayBuckets: ["start", ...BUCKET_COLUMNS],
} as const satisfies Record<string, readonly string[]>;

/** Columns of accounts and market that only sums check. */
const MORE_OF_ACCOUNT = ["address", "filteredVolume"];
const MORE_OF_MARKET = ["ratings", "filteredVolume"];

/** What the index holds beside jobs, accounts and totals, by table. */
export type SideTables = { readonly [Table in keyof typeof COLUMNS | "accounts" | "markets"]: readonly Row[] };

/** Reads them all for one market. */
export async function readSideTables(
  indexerUrl: string,
  { chainId, address }: { chainId: number; address: string },
): Promise<SideTables> {
  const market = address.toLowerCase();
  const read = async (table: string, columns: readonly string[], where: Record<string, string | number>) =>
    [table, await readTable(indexerUrl, where, table, columns)] as const;
  const tables = await Promise.all([
    ...Object.entries(COLUMNS).map(([table, columns]) => read(table, columns, { chainId, market })),
    read("accounts", MORE_OF_ACCOUNT, { chainId, market }),
    read("markets", MORE_OF_MARKET, { chainId, address: market }),
  ]);
  return Object.fromEntries(tables) as { [Table in keyof SideTables]: Row[] };
}
