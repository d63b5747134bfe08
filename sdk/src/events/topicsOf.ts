import { type Interface, toBeHex } from "ethers";

/** A filter of `eth_getLogs`. */
export type Topics = (string | string[] | null)[];

/**
 * The filters that find every event of a job. Events name their job in the first, second or third indexed field, and one filter cannot
 * say "or" over places.
 */
export function topicsOf(abi: Interface, jobId: bigint): Topics[] {
  const byPlace = new Map<number, string[]>();
  abi.forEachEvent((event) => {
    const place = event.inputs.filter(({ indexed }) => indexed).findIndex(({ name }) => name === "jobId");
    if (place >= 0) byPlace.set(place, [...(byPlace.get(place) ?? []), event.topicHash]);
  });
  const id = toBeHex(jobId, 32);
  return [...byPlace].map(([place, names]) => [names, ...Array<null>(place).fill(null), id]);
}
