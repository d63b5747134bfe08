import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask } from "./support/apiClient.ts";
import { type ApiScene, setScene } from "./support/apiScene.ts";
import { playPosting } from "./support/playBondedJobs.ts";
import { type Index, startIndex } from "./support/startIndex.ts";

let scene: ApiScene;
let index: Index;

beforeAll(async () => {
  scene = await setScene();
  await playPosting(scene.stage, scene.cast);
  index = await startIndex(scene.chain, scene.records, scene.indexDir);
  await index.catchUp();
});

afterAll(async () => {
  await index?.stop();
  await scene?.end();
});

const send = (body: string | ReadableStream, init: RequestInit = {}) =>
  ask(`${index.url}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body, ...init });
const query = (text: string) => send(JSON.stringify({ query: text }));
const messageOf = async (text: string) => (await query(text)).body.errors[0].message;

describe("hostile requests get a clear error at once", () => {
  it.each([
    [
      "depth 50",
      `{ jobs { items { ${"events { items { job { ".repeat(16)} jobId ${"} } }".repeat(16)} } } }`,
      "depth limit of 21",
    ],
    ["11 aliases", `{ ${aliases(11)} }`, "Aliases limit of 10 exceeded"],
    ["1,000 aliases", `{ ${aliases(1_000)} }`, "Token limit of 2000 exceeded"],
    ["a limit of 10⁹", "{ jobs(limit: 1000000000) { items { jobId } } }", "expected <=1000"],
    [
      "a cursor that is none",
      '{ jobs(after: "nonsense") { items { jobId } } }',
      '"jobs" cannot be answered: check its cursor',
    ],
    [
      "an empty cursor",
      '{ jobs(after: "bnVsbA==") { items { jobId } } }',
      '"jobs" cannot be answered: check its cursor',
    ],
    ["a column that is none", '{ jobs(orderBy: "x; drop table job") { items { jobId } } }', "Unknown column"],
    ["a field that is none", "{ secrets { items { key } } }", 'Cannot query field "secrets"'],
  ])("%s", async (_, text, message) => {
    expect(await messageOf(text)).toContain(message);
  });

  it.each([
    ["a batch", '[{"query":"{ __typename }"},{"query":"{ __typename }"}]', 400, "Batched queries are refused"],
    [
      "NUL in a filter",
      JSON.stringify({ query: '{ termss(where: { text_contains: "\\u0000" }) { items { hash } } }' }),
      400,
      "NUL",
    ],
    ["NUL in a variable", JSON.stringify({ query: "{ __typename }", variables: { text: "\0" } }), 400, "NUL"],
    ["a negative limit", '{"query":"{ jobs(limit: -5) { items { jobId } } }"}', 400, "negative"],
    ["no JSON", "{", 400, "not JSON"],
    ["no query", '{"query":1}', 400, "no GraphQL request"],
    ["10 MB", `{"query":"${"x".repeat(10_000_000)}"}`, 413, "more than 65536 bytes"],
  ])("%s", async (_, body, status, message) => {
    const answer = await send(body);
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toContain(message);
  });

  it("10 MB that do not say how long they are", async () => {
    const chunk = new Uint8Array(1_000_000).fill(32);
    let sent = 0;
    const body = new ReadableStream({ pull: (to) => (sent++ < 10 ? to.enqueue(chunk) : to.close()) });
    const answer = await send(body, { duplex: "half" } as RequestInit).catch(({ cause }) => cause.code);
    // The server may hang up on a body that it has refused, before all of it was sent.
    expect(["UND_ERR_SOCKET", "ECONNRESET", "EPIPE", 413]).toContain(
      typeof answer === "string" ? answer : answer.status,
    );
  });

  it("quotes in a filter are text", async () => {
    const filter = '{ termss(where: { text_contains: "\' or 1=1; drop table job --" }) { items { hash } } }';
    expect((await query(filter)).body).toEqual({ data: { termss: { items: [] } } });
  });

  it.each([
    ["jobs?limit=1000000000", "limit: Too big"],
    ["jobs?limit=101", "limit: Too big"],
    ["jobs?limit=0", "limit: Too small"],
    ["jobs?limit=1&limit=2", "limit"],
    ["jobs?chainId=2147483648", "chainId: Too big"],
    ["jobs?client=0x12'", "client: must be an address"],
    ["jobs?client=%00", "client: must be an address"],
    ["jobs?status=open", "status"],
    ["jobs?now=-1", "now: must be decimal digits"],
    ["jobs?sort=price", 'Unrecognized key: "sort"'],
    ["jobs?cursor=%00", "The cursor is not one of this list"],
    ["jobs?cursor=WyJqb2JzIl0", "The cursor is not one of this list"],
    ["search?q=%00", "q: must not hold NUL"],
    ["search", "q"],
    ["jobs/1", "id: must be <chainId>:<market>:<jobId>"],
    ["agents/%00", "id: must be an address"],
  ])("GET /v1/%s", async (path, message) => {
    const { status, body } = await ask(`${index.url}/v1/${path}`);
    expect(status).toBe(400);
    expect(body.error.message).toContain(message);
  });

  it("paths and methods that are none", async () => {
    const nowhere = await ask(`${index.url}/v1/wallets`);
    expect([nowhere.status, nowhere.body.error.code]).toEqual([404, "not_found"]);
    const put = await ask(`${index.url}/v1/jobs`, { method: "PUT" });
    expect([put.status, put.body.error.code, put.headers.get("allow")]).toEqual([
      405,
      "method_not_allowed",
      "GET, HEAD",
    ]);
    expect((await ask(`${index.url}/graphql`, { method: "DELETE" })).status).toBe(405);
    const graphiql = await ask(`${index.url}/graphql`);
    expect([graphiql.status, graphiql.headers.get("content-type")]).toEqual([200, "text/html; charset=UTF-8"]);
  });

  it("and the index still answers", async () => {
    expect((await query("{ jobs { items { jobId } } }")).body).toEqual({ data: { jobs: { items: [{ jobId: "1" }] } } });
    expect((await ask(`${index.url}/v1/jobs`)).body.data).toHaveLength(1);
  });
});

function aliases(count: number): string {
  return Array.from({ length: count }, (_, i) => `a${i}: jobs { items { jobId } }`).join(" ");
}
