/** `system` follows the reader's machine. */
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const KEY = "surety.theme";

/** The theme that the reader chose. */
export function readTheme(storage: Pick<Storage, "getItem">): Theme {
  const kept = storage.getItem(KEY);
  return THEMES.find((theme) => theme === kept) ?? "system";
}

/** Shows the page in the theme that the reader chose, or in a new one, which is kept. */
export function applyTheme(storage: Pick<Storage, "getItem" | "setItem">, root: HTMLElement, chosen?: Theme): void {
  if (chosen !== undefined) storage.setItem(KEY, chosen);
  root.dataset.theme = chosen ?? readTheme(storage);
}
