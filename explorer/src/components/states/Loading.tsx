/** While nothing is known yet. */
export function Loading() {
  return (
    <p className="state" role="status">
      Loading…
    </p>
  );
}
