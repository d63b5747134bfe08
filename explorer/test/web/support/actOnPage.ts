import type { Locator, Page } from "playwright-core";

/** The dialog that lies before the reader. */
export const dialogOf = (page: Page): Locator => page.getByRole("dialog", { name: "Before you sign" });

/** Agrees to what lies before the reader, once it says so. Returns all that was shown. */
export async function agree(page: Page, says: string): Promise<string> {
  const dialog = dialogOf(page).filter({ hasText: says });
  const shown = (await dialog.textContent()) ?? "";
  await dialog.getByRole("button", { name: "Go on to the wallet" }).click();
  return shown;
}

/** Connects the test wallet from the page's head. */
export async function connect(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Connect wallet" }).click();
  await page.getByRole("button", { name: "Connect Test <b>wallet</b>" }).first().click();
}

/** The form of an act, by its heading. */
export const formOf = (page: Page, title: string): Locator => page.getByRole("form", { name: title, exact: true });

/** Goes to another page of the explorer without loading it anew, so that the wallet stays connected. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => history.pushState(null, "", to), path);
}
