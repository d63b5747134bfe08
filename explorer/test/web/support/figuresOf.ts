import type { Page } from "playwright-core";

/** What one part of a page shows, by the figures' names. */
export async function figuresOf(page: Page, part: string): Promise<{ name: string; value: string }[]> {
  const panel = page.getByRole("region", { name: part, exact: true });
  return panel.locator("[data-figure]").evaluateAll((found) =>
    found.map((one) => ({
      name: one.getAttribute("data-figure") ?? "",
      value: one.querySelector("dd > span")?.textContent ?? "",
    })),
  );
}
