import { MockLanguageModelV4 } from "ai/test";

type Call = { name: string; input: unknown };
type Result = Awaited<ReturnType<MockLanguageModelV4["doGenerate"]>>;

const USAGE = {
  inputTokens: { total: 1, noCache: 1, cacheRead: undefined, cacheWrite: undefined },
  outputTokens: { total: 1, text: 1, reasoning: undefined },
};

/** A model that makes these calls one after another and then says "Done." */
export function scriptedModel(...calls: Call[]): MockLanguageModelV4 {
  const steps = calls.map(
    ({ name, input }, index): Result => ({
      content: [{ type: "tool-call", toolCallId: `call-${index}`, toolName: name, input: JSON.stringify(input) }],
      finishReason: { unified: "tool-calls", raw: undefined },
      usage: USAGE,
      warnings: [],
    }),
  );
  const end: Result = {
    content: [{ type: "text", text: "Done." }],
    finishReason: { unified: "stop", raw: undefined },
    usage: USAGE,
    warnings: [],
  };
  let step = 0;
  return new MockLanguageModelV4({ doGenerate: async () => steps[step++] ?? end });
}
