import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createApp } from "../../../supervisor/createApp.ts";

const folder = mkdtempSync(join(tmpdir(), "surety-page-"));
const BROWSER = { accept: "text/html,application/xhtml+xml,*/*;q=0.8" };
const POLICY = "default-src 'none'; script-src 'self'; frame-ancestors 'none'";
const refusal = { code: "index_starting", message: "Not yet.", remedy: "Wait." } as const;
const app = createApp(() => ({ refusal }), folder);

beforeAll(() => {
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "content-policy.txt"), POLICY);
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>Explorer</title>");
  writeFileSync(join(folder, "assets", "main-1.js"), "export {};");
  writeFileSync(join(folder, "favicon.svg"), "<svg/>");
  writeFileSync(join(folder, "source-hash.txt"), "secret of the build");
});

afterAll(() => rmSync(folder, { recursive: true }));

it("gives browsers the document at every address of a page, also while there is no index to ask", async () => {
  for (const path of ["/", "/jobs", "/jobs/31337:0xaa:1?tab=bids", "/state"]) {
    const response = await app.request(path, { headers: BROWSER });
    expect([response.status, await response.text()]).toEqual([200, "<!doctype html><title>Explorer</title>"]);
    expect(response.headers.get("cache-control")).toBe("no-cache");
  }
});

it("gives document and files out under the policy that the build wrote, and nothing without it", async () => {
  for (const path of ["/", "/assets/main-1.js", "/favicon.svg"]) {
    expect((await app.request(path, { headers: BROWSER })).headers.get("content-security-policy")).toBe(POLICY);
  }
  renameSync(join(folder, "content-policy.txt"), join(folder, "elsewhere.txt"));
  expect((await app.request("/", { headers: BROWSER })).status).toBe(503);
  renameSync(join(folder, "elsewhere.txt"), join(folder, "content-policy.txt"));
});

it("lets no other site frame the document or learn where its reader came from", async () => {
  const { headers } = await app.request("/", { headers: BROWSER });
  expect(headers.get("referrer-policy")).toBe("no-referrer");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("x-frame-options")).toBe("DENY");
});

it("gives the files that the document names, for ever if their name says which version, and no other", async () => {
  const script = await app.request("/assets/main-1.js");
  expect([script.status, await script.text()]).toEqual([200, "export {};"]);
  expect(script.headers.get("content-type")).toMatch(/^text\/javascript/);
  expect(script.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  const icon = await app.request("/favicon.svg");
  expect([icon.status, icon.headers.get("cache-control")]).toEqual([200, "no-cache"]);
  for (const path of ["/source-hash.txt", "/content-policy.txt", "/assets/gone.js", "/assets/%2e%2e/source-hash.txt"]) {
    expect((await app.request(path)).status).toBe(503);
  }
});

it("leaves the API to the index, for programs and browsers", async () => {
  for (const path of ["/v1/jobs", "/graphql", "/status", "/ready"]) {
    expect((await app.request(path, { headers: BROWSER })).status).toBe(503);
  }
  expect((await app.request("/", { headers: { accept: "*/*" } })).status).toBe(503);
  expect((await app.request("/", { method: "POST", headers: BROWSER })).status).toBe(503);
});

it("leaves everything to the index while no page is built", async () => {
  const unbuilt = createApp(() => ({ refusal }), join(folder, "nowhere"));
  expect((await unbuilt.request("/", { headers: BROWSER })).status).toBe(503);
});
