/**
 * Makes calls of `act` at most one in so many milliseconds: the first at once, and after a burst a last one.
 *
 * @param later Calls back after so many milliseconds.
 */
export function throttle(
  act: () => void,
  milliseconds: number,
  later: (act: () => void, milliseconds: number) => void,
): () => void {
  let isResting = false;
  let isWanted = false;
  const go = () => {
    isResting = true;
    isWanted = false;
    act();
    later(() => {
      isResting = false;
      if (isWanted) go();
    }, milliseconds);
  };
  return () => {
    if (isResting) isWanted = true;
    else go();
  };
}
