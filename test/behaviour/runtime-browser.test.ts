// What is different where a page could be the caller. Runs on every platform: the tests say what holds where.

import { afterEach, expect, test } from "vitest";
import { APIClient } from "../../templates/runtime/client.js";
import { bearer } from "../../templates/runtime/credentials.js";
import { json } from "../../templates/runtime/json-body.js";
import { inBrowser } from "../../templates/runtime/platform.js";
import { answer, type LoopbackServer, serve } from "../support/loopback-server.js";
import { createClient } from "../support/runtime-client.js";

const open: LoopbackServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});
/** A server that sends everybody to another. */
async function redirecting(): Promise<readonly [from: LoopbackServer, to: LoopbackServer]> {
  const to = await serve((response) => answer(response, { there: true }));
  const from = await serve((response) => void response.writeHead(302, { location: `${to.url}/there` }).end());
  open.push(from, to);
  return [from, to];
}
const settings = (server: LoopbackServer) => ({ agent: "T", baseURL: server.url, maxRetries: 0 });

test("a redirect of a call without a secret is followed everywhere", async () => {
  const [from, to] = await redirecting();
  const client = new APIClient({ ...settings(from), security: [], credentials: {} });
  expect(await client.request({ method: "get", path: "/" })).toEqual({ there: true });
  expect(to.requests).toHaveLength(1);
});

test("with a secret, or a body, it is followed only where the client sees where it leads", async () => {
  const [from, to] = await redirecting();
  const client = createClient({ apiKey: "sk-secret", ...settings(from) });
  const get = await client.request({ method: "get", path: "/" }).then(JSON.stringify, String);
  expect(get).toMatch(inBrowser() ? "to a URL that the browser hides" : "there");
  expect(to.requests).toHaveLength(inBrowser() ? 0 : 1);
  expect(JSON.stringify(to.requests.map(({ headers }) => headers))).not.toContain("secret");
  const free = new APIClient({ ...settings(from), security: [], credentials: {} });
  const body = json({ private: true });
  await expect(free.request({ method: "post", path: "/", body })).rejects.toThrow("redirects");
  expect(JSON.stringify(to.requests.map((each) => each.body))).not.toContain("private");
});

test("a browser is refused until it is allowed, unless there is nothing to give away", () => {
  const original = Object.getOwnPropertyDescriptor(globalThis, "navigator");
  const userAgent = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36";
  Object.defineProperty(globalThis, "navigator", { value: { userAgent }, configurable: true });
  try {
    const base = { agent: "T", baseURL: "https://api.example.com", security: [["key"]] };
    const credentials = { key: bearer("k") };
    expect(() => new APIClient({ ...base, credentials })).toThrow("dangerouslyAllowBrowser");
    expect(new APIClient({ ...base, credentials, dangerouslyAllowBrowser: true })).toBeDefined();
    expect(new APIClient({ ...base, credentials: {} })).toBeDefined();
  } finally {
    if (original) Object.defineProperty(globalThis, "navigator", original);
    else Reflect.deleteProperty(globalThis, "navigator");
  }
});
