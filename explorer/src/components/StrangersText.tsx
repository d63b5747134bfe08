/** Text that a stranger wrote: shown letter by letter, never as markup, never followed. */
export function StrangersText({ label, text }: { label: string; text: string }) {
  return (
    <figure className="strangers-text">
      <figcaption className="quiet small">{label}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <pre tabIndex={0}>
        <bdi>{text}</bdi>
      </pre>
    </figure>
  );
}
