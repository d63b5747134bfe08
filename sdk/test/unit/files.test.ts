import { keccak256, toUtf8Bytes } from "ethers";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseFeedbackValue } from "../../src/actions/identity/parseFeedbackValue.ts";
import { requireHash } from "../../src/actions/identity/requireHash.ts";
import {
  type BuildRegistrationParameters,
  buildRegistration,
  buildVerdict,
  hashVerdict,
  parseFeedbackFile,
  parseRegistrationFile,
  suretyService,
  type Verdict,
} from "../../src/index.ts";

const market = {
  chainId: 31_337,
  address: "0xe7f1725E7734CE288F8367e1Bb143E90bb3F0512",
  token: { address: "0x5FbDB2315678afecb367f032d93F642f64180aa3", symbol: "TUSD", decimals: 6 },
};
const subject = `0x${"ab".repeat(32)}`;

describe("a registration file", () => {
  const problemsOf = (changes: Record<string, unknown>): readonly string[] => {
    try {
      buildRegistration({ name: "A", description: "B", ...changes } as BuildRegistrationParameters);
      return [];
    } catch (error) {
      expect(error).toMatchObject({ name: "InvalidDocumentError", document: "registration file" });
      return (error as { problems: string[] }).problems;
    }
  };
  const offering = (service: object) => problemsOf({ services: [{ name: "surety", ...service }] });

  test("gets what the standard asks for, and shares nothing with what it was built from", () => {
    const skills = ["audit"];
    const file = buildRegistration({
      name: "A",
      description: "B",
      services: [suretyService(market, { skills, price: "2.50" })],
    });
    skills.push("other");
    expect(file).toEqual({
      type: "https://eips.ethereum.org/EIPS/eip-8004#registration-v1",
      name: "A",
      description: "B",
      image: "",
      active: true,
      x402Support: false,
      services: [
        {
          name: "surety",
          endpoint: `eip155:31337:${market.address}`,
          version: "1",
          skills: ["audit"],
          price: "2.500000",
        },
      ],
    });
  });

  test.each<[string, Record<string, unknown>, string]>([
    ["a name that is none", { name: 5 }, "/name must be string (write the agent's name as text)"],
    ["no name", { name: undefined }, "it must have required property 'name' (write the agent's name as text)"],
    ["services that are no list", { services: {} }, "/services must be array (write a list of services)"],
    [
      "an id with a fraction",
      { registrations: [{ agentId: 1.5, agentRegistry: "x" }] },
      "/registrations/0/agentId must be integer,null (write the agent's id as a whole JSON number)",
    ],
    ["a name that the index cuts", { name: "x".repeat(257) }, "/name has more than 256 characters"],
    ["a NUL", { description: "\0" }, "it holds a NUL character: leave it out"],
    ["half a character", { description: "\ud800" }, "it holds half a character (a lone surrogate)"],
    ["a prototype", JSON.parse('{"x":{"__proto__":1}}'), "it holds the key __proto__: choose another"],
    ["its size", { extra: "x".repeat(1_048_576) }, "it has 1048741 bytes, at most 65536 fit"],
  ])("is refused for %s", (_, changes, problem) => {
    expect(problemsOf(changes)).toEqual([problem]);
  });

  test("is refused for an offer that nobody would find", () => {
    const endpoint = `eip155:31337:${market.address}`;
    expect(offering({ endpoint, price: "2.50", skills: ["audit"] })).toEqual([]);
    expect(offering({ endpoint: market.address })).toEqual([
      "/services/0/endpoint is no market (write eip155:<chainId>:<address>)",
    ]);
    expect(offering({ endpoint, price: "2,50" })).toEqual([
      '/services/0/price is no amount (write whole tokens as text, for instance "2.50")',
    ]);
    expect(offering({ endpoint, price: 2.5 })).toEqual([
      '/services/0/price must be string (write whole tokens as text, for instance "2.50")',
    ]);
    expect(offering({ endpoint, skills: ["x".repeat(129), ""] })).toEqual([
      "/services/0/skills/0 must have 1 to 128 characters",
      "/services/0/skills/1 must have 1 to 128 characters",
    ]);
    const twice = [
      { name: "surety", endpoint },
      { name: "Surety", endpoint },
    ];
    expect(problemsOf({ services: twice })).toEqual(["/services names surety more than once"]);
  });

  test("has a price in whole tokens, never a float", () => {
    expect(() => suretyService(market, { skills: [], price: 2.5 as unknown as string })).toThrow(
      expect.objectContaining({ name: "InvalidAmountError" }),
    );
  });
});

describe("a verdict", () => {
  test("is written in one way and hashed as written", () => {
    const verdict = buildVerdict({ summary: "Right.", subject, score: 100, checks: [{ passed: true, name: "sum" }] });
    const text = `{"checks":[{"name":"sum","passed":true}],"score":100,"subject":"${subject}","summary":"Right.","version":1}`;
    expect(hashVerdict(verdict)).toBe(keccak256(toUtf8Bytes(text)));
  });

  test("says which field is wrong, and what belongs there", () => {
    const build = (changes: object) => () =>
      buildVerdict({ subject, score: 100, summary: "Right.", ...changes } as Verdict);
    const problem = (text: string) => expect.objectContaining({ document: "verdict", problems: [text] });
    expect(build({ score: 99.5 })).toThrow(problem("/score must be integer (write a whole number from 0 to 100)"));
    expect(build({ score: 101 })).toThrow(problem("/score must be <= 100 (write a whole number from 0 to 100)"));
    expect(build({ grade: 1 })).toThrow(problem("it must NOT have additional properties: grade"));
  });
});

test("a hash in any case is the one that a verdict names", () => {
  const verdict = buildVerdict({ subject, score: 100, summary: "Right." });
  expect(requireHash("requestHash", subject.toUpperCase().replace("0X", "0x"))).toBe(verdict.subject);
  expect(() => requireHash("requestHash", subject.slice(0, 64))).toThrow(
    expect.objectContaining({ name: "InvalidArgumentError", argument: "requestHash" }),
  );
});

describe("a feedback's value", () => {
  test.each([
    ["87.5", 875n, 1],
    ["-1.25", -125n, 2],
    ["0", 0n, 0],
    ["007.0", 70n, 1],
    [90n, 90n, 0],
    [`0.${"0".repeat(17)}1`, 1n, 18],
    [10n ** 38n, 10n ** 38n, 0],
  ])("%s", (text, value, valueDecimals) => {
    expect(parseFeedbackValue(text)).toEqual({ value, valueDecimals });
  });

  test.each(["", ".5", "5.", "1e3", " 1", "1,5", "0x1", "--1", `0.${"0".repeat(19)}`, 10n ** 38n + 1n, "9".repeat(40)])(
    "%s is none",
    (text) => {
      expect(() => parseFeedbackValue(text)).toThrow(expect.objectContaining({ argument: "a feedback's value" }));
    },
  );

  test.each([1.5, Number.NaN, null, undefined, {}, true])("%s is no text and no bigint", (value) => {
    expect(() => parseFeedbackValue(value as never)).toThrow(expect.objectContaining({ name: "InvalidArgumentError" }));
  });
});

test("readers of files never throw, whatever the URI", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.json().map((text) => `data:application/json,${text}`),
      ),
      (uri) => {
        expect(parseRegistrationFile(uri).ok).toBe(false);
        expect(parseFeedbackFile(uri).ok).toBe(false);
      },
    ),
  );
});
