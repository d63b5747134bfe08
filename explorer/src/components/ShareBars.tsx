/** How often each tenth of a share was given. */
export function ShareBars({ tenths }: { tenths: readonly number[] }) {
  const most = Math.max(1, ...tenths);
  return (
    <table className="share-bars">
      <caption>Rulings by the share given to the provider</caption>
      <tbody>
        {tenths.map((count, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a tenth is its place.
          <tr key={i}>
            <th scope="row">{`${i * 10} to ${i * 10 + 10} %`}</th>
            <td>
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect width={(count / most) * 100} height="10" />
              </svg>
            </td>
            <td className="number">{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
