import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { awaitFailure } from "../../src/stack/awaitFailure.ts";
import { ChildExitedError, ChildNotReadyError } from "../../src/stack/errors.ts";
import { waitUntilPortFree } from "../../src/stack/ports.ts";
import { startChild } from "../../src/stack/startChild.ts";
import { waitUntilReady } from "../../src/stack/waitUntilReady.ts";

const folder = mkdtempSync(join(tmpdir(), "surety-child-"));
const HOLD_NODE = fileURLToPath(new URL("fixtures/holdNode.ts", import.meta.url));

afterAll(() => rmSync(folder, { recursive: true }));

function startScript(name: string, source: string) {
  const script = join(folder, `${name}.mjs`);
  writeFileSync(script, source);
  return startChild({ name, script, arguments: [], cwd: folder, logFile: join(folder, `${name}.log`) });
}

/** Waits until a process group has no member left; the test's own timeout is the limit. */
async function untilGone(group: number): Promise<void> {
  for (;;) {
    try {
      process.kill(-group, 0);
    } catch (error) {
      expect(error).toMatchObject({ code: "ESRCH" });
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Starts a process that holds a chain, in a process group of its own like a terminal's foreground group. */
async function startHolder(stateDir: string) {
  const holder = spawn(process.execPath, [HOLD_NODE, stateDir], {
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  const [line] = (await once(holder.stdout, "data")) as [Buffer];
  return { holder, ...(JSON.parse(line.toString()) as { port: number; pid: number }) };
}

test.each(["SIGKILL", "SIGINT", "SIGHUP"] as const)(
  "a chain ends when its starter ends by %s",
  async (signal) => {
    const { holder, port, pid } = await startHolder(join(folder, signal));
    process.kill(-(holder.pid ?? 0), signal);
    await once(holder, "exit");
    expect(holder.signalCode).toBe(signal);
    await untilGone(pid);
    await waitUntilPortFree(port, "the test");
  },
  60_000,
);

test("a child that ends by itself is reported with its exit code and last words, cleaned of control characters", async () => {
  const child = startScript(
    "quitter",
    'console.log("one"); console.error("\\u001b[31mtwo\\u001b[0m\\u0007"); process.exit(3);',
  );
  const failure = await waitUntilReady(child, async () => undefined, { seconds: 30 }).catch((error) => error);
  expect(failure).toBeInstanceOf(ChildExitedError);
  expect(failure).toMatchObject({ child: "quitter", exitCode: 3, lastLines: ["one", "two"] });
});

test("a child that is never ready is reported with the time it had", async () => {
  const child = startScript("idler", "setInterval(() => {}, 1000);");
  const failure = await waitUntilReady(child, async () => undefined, { seconds: 0.2 }).catch((error) => error);
  expect(failure).toBeInstanceOf(ChildNotReadyError);
  expect(failure).toMatchObject({ child: "idler", seconds: 0.2 });
  await child.stop();
});

test("stopping a child ends what it started too, and may be repeated", async () => {
  const source = `
    import { spawn } from "node:child_process";
    spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
    setInterval(() => {}, 1000);
    console.log("up");`;
  const child = startScript("parent", source);
  await waitUntilReady(child, async () => child.readLog().includes("up") || undefined, { seconds: 30 });
  await child.stop();
  await child.stop();
  await untilGone(child.pid);
});

test("the end of a child is a failure unless it was asked to stop", async () => {
  const quitter = startScript("lost", 'console.log("gone"); process.exit(4);');
  const idler = startScript("kept", "setInterval(() => {}, 1000);");
  expect(await awaitFailure([idler, quitter], () => false)).toMatchObject({
    child: "lost",
    exitCode: 4,
    lastLines: ["gone"],
  });

  const failure = awaitFailure([idler], () => true);
  await idler.stop();
  expect(await Promise.race([failure, Promise.resolve("no failure")])).toBe("no failure");
});
