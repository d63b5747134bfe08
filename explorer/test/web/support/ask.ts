/** What the REST API of an index answers. */
// biome-ignore lint/suspicious/noExplicitAny: tests compare what is shown with whatever the API says.
export async function ask(url: string, path: string): Promise<any> {
  const response = await fetch(`${url}/v1/${path}`);
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return response.json();
}
