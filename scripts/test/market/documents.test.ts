import { encodeManifest, hashManifest, hashTerms, parseTerms } from "@surety/sdk";
import { hexlify } from "ethers";
import { describe, expect, it } from "vitest";
import { answerOf, manifestOf, taskOf, termsOf } from "../../src/market/documents.ts";
import { poseTask } from "../../src/work/pose/poseTask.ts";
import { Rng } from "../../src/work/Rng.ts";
import { solve } from "../../src/work/solve/solve.ts";

const TASKS = Array.from({ length: 60 }, (_, number) => poseTask(new Rng("documents", number)));

describe("terms and manifests", () => {
  it("carry any task there and its answer back, within the market's limits", () => {
    for (const [at, task] of TASKS.entries()) {
      const terms = termsOf(task);
      expect(taskOf(terms)).toEqual(task);
      const answer = solve(task, "expert");
      const manifest = manifestOf(BigInt(at + 1), hashTerms(terms), answer);
      const bytes = encodeManifest(manifest);
      expect(bytes.length).toBeLessThanOrEqual(2_048);
      expect(answerOf(hexlify(bytes), BigInt(at + 1), hashManifest(manifest))).toBe(answer);
    }
  });

  it("of strangers are nothing unless they fit the job", () => {
    const [task] = TASKS;
    if (task === undefined) throw new Error("tasks are posed");
    const manifest = manifestOf(1n, hashTerms(termsOf(task)), "[]");
    const bytes = hexlify(encodeManifest(manifest));
    expect(answerOf(bytes, 2n, hashManifest(manifest))).toBeUndefined();
    expect(answerOf(bytes, 1n, `0x${"00".repeat(32)}`)).toBeUndefined();
    expect(answerOf("0xdead", 1n, hashManifest(manifest))).toBeUndefined();
    const terms = termsOf(task);
    expect(taskOf({ ...terms, inputs: [] })).toBeUndefined();
    const [file] = terms.inputs ?? [];
    if (file === undefined) throw new Error("terms carry the task");
    expect(taskOf({ ...terms, inputs: [{ ...file, inline: "{" }] })).toBeUndefined();
    expect(parseTerms("0x00").ok).toBe(false);
  });
});
