import { parseHTML } from "linkedom";

/** The part of an element that pages here are made with. */
export type PageElement = {
  append(...children: readonly (string | PageElement)[]): void;
  setAttribute(name: string, value: string): void;
  textContent: string | null;
};

/** The part of a document that pages here are made with. */
export type PageDocument = {
  readonly head: PageElement;
  readonly body: PageElement;
  createElement(tag: string): PageElement;
  toString(): string;
};

/** Makes the elements of one page. Text goes in as text and attributes as attributes, so that nothing in them is ever read as HTML. */
export function elements(title: string) {
  const document: PageDocument = parseHTML("<!doctype html><html lang='en'><head></head><body></body></html>").document;
  const make = (
    tag: string,
    attributes: Readonly<Record<string, string>> = {},
    ...children: readonly (string | PageElement)[]
  ): PageElement => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };
  document.head.append(
    make("meta", { charset: "utf-8" }),
    make("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    // The library writes a title as it is, without escaping it.
    make("title", {}, title.replaceAll("&", "&amp;").replaceAll("<", "&lt;")),
  );
  return { document, make };
}

/** See {@link elements}. */
export type Elements = ReturnType<typeof elements>;
