/** An answer of the API; the body is JSON of whatever shape the test expects, or text. */
// biome-ignore lint/suspicious/noExplicitAny: every use asserts the shape.
export type Answer = { status: number; headers: Headers; body: any };

/** Sends one request and reads the whole answer. */
export async function ask(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, init);
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json") && text !== "";
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}
