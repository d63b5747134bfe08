import { type Browser, chromium } from "playwright-core";
import { findBrowser } from "./findBrowser.ts";

// As root, without a graphics card and without asking anybody outside.
const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts this machine's Chromium. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: ARGS });
}
