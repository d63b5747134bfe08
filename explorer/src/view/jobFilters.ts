import type { Question } from "../data/types.ts";

/** What the job board can be narrowed by: the names of REST's parameters, their labels, their values. */
export const JOB_FILTERS = [
  {
    name: "status",
    label: "Status",
    values: ["Open", "Funded", "Submitted", "Disputed", "Completed", "Rejected", "Expired"],
  },
  { name: "kind", label: "Kind", values: ["bonded", "plain"] },
  { name: "whoseTurn", label: "Whose turn", values: ["anyone", "client", "provider", "evaluator", "none"] },
  { name: "overdue", label: "Overdue", values: ["true", "false"] },
] as const;

/** Accounts that the board can be narrowed to. */
export const JOB_PARTIES = ["client", "provider", "evaluator"] as const;

type JobQuery = NonNullable<Question<"/jobs">["query"]>;

const ADDRESS = /^0x[0-9a-fA-F]{40}$/;
const MARKET = /^([1-9]\d{0,8}):(0x[0-9a-fA-F]{40})$/;

/**
 * The filters in a page's address that REST knows; what is not a value of theirs is left out.
 *
 * @example jobFilters(new URLSearchParams("status=Open&kind=sweet")) // { status: "Open" }
 */
export function jobFilters(parameters: URLSearchParams): JobQuery {
  const found: Record<string, string | number | boolean> = {};
  const [, chainId, market] = MARKET.exec(parameters.get("market") ?? "") ?? [];
  if (market !== undefined) Object.assign(found, { chainId: Number(chainId), market });
  for (const { name, values } of JOB_FILTERS) {
    const value = parameters.get(name);
    if ((values as readonly (string | null)[]).includes(value))
      found[name] = name === "overdue" ? value === "true" : (value ?? "");
  }
  for (const name of JOB_PARTIES) {
    const value = parameters.get(name) ?? "";
    if (ADDRESS.test(value)) found[name] = value;
  }
  return found as JobQuery;
}
