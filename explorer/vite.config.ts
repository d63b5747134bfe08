import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { contentPolicy } from "./tools/contentPolicy.ts";

/** Where the index of `pnpm start` answers. */
const LOCAL_INDEX = "http://127.0.0.1:42069";
const API_PATHS = ["/v1", "/graphql", "/status", "/ready"];

const indexUrl = process.env.SURETY_INDEX_URL || undefined;

export default defineConfig({
  base: process.env.SURETY_EXPLORER_BASE || "/",
  plugins: [react(), withPolicy()],
  define: { INDEX_URL: JSON.stringify(indexUrl?.replace(/\/$/, "") ?? "") },
  build: {
    target: "es2022",
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The SDK, loaded when a wallet is connected.
    chunkSizeWarningLimit: 800,
  },
  server: { proxy: Object.fromEntries(API_PATHS.map((path) => [path, indexUrl ?? LOCAL_INDEX])) },
});

/** Puts the policy into the built page, so that it holds wherever the files are given out, and beside it, for the header of servers. */
function withPolicy(): Plugin {
  const { inPage, asHeader } = contentPolicy(indexUrl && new URL(indexUrl).origin);
  return {
    name: "surety:policy",
    apply: "build",
    transformIndexHtml: () => [
      { tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: inPage }, injectTo: "head-prepend" },
    ],
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "content-policy.txt", source: asHeader });
    },
  };
}
