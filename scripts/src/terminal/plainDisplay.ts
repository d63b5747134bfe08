import type { Display } from "./Display.ts";

/** Plain lines, for files and pipes. */
export const plainDisplay: Display = {
  async phase(title, work) {
    console.log(`${title} ...`);
    return work({
      progress: (text) => console.log(`  ${text}`),
      event: (text) => console.log(`    ${text}`),
    });
  },
  print: (text) => console.log(text),
};
