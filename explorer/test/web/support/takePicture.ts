import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";

/** What pages looked like: kept by CI. */
const PICTURES = new URL("../../../screenshots/", import.meta.url);

/** Keeps a picture of a page as it stands. */
export async function takePicture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: fileURLToPath(new URL(`${name}.png`, PICTURES)), fullPage: true });
}
