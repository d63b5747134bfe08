import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { InvalidArgumentError, type Market } from "../../src/index.ts";
import { marketTools } from "../../src/tools/index.ts";
import { isoTime } from "../../src/tools/view/isoTime.ts";
import { visibleText } from "../../src/tools/view/visibleText.ts";

const READS = ["list_jobs", "get_job", "explain_job", "list_bids", "get_agent"];

test("the tools are few, named verb_noun, and all but the reads wait for approval", () => {
  expect(marketTools.length).toBeLessThanOrEqual(14);
  for (const { name, needsApproval } of marketTools) {
    expect(name).toMatch(/^[a-z]+_[a-z]+$/);
    expect(needsApproval).toBe(!READS.includes(name));
  }
  expect(new Set(marketTools.map(({ name }) => name)).size).toBe(marketTools.length);
});

test("no tool signs or calls what the caller names, withdraws, or changes a mandate", () => {
  const parameters = marketTools.flatMap((tool) => Object.keys(tool.parameters.shape));
  for (const forbidden of ["data", "calldata", "to", "payTo", "message", "signature", "privateKey"]) {
    expect(parameters).not.toContain(forbidden);
  }
  for (const { name } of marketTools) expect(name).not.toMatch(/withdraw|mandate|approve|sign|call|transfer/);
});

test("every parameter has a JSON Schema, and no amount or id is a number", () => {
  for (const { name, parameters } of marketTools) {
    const schema = z.toJSONSchema(parameters) as { properties: Record<string, { type: string }> };
    for (const [key, { type }] of Object.entries(schema.properties)) {
      const isNumber = /Seconds|Bps$|^limit$|^score$/.test(key);
      expect(["string", "array", "integer"], `${name}.${key}`).toContain(type);
      expect(type === "integer", `${name}.${key}`).toBe(isNumber);
    }
  }
});

test("input that does not fit is refused before the market is touched", async () => {
  const untouched = new Proxy({} as Market, {
    get: () => {
      throw new Error("The market was touched.");
    },
  });
  for (const tool of marketTools.filter(({ name }) => name !== "list_jobs" && name !== "get_agent")) {
    for (const input of [undefined, null, "7", [], {}, { jobId: 7 }, { jobId: "0x7" }, { amount: 1.5 }]) {
      const refusal = tool.execute(untouched, input);
      await expect(refusal, tool.name).rejects.toThrow(InvalidArgumentError);
      await expect(refusal).rejects.toMatchObject({ argument: "input", value: tool.name });
    }
  }
});

test("text of strangers keeps its lines and loses what cannot be seen", () => {
  expect(visibleText("a,1\r\nb,2\n\tc")).toBe("a,1\nb,2\n\tc");
  expect(visibleText("\u001b[31mred\u0007\u0000")).toBe("[31mred");
  expect(visibleText("pay\u200b\u2060 \u202eme\u{e0041}\u{e0042}\ufe0f\u{e0101}")).toBe("pay me");
  expect(visibleText("a\u2028b")).toBe("a\nb");
  expect(visibleText("x".repeat(5_000))).toBe(`${"x".repeat(4_096)}…`);
});

test("whatever was written, it is well-formed, short enough and seen", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      const clean = visibleText(text, 50);
      expect(clean.isWellFormed()).toBe(true);
      expect(clean.length).toBeLessThanOrEqual(51);
      expect(clean).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cf}\p{Variation_Selector}]/u);
    }),
  );
});

test("any time that the contract can keep has a name", () => {
  expect(isoTime(1_790_000_000n)).toBe("2026-09-21T14:13:20Z");
  expect(isoTime(2n ** 40n - 1n)).toBe("+036812-02-20T00:36:15Z");
});
