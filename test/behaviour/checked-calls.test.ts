// Calls checked against the document: requests before they are sent, whatever comes back before it is given.

import { join } from "node:path";
import { buildSync } from "esbuild";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { featureClient, type FeatureClient } from "../support/feature-client.js";
import { answer, serve, type Handler, type LoopbackServer } from "../support/loopback-server.js";
import { root } from "../support/places.js";

const json = (schema: object) => ({ content: { "application/json": { schema } } });
const ok = (schema: object) => ({ 200: { description: "", ...json(schema) } });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: object, required = Object.keys(properties)) => ({
  type: "object",
  required,
  properties,
});
const query = (name: string, schema: object) => ({ name, in: "query", schema });
const id = { name: "id", in: "path", required: true, schema: { type: "string" } };

const document = {
  paths: {
    "/pets": {
      get: {
        parameters: [query("limit", { type: "integer", maximum: 9 }), query("page", { type: "integer" })],
        responses: {
          200: {
            description: "",
            headers: { Link: { schema: { type: "string" } } },
            ...json({ type: "array", items: ref("Pet") }),
          },
        },
      },
      post: {
        requestBody: { required: true, ...json(ref("Pet")) },
        responses: { 201: { description: "", ...json(ref("Pet")) }, 409: { description: "" } },
      },
    },
    "/pets/mine": { get: { responses: ok(object({ mine: { const: true } })) } },
    "/pets/{id}": {
      get: {
        parameters: [id],
        responses: {
          ...ok(ref("Pet")),
          404: { description: "", ...json(ref("Missing")) },
          default: { description: "", ...json(object({ why: { type: "string" } })) },
        },
      },
      put: {
        parameters: [id, query("dry", { type: "boolean" })],
        requestBody: { required: true, ...json(ref("Pet")) },
        responses: { 204: { description: "" } },
      },
    },
    "/chat": {
      post: {
        requestBody: {
          required: true,
          ...json(object({ text: { type: "string" }, stream: { type: "boolean" } }, ["text"])),
        },
        responses: {
          200: {
            description: "",
            content: {
              "application/json": { schema: ref("Pet") },
              "text/event-stream": { schema: object({ n: { type: "integer" } }) },
            },
          },
        },
      },
    },
    "/photo": {
      get: { responses: { 200: { description: "", content: { "image/png": {} } } } },
      put: {
        requestBody: {
          required: true,
          content: {
            "multipart/form-data": {
              schema: object({ file: { type: "string", format: "binary" }, tag: { enum: ["a", "b"] } }),
            },
          },
        },
        responses: { 204: { description: "" } },
      },
    },
  },
  components: {
    schemas: {
      Pet: object({ name: { type: "string", minLength: 2 }, age: { type: "integer" } }, ["name"]),
      Missing: object({ missing: { type: "string" } }),
    },
  },
};

type Call = (...args: readonly unknown[]) => Promise<unknown> & {
  safe(): Promise<{ ok: boolean; error: Error }>;
  asResponse(): Promise<Response>;
};
type Verbs = "create" | "list" | "retrieve" | "update" | "petsCreate" | "petsRetrieve";
type Names = { readonly [verb in Verbs]: Call };
interface Acme {
  readonly pets: Names & { readonly mine: Names };
  readonly chat: Names;
  readonly photo: Names;
  readonly post: Call;
  withOptions(options: object): Acme;
}
interface Checks {
  readonly callValidator: unknown;
  readonly [name: string]: unknown;
}
interface CallValidationError extends Error {
  readonly validated: string;
  readonly operation: string;
  readonly issues: readonly { readonly path: string; readonly code: string }[];
}

let made: FeatureClient;
let server: LoopbackServer;
let handler: Handler;
let Client: new (options: object) => Acme;
let entry: Checks;
const warned: [message: string, details: { issues?: unknown }][] = [];
const logger = {
  error() {},
  info() {},
  debug() {},
  warn: (message: string, details: object) => void warned.push([message, details]),
};

beforeAll(async () => {
  made = await featureClient(document, ["types", "validators", "client", "package"]);
  ({ Acme: Client } = await made.load<{ Acme: new (options: object) => Acme }>("index.ts"));
  entry = await made.load<Checks>("call-validation.ts");
  server = await serve((...given) => handler(...given));
});
afterAll(async () => {
  await server.close();
  made.remove();
});
beforeEach(() => {
  warned.length = 0;
  server.requests.length = 0;
  handler = (response) => answer(response, { name: "Rex" });
});

function client(validate?: object, more: object = {}): Acme {
  const validation = validate && { validate: { with: entry.callValidator, ...validate } };
  return new Client({ baseURL: `${server.url}/v1`, maxRetries: 0, logger, ...validation, ...more });
}
async function failure(call: Promise<unknown>): Promise<CallValidationError> {
  return (await call.then(
    () => expect.fail("it did not fail"),
    (error: unknown) => error,
  )) as CallValidationError;
}
const placesOf = (error: CallValidationError): string[] =>
  error.issues.map(({ path, code }) => `${path} ${code}`);

test("nothing is checked unless asked for", async () => {
  handler = (response) => answer(response, { name: 7 });
  for (const off of [client(), client({}), client({ requests: "off", responses: "off" })])
    expect(await off.pets.create({ name: "" })).toEqual({ name: 7 });
  expect(warned).toEqual([]);
});

const requests: readonly [what: string, run: (acme: Acme) => Promise<unknown>, issues: string[]][] = [
  ["a body", (acme) => acme.pets.create({ name: "x", age: "1" }), ["/name min_length", "/age type"]],
  ["a query parameter", (acme) => acme.pets.list({ limit: 10 }), ["/limit max"]],
  ["parameters beside a body", (acme) => acme.pets.update("1", { name: "Rex", dry: 1 }), ["/dry type"]],
  ["a form", (acme) => acme.photo.update({ file: new Blob(["x"]), tag: "c" }), ["/tag value"]],
  ["a body that asks for a stream", (acme) => acme.chat.create({ stream: true }), [" required"]],
  ["a call by its path", (acme) => acme.post("/pets", { body: { name: 1 } }), ["/name type"]],
];
test.each(requests)("a request fails before it is sent: %s", async (_, run, issues) => {
  const error = await failure(run(client({ requests: "throw" })));
  expect(error.name).toBe("CallValidationError");
  expect(error.validated).toBe("request");
  expect(placesOf(error)).toEqual(issues);
  expect(server.requests).toEqual([]);
});

test("the message names the operation and the place, and no value", async () => {
  const error = await failure(client({ requests: "throw" }).pets.create({ name: "s", age: "sk-secret" }));
  expect(error.operation).toBe("POST /pets");
  expect(error.message).toMatch(
    /^the request of POST \/pets is not what .*:\n {2}\/name: expected .*\n {2}\/age: expected integer$/,
  );
  expect(error.message).not.toContain("sk-secret");
  const outcome = await client({ requests: "throw" }).pets.create({}).safe();
  expect([outcome.ok, outcome.error.name]).toEqual([false, "CallValidationError"]);
});

test("a request that is right is sent as it is", async () => {
  const strict = client({ requests: "throw", responses: "throw" });
  handler = (response, { method }) => {
    if (method === "PUT") response.writeHead(204).end();
    else answer(response, { name: "Rex" }, { status: 201 });
  };
  expect(await strict.pets.create({ name: "Rex", more: 1 })).toEqual({ name: "Rex" });
  expect(await strict.pets.update("1", { name: "Rex", dry: true })).toBeUndefined();
  expect(await strict.photo.update({ file: new Blob(["x"]), tag: "a" })).toBeUndefined();
  expect(await strict.post("/other", { body: { name: 1 } })).toEqual({ name: "Rex" });
  expect(server.requests[0]?.body).toBe('{"name":"Rex","more":1}');
  expect(server.requests[1]).toMatchObject({ url: "/v1/pets/1?dry=true", body: '{"name":"Rex"}' });
});

describe("answers", () => {
  const strict = (): Acme => client({ responses: "throw" });

  test("of the usual status, of a status of its own, of the right one of two paths", async () => {
    handler = (response, { method }) =>
      answer(response, { name: 1 }, { status: method === "POST" ? 201 : 200 });
    expect(placesOf(await failure(strict().pets.retrieve("1")))).toEqual(["/name type"]);
    expect(placesOf(await failure(strict().pets.create({ name: "Rex" })))).toEqual(["/name type"]);
    const mine = await failure(strict().pets.mine.retrieve());
    expect([mine.operation, placesOf(mine)]).toEqual(["GET /pets/mine", [" required"]]);
  });

  test("an empty body where one is described", async () => {
    handler = (response) => void response.end();
    expect((await failure(strict().pets.retrieve("1"))).validated).toBe("response");
  });

  test("what the caller reads himself is his, and so is what has no schema", async () => {
    handler = (response) => answer(response, { name: 1 });
    expect(await (await strict().pets.retrieve("1").asResponse()).json()).toEqual({ name: 1 });
    expect(await strict().photo.retrieve()).toBeInstanceOf(Response);
  });

  test("each page, also those behind addresses", async () => {
    handler = (response, _, count) =>
      answer(response, count === 0 ? [{ name: "Rex" }] : [{ name: "" }], {
        headers: count === 0 ? { link: '</v1/pets?page=2>; rel="next"' } : {},
      });
    const seen: unknown[] = [];
    const error = await failure(
      (async () => {
        for await (const pet of strict().pets.list() as unknown as AsyncIterable<unknown>) seen.push(pet);
      })(),
    );
    expect(seen).toEqual([{ name: "Rex" }]);
    expect(placesOf(error)).toEqual(["/0/name min_length"]);
  });

  test("each event, after those before it; the request ends", async () => {
    handler = (response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write('data: {"n":1}\n\ndata: {"n":"2"}\n\n');
    };
    const stream = (await strict().chat.create({ text: "hi", stream: true })) as AsyncIterable<unknown>;
    const seen: unknown[] = [];
    const error = await failure(
      (async () => {
        for await (const event of stream) seen.push(event);
      })(),
    );
    expect(seen).toEqual([{ n: 1 }]);
    expect([error.validated, placesOf(error)]).toEqual(["event", ["/n type"]]);
    await expect.poll(() => server.requests[0]?.socket.destroyed).toBe(true);
  });

  test("events of both ends of a tee", async () => {
    handler = (response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.end('data: {"n":"2"}\n\n');
    };
    const stream = (await strict().chat.create({ text: "hi", stream: true })) as unknown as {
      tee(): AsyncIterable<unknown>[];
    };
    for (const end of stream.tee())
      await expect(end[Symbol.asyncIterator]().next()).rejects.toThrow("the event of POST /chat");
  });

  test("error bodies: the API's error is the cause", async () => {
    handler = (response) => answer(response, { missing: 1 }, { status: 404 });
    const missing = await failure(strict().pets.retrieve("1"));
    expect([missing.validated, placesOf(missing)]).toEqual(["error", ["/missing type"]]);
    expect((missing.cause as { status: number }).status).toBe(404);
    handler = (response) => answer(response, {}, { status: 500 });
    expect(placesOf(await failure(strict().pets.retrieve("1")))).toEqual([" required"]);
  });

  test("an error whose body is as described, is none of the API's, or was not described, is that error", async () => {
    const rows: [Handler, string][] = [
      [(response) => answer(response, { missing: "x" }, { status: 404 }), "NotFoundError"],
      [
        (response) => void response.writeHead(502, { "content-type": "text/html" }).end("<h1>"),
        "InternalServerError",
      ],
      [(response) => void response.destroy(), "APIConnectionError"],
    ];
    for (const [how, name] of rows) {
      handler = how;
      expect((await failure(strict().pets.retrieve("1"))).name).toBe(name);
    }
    handler = (response) => answer(response, {}, { status: 409 });
    expect((await failure(strict().pets.create({ name: "Rex" }))).name).toBe("ConflictError");
  });
});

test("warn goes to the logger, with places and without values, and the call goes on", async () => {
  handler = (response) => answer(response, { name: 7 });
  const lax = client({ requests: "warn", responses: "warn" });
  expect(await lax.chat.create({ text: 5 })).toEqual({ name: 7 });
  expect(warned.map(([message]) => message.split("\n")[0])).toEqual([
    expect.stringContaining("the request of POST /chat"),
    expect.stringContaining("the response of POST /chat"),
  ]);
  expect(warned[1]?.[1].issues).toEqual([{ path: "/name", expected: "string" }]);
  warned.length = 0;
  await client({ requests: "warn" }, { logLevel: "error" }).chat.create({ text: 5 });
  expect(warned).toEqual([]);
});

test("each call may say otherwise, and so may a client made of another", async () => {
  handler = (response) => answer(response, { name: 7 }, { status: 201 });
  const strict = client({ requests: "throw", responses: "throw" });
  const off = { validate: { requests: "off", responses: "off" } };
  expect(await strict.pets.create({ name: "" }, off)).toEqual({ name: 7 });
  const half = { validate: { requests: "off" } };
  expect((await failure(strict.pets.create({ name: "" }, half))).validated).toBe("response");
  const lax = strict.withOptions({ validate: { requests: "warn", with: entry.callValidator } });
  expect(await lax.pets.create({ name: "" })).toEqual({ name: 7 });
});

test("standalone functions check with a client that does, for the operations they are given", async () => {
  const { petsCreate, petsRetrieve } = await made.load<Names>("resources/index.ts");
  const make = entry["createValidatingClient"] as (options: object) => unknown;
  const some = (entry["createCallValidator"] as (...all: unknown[]) => unknown)(
    entry["petsCreateValidators"],
  );
  const own = make({
    baseURL: server.url,
    logger,
    validate: { requests: "throw", responses: "warn", with: some },
  });
  expect((await failure(petsCreate(own, { name: "" }))).validated).toBe("request");
  handler = (response) => answer(response, { name: 7 }, { status: 201 });
  expect(await petsCreate(own, { name: "Rex" })).toEqual({ name: 7 });
  expect(await petsRetrieve(own, "1")).toEqual({ name: 7 });
  expect(warned).toHaveLength(1);
});

test("its types", () => {
  const use = `import { Acme } from "./src/index.js";
import { createClient } from "./src/core/index.js";
import { callValidator, createCallValidator, petsCreateValidators, CallValidationError, createValidatingClient, type Validation } from "./src/call-validation.js";
const validate: Validation = { requests: "throw", responses: "warn", with: callValidator };
const acme = new Acme({ validate });
void createValidatingClient({ validate: { requests: "throw", with: createCallValidator(petsCreateValidators) } });
void acme.pets.retrieve("1", { validate: { responses: "off" } }).catch((error: unknown) => {
  if (error instanceof CallValidationError) console.log(error.issues[0]?.path, error.operation);
});
// @ts-expect-error a client of the core checks nothing
createClient({ validate });
// @ts-expect-error levels alone check nothing
new Acme({ validate: { requests: "throw" } });
`;
  expect(made.faults(use)).toEqual([]);
});

describe("bundles", () => {
  const bundle = (contents: string): { readonly text: string; readonly files: readonly string[] } => {
    const { outputFiles, metafile } = buildSync({
      stdin: { contents, resolveDir: join(root, "generated/src"), loader: "ts" },
      bundle: true,
      format: "esm",
      write: false,
      metafile: true,
      treeShaking: true,
    });
    const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
    const files = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file);
    return { text: outputFiles[0]?.text ?? "", files };
  };
  const checking = /validators\/|\/core\/check(?!-levels)/;

  test("a client that checks nothing holds no validator", () => {
    const { files } = bundle(`import OpenAI from "./index.ts"; new OpenAI();`);
    expect(files.filter((file) => checking.test(file))).toEqual([]);
    expect(files.length).toBeGreaterThan(10);
  });

  test("one that checks one operation holds what that needs", () => {
    const { text, files } =
      bundle(`import { createValidatingClient, createCallValidator, chatCompletionsDeleteValidators } from "./call-validation.ts";
import { chatCompletionsDelete } from "./resources/index.ts";
chatCompletionsDelete(createValidatingClient({ validate: { responses: "throw", with: createCallValidator(chatCompletionsDeleteValidators) } }), "x");`);
    expect(files.some((file) => checking.test(file))).toBe(true);
    expect(text).toContain("validateChatCompletionDeleted = ");
    expect(text).not.toContain("validateChatCompletionList");
    expect(text).not.toContain("validateChatCompletionChunk");
  });
});
