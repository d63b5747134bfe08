/** Where the part begins that may be spelled otherwise: behind the name of the route. */
const BEGIN = /^\/v1\/\w+[/?]/;

/**
 * A REST address spelled otherwise for each number (up to 2^30): letters and digits as themselves or percent-encoded. It asks the same, so that its
 * answer can be compared, but an API that keeps answers by address has none at hand.
 *
 * @example spell("/v1/jobs?limit=50", 1) // "/v1/jobs?%6cimit=50"
 */
export function spell(path: string, number: number): string {
  const fixed = BEGIN.exec(path)?.[0] ?? path;
  let bit = 0;
  const spelled = path.slice(fixed.length).replace(/[a-z0-9]/gi, (character) => {
    const isEncoded = bit < 30 && ((number >> bit) & 1) === 1;
    bit += 1;
    return isEncoded ? `%${character.charCodeAt(0).toString(16)}` : character;
  });
  return fixed + spelled;
}
