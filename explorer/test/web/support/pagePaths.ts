import { ask } from "./ask.ts";

const first = async (url: string, path: string) => (await ask(url, path)).data[0];

/** Every page, by its name, with the way to an address of it. */
export const PAGE_PATHS: Readonly<Record<string, (url: string) => Promise<string>>> = {
  overview: async () => "/",
  jobs: async () => "/jobs",
  post: async () => "/post",
  account: async () => "/account",
  job: async (url) => `/jobs/${(await first(url, "jobs?kind=bonded")).id}`,
  agent: async (url) => `/agents/${(await first(url, "leaderboard")).address}`,
  leaderboard: async () => "/leaderboard",
  evaluators: async () => "/evaluators",
  evaluator: async (url) => `/evaluators/${(await first(url, "evaluators")).address}`,
  state: async () => "/state",
};
