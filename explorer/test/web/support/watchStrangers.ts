import type { Page } from "playwright-core";

/** What a page did because of a stranger's words. All of it must stay empty. */
export type Strangeness = {
  /** Addresses outside of the page's own origin that were asked for anything. */
  readonly requests: string[];
  /** Dialogs that opened. */
  readonly dialogs: string[];
};

/** Watches a page that is yet to be opened. */
export async function watchStrangers(page: Page, origin: string): Promise<Strangeness> {
  const seen: Strangeness = { requests: [], dialogs: [] };
  page.on("request", (request) => {
    if (!request.url().startsWith(`${origin}/`)) seen.requests.push(request.url());
  });
  page.on("dialog", (dialog) => {
    seen.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  return seen;
}

/** What stands in the document that only markup of a stranger's could have put there, and links that lead into code. */
export function strangeNodes(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const made =
      "main :is(script, iframe, object, embed, img, base, meta, link, style, form[action], [onload], [onerror])";
    const nodes = [...document.querySelectorAll(made)].map((node) => node.outerHTML);
    const links = [...document.querySelectorAll<HTMLAnchorElement>("a[href]")];
    const strange = links.filter(({ protocol, origin }) => !/^https?:$/.test(protocol) || origin !== location.origin);
    return [...nodes, ...strange.map(({ href }) => href), ...("stolen" in globalThis ? ["stolen"] : [])];
  });
}
