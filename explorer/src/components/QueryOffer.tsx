import { Popover } from "@base-ui/react/popover";

/** Offers the queries that made a chart or table, to open or to run in a terminal. */
export function QueryOffer({ title, urls }: { title: string; urls: readonly string[] }) {
  const whole = urls.map((url) => new URL(url, location.origin).href);
  return (
    <Popover.Root>
      <Popover.Trigger className="query-trigger" aria-label={`Query of: ${title}`}>
        Query
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="end" className="query-positioner">
          <Popover.Popup className="query-popup">
            <Popover.Title className="query-title">Where this comes from</Popover.Title>
            {whole.map((url) => (
              <div key={url} className="query">
                <code>curl "{url}"</code>
                <a href={url} target="_blank" rel="noreferrer">
                  Open the answer
                </a>
              </div>
            ))}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
