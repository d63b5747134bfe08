import type { SimIntent } from "../SimIntent.ts";

/** Lets itself be named and never comes. */
export const absentEvaluator = (): SimIntent[] => [];
