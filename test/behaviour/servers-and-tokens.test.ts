// Where requests go and who they are from: environments, server variables, OAuth tokens, per-operation choices.

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { featureClient, type FeatureClient } from "../support/feature-client.js";
import {
  answer,
  type Handler,
  type LoopbackServer,
  type Received,
  serve,
} from "../support/loopback-server.js";

const fine = { responses: { 200: { description: "", content: { "application/json": { schema: {} } } } } };
const document = (port: string) => ({
  servers: [
    {
      url: `http://{host}:${port}/{edition}`,
      description: "Production server",
      variables: {
        host: { default: "127.0.0.1", enum: ["127.0.0.1", "localhost"] },
        edition: { default: "v1" },
      },
    },
    { url: `http://127.0.0.1:${port}/sandbox`, description: "Sandbox, with test data" },
  ],
  security: [{ login: [] }],
  paths: {
    "/things": { get: { operationId: "listThings", ...fine } },
    "/files": {
      servers: [{ url: `http://127.0.0.1:${port}/path-level` }],
      get: { operationId: "listFiles", ...fine },
      post: { operationId: "createFile", servers: [{ url: `http://127.0.0.1:${port}/own-level` }], ...fine },
    },
    "/open": { get: { operationId: "getOpen", security: [], ...fine } },
    "/who": { get: { operationId: "getWho", security: [{ oidc: [] }, { key: [], cookie: [] }], ...fine } },
    "/orders": {
      post: {
        operationId: "createOrder",
        security: [],
        parameters: [{ name: "Idempotency-Key", in: "header", schema: { type: "string" } }],
        ...fine,
      },
    },
  },
  components: {
    securitySchemes: {
      login: {
        type: "oauth2",
        flows: { clientCredentials: { tokenUrl: "/oauth/token", scopes: { read: "", write: "" } } },
      },
      oidc: { type: "openIdConnect", openIdConnectUrl: "https://id.example/.well-known" },
      key: { type: "apiKey", in: "query", name: "key" },
      cookie: { type: "apiKey", in: "cookie", name: "sid" },
    },
  },
});

type Call = (...args: unknown[]) => Promise<unknown>;
interface Acme {
  readonly things: { readonly list: Call };
  readonly files: { readonly list: Call; readonly create: Call };
  readonly open: { readonly retrieve: Call };
  readonly who: { readonly retrieve: Call };
  readonly orders: { readonly create: Call };
  withOptions(options: object): Acme;
}
let made: FeatureClient;
let server: LoopbackServer;
let grant: Handler;
/** Requests that the API answers with 401. */
let refuse: (request: Received) => boolean;
let Acme: new (options: object) => Acme;
let TokenError: new () => Error;
const quiet = { logLevel: "off", maxRetries: 0 };
const program = { clientID: "me & co", clientSecret: "s:1" };

beforeAll(async () => {
  server = await serve((response, request, count) =>
    request.url.endsWith("/oauth/token")
      ? grant(response, request, count)
      : answer(response, {}, { status: refuse(request) ? 401 : 200 }),
  );
  made = await featureClient(document(new URL(server.url).port));
  ({ Acme, TokenError } = await made.load<{ Acme: typeof Acme; TokenError: typeof TokenError }>("index.ts"));
});
beforeEach(() => {
  let tokens = 0;
  refuse = () => false;
  grant = (response) =>
    answer(response, { access_token: `t${++tokens}`, token_type: "bearer", expires_in: 3600 });
});
afterEach(() => void server.requests.splice(0));
afterAll(async () => {
  made.remove();
  await server.close();
});
const asked = (): Received[] => server.requests.filter(({ url }) => url.endsWith("/oauth/token"));
const other = (): Received[] => server.requests.filter(({ url }) => !url.endsWith("/oauth/token"));

test.each([
  [{}, "/v1/things"],
  [{ serverVariables: { edition: "v2" } }, "/v2/things"],
  [{ serverVariables: { host: "localhost" } }, "/v1/things"],
  [{ environment: "sandbox" }, "/sandbox/things"],
])("the address by %j", async (options, url) => {
  await new Acme({ ...quiet, accessToken: "t", ...options }).things.list();
  expect(other().map((request) => request.url)).toEqual([url]);
});

test("baseURL outranks the environment", async () => {
  await new Acme({
    ...quiet,
    accessToken: "t",
    environment: "sandbox",
    baseURL: `${server.url}/mine`,
  }).things.list();
  expect(other()[0]?.url).toBe("/mine/things");
});

test("a server variable cannot lead to another host", () => {
  expect(() => new Acme({ ...quiet, accessToken: "t", serverVariables: { host: "evil.example/" } })).toThrow(
    "host",
  );
  expect(() => new Acme({ ...quiet, accessToken: "t", serverVariables: { edition: "a?b" } })).toThrow(
    "edition",
  );
});

test("an operation's server outranks its path's, and that the document's", async () => {
  const acme = new Acme({ ...quiet, accessToken: "t" });
  await acme.files.list();
  await acme.files.create();
  expect(other().map(({ url }) => url)).toEqual(["/path-level/files", "/own-level/files"]);
});

test("client credentials buy a token once, for calls at the same time and for clients made of another", async () => {
  const acme = new Acme({ ...quiet, accessToken: { ...program, scopes: ["read", "write"] } });
  await Promise.all([acme.things.list(), acme.things.list()]);
  await acme.withOptions({ timeout: 1000 }).things.list();
  expect(asked()).toHaveLength(1);
  expect(asked()[0]).toMatchObject({
    method: "POST",
    body: "grant_type=client_credentials&scope=read+write",
  });
  expect(asked()[0]?.headers).toMatchObject({
    authorization: `Basic ${btoa("me%20%26%20co:s%3A1")}`,
    "content-type": "application/x-www-form-urlencoded",
  });
  expect(other().map(({ headers }) => headers.authorization)).toEqual(Array(3).fill("Bearer t1"));
});

test("a token is asked for anew when it is about to end", async () => {
  let n = 0;
  grant = (response) => answer(response, { access_token: `s${++n}`, expires_in: 0.1 });
  const acme = new Acme({ ...quiet, accessToken: { ...program } });
  await acme.things.list();
  await new Promise((done) => setTimeout(done, 80));
  await acme.things.list();
  expect(other().map(({ headers }) => headers.authorization)).toEqual(["Bearer s1", "Bearer s2"]);
});

test("a refused token is a typed error without secrets, and is asked for again", async () => {
  grant = (response, _, count) =>
    count === 0
      ? answer(response, { error: "invalid_client", error_description: "top secret" }, { status: 401 })
      : answer(response, { access_token: "late" });
  const acme = new Acme({ ...quiet, accessToken: { ...program, clientSecret: "top secret" } });
  const error = await acme.things.list().catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(TokenError);
  expect(error).toMatchObject({
    status: 401,
    message: "the token endpoint issued no token: 401, invalid_client",
  });
  const { inspect } = await import("node:util");
  expect(inspect(error, { depth: 9, showHidden: true })).not.toMatch(/top.{1,3}secret|bWUgJiBjb/);
  expect(asked()).toHaveLength(1);
  await acme.things.list();
  expect(other()[0]?.headers.authorization).toBe("Bearer late");
});

test("an answer of the token endpoint that repeats the secret shows it nowhere", async () => {
  grant = (response) => answer(response, { error: "bad secret s:1" }, { status: 400 });
  const error = await new Acme({ ...quiet, accessToken: { ...program } }).things
    .list()
    .catch((cause: unknown) => cause);
  expect(error).toMatchObject({
    status: 400,
    message: "the token endpoint issued no token: 400",
    body: undefined,
  });
});

test("a token endpoint that fails for a moment is asked again, one that answers nothing is a connection error", async () => {
  grant = (response, _, count) =>
    count === 0
      ? answer(response, {}, { status: 503, headers: { "retry-after": "0" } })
      : answer(response, { access_token: "second" });
  await new Acme({ ...quiet, maxRetries: 1, accessToken: { ...program } }).things.list();
  expect(other()[0]?.headers.authorization).toBe("Bearer second");
  grant = (response) => void response.destroy();
  await expect(new Acme({ ...quiet, accessToken: { ...program } }).things.list()).rejects.toMatchObject({
    name: "APIConnectionError",
  });
});

test("after a 401 one fresh token is got and the request sent once more, for all calls at once", async () => {
  refuse = ({ headers }) => headers.authorization === "Bearer t1";
  const acme = new Acme({ ...quiet, accessToken: { ...program } });
  await Promise.all([acme.things.list(), acme.things.list(), acme.things.list()]);
  expect(asked()).toHaveLength(2);
  expect(other().map(({ headers }) => headers.authorization)).toEqual([
    ...Array<string>(3).fill("Bearer t1"),
    ...Array<string>(3).fill("Bearer t2"),
  ]);
  refuse = () => true;
  await expect(acme.things.list()).rejects.toMatchObject({ status: 401 });
  expect(asked()).toHaveLength(3);
  expect(other()).toHaveLength(8);
});

test("a 401 to a token of the caller's own is the caller's", async () => {
  refuse = () => true;
  const acme = new Acme({ ...quiet, accessToken: { ...program } });
  const headers = { authorization: "Bearer own" };
  await expect(acme.things.list({ headers })).rejects.toMatchObject({ status: 401 });
  expect([asked().length, other().length]).toEqual([0, 1]);
});

test("id and secret come from variables named after the client, and share tokens", async () => {
  const variables = { ACME_CLIENT_ID: " env id ", ACME_CLIENT_SECRET: "env secret" };
  try {
    Object.assign(process.env, variables);
    await new Acme(quiet).things.list();
    await new Acme(quiet).things.list();
    expect(asked().map(({ headers }) => headers.authorization)).toEqual([
      `Basic ${btoa("env%20id:env%20secret")}`,
    ]);
    process.env["ACME_ACCESS_TOKEN"] = "ready";
    await new Acme(quiet).things.list();
    expect(other().at(-1)?.headers.authorization).toBe("Bearer ready");
  } finally {
    for (const name of [...Object.keys(variables), "ACME_ACCESS_TOKEN"]) delete process.env[name];
  }
});

test("id and secret can travel in the body", async () => {
  await new Acme({ ...quiet, accessToken: { ...program, sendIn: "body" } }).things.list();
  expect(asked()[0]?.headers.authorization).toBeUndefined();
  expect(asked()[0]?.body).toBe("grant_type=client_credentials&client_id=me+%26+co&client_secret=s%3A1");
});

test("a token of the caller's own is sent as it is; a function is asked before every request", async () => {
  let n = 0;
  const acme = new Acme({ ...quiet, accessToken: async () => `own${++n}` });
  await acme.things.list();
  await acme.things.list();
  expect(other().map(({ headers }) => headers.authorization)).toEqual(["Bearer own1", "Bearer own2"]);
  expect(asked()).toEqual([]);
});

test("security by operation: none, OpenID Connect as bearer, or the alternative that is complete", async () => {
  await new Acme({ ...quiet }).open.retrieve();
  await new Acme({ ...quiet, oidc: "id" }).who.retrieve();
  await new Acme({ ...quiet, key: "k 1", cookie: "c;1" }).who.retrieve();
  const [open, oidc, both] = other();
  expect(open?.headers.authorization).toBeUndefined();
  expect(oidc?.headers.authorization).toBe("Bearer id");
  expect([both?.url, both?.headers.cookie, both?.headers.authorization]).toEqual([
    "/v1/who?key=k%201",
    "sid=c%3B1",
    undefined,
  ]);
  await expect(new Acme({ ...quiet, key: "k" }).who.retrieve()).rejects.toThrow(/oidc.*cookie/);
});

test("the idempotency header that the document declares has a key of our own, the caller's, or none", async () => {
  const acme = new Acme({ ...quiet });
  await acme.orders.create();
  await acme.orders.create({}, { idempotencyKey: "mine" });
  await acme.orders.create({ "Idempotency-Key": "declared" });
  await acme.open.retrieve();
  const keys = other().map(({ headers }) => headers["idempotency-key"]);
  expect(keys).toEqual([expect.stringMatching(/^[\da-f-]{36}$/), "mine", "declared", undefined]);
});

test("it compiles", () => {
  const use = `import { Acme } from "./src/index.js";
new Acme({ environment: "sandbox", serverVariables: { host: "localhost", edition: "v9" }, accessToken: { clientID: "a", clientSecret: "b" } });
new Acme({ accessToken: async () => "token", idempotencyHeader: "X-Key" });
`;
  expect(made.faults(use)).toEqual([]);
  expect(made.faults(use.replace('"sandbox"', '"moon"'))).toHaveLength(1);
});
