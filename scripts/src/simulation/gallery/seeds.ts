/** The first so many seeds. */
export const seeds = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);
