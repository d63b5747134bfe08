import { expect, it } from "vitest";
import { findForge } from "../../src/coverage/findForge.ts";

it("says what to do where forge is not to be had", () => {
  expect(() => findForge("win32", "ia32")).toThrow(
    "There is no native forge for win32 on ia32. Use Linux on x64 or macOS on arm64, and run `pnpm install` with optional dependencies.",
  );
});
