// What a call comes to, by status: outcomes asked for by `.safe()`, and errors with the document's own body and sentence.

import { afterAll, beforeAll, expect, test } from "vitest";
import { featureClient, type FeatureClient } from "../support/feature-client.js";
import { answer, type Handler, type LoopbackServer, serve } from "../support/loopback-server.js";

const json = (schema: object) => ({ description: "", content: { "application/json": { schema } } });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const text = { type: "string" };

const document = {
  paths: {
    "/pets/{id}": {
      parameters: [{ name: "id", in: "path", required: true, schema: text }],
      get: {
        operationId: "getPet",
        responses: {
          200: json(ref("Pet")),
          404: json(ref("Missing")),
          "4XX": json(ref("Refusal")),
          default: json(ref("Failure")),
        },
      },
      put: {
        operationId: "putPet",
        requestBody: json(ref("Pet")),
        responses: { 200: json(ref("Pet")), 202: json(ref("Job")), 204: { description: "" } },
      },
      delete: { operationId: "deletePet", responses: { 204: { description: "" } } },
    },
  },
  components: {
    schemas: {
      Pet: { type: "object", required: ["id"], properties: { id: text } },
      Job: { type: "object", required: ["job"], properties: { job: text } },
      Missing: { type: "object", required: ["error", "message"], properties: { error: text, message: text } },
      Refusal: {
        type: "object",
        required: ["code"],
        properties: { code: { type: "integer" }, message: text },
      },
      Failure: { type: "object", properties: { trace: text, message: text } },
    },
  },
};

interface Result {
  readonly ok: boolean;
  readonly status: number | undefined;
  readonly data?: unknown;
  readonly error?: Error & { readonly body: unknown };
}
type Call = (...args: unknown[]) => Promise<unknown> & { safe(): Promise<Result> };
interface Acme {
  readonly pets: { readonly retrieve: Call; readonly update: Call; readonly delete: Call };
}

let made: FeatureClient;
let server: LoopbackServer;
let handler: Handler;
let acme: Acme;
beforeAll(async () => {
  made = await featureClient(document);
  server = await serve((response, request, count) => handler(response, request, count));
  const { Acme } = await made.load<{ Acme: new (options: object) => Acme }>("index.ts");
  acme = new Acme({ baseURL: server.url, maxRetries: 0, logLevel: "off" });
});
afterAll(async () => {
  made.remove();
  await server.close();
});
const answering = (status: number, body: unknown): void => {
  handler = (response) => answer(response, body, { status });
};

test("safe() gives the value of a good answer with its status", async () => {
  answering(200, { id: "p" });
  expect(await acme.pets.retrieve("p").safe()).toMatchObject({ ok: true, status: 200, data: { id: "p" } });
  answering(202, { job: "j" });
  expect(await acme.pets.update("p", { id: "p" }).safe()).toMatchObject({ status: 202, data: { job: "j" } });
});

test.each([
  [404, { error: "pet.none", message: "No such pet" }, "404 No such pet"],
  [418, { code: 7, message: "Teapot" }, "418 Teapot"],
  [500, { trace: "t", message: "Broken" }, "500 Broken"],
])("safe() gives the error of a %i, with the body and its sentence", async (status, body, message) => {
  answering(status, body);
  const result = await acme.pets.retrieve("p").safe();
  expect(result).toMatchObject({ ok: false, status });
  expect(result.error?.message).toBe(message);
  expect(result.error?.body).toEqual(body);
});

test("safe() does not throw when no answer comes, or none can be asked for", async () => {
  handler = (response) => void response.destroy();
  const lost = await acme.pets.retrieve("p").safe();
  expect(lost).toMatchObject({ ok: false, status: undefined, error: { name: "APIConnectionError" } });
});

test("a promise asked by safe() is the same call", async () => {
  answering(200, { id: "p" });
  const before = server.requests.length;
  const call = acme.pets.retrieve("p");
  await call.safe();
  expect(await call).toEqual({ id: "p" });
  expect(server.requests.length - before).toBe(1);
});

test("the sentence is where the document's error schema has it, before any usual place", async () => {
  answering(400, { error: "code.only", message: "What a person can use" });
  await expect(acme.pets.retrieve("p")).rejects.toThrow("400 What a person can use");
});

test("outcomes are typed by status, and errors by the document", () => {
  const use = `import { Acme, APIError, type TypedError, type Pet, type Job, type Missing, type Refusal, type Failure } from "./src/index.js";
type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
declare function same<A, B>(proof: Equal<A, B>): void;
export async function go(acme: Acme): Promise<void> {
  const result = await acme.pets.retrieve("p").safe();
  if (result.ok) same<typeof result.data, Pet>(true);
  else if (result.status === 404) same<typeof result.error, TypedError<Missing>>(true);
  else if (result.status === 403 || result.status === 499) same<typeof result.error, TypedError<Refusal>>(true);
  else if (result.status === 503) same<typeof result.error, TypedError<Failure>>(true);
  else if (result.status === undefined) result.error.message;
  const put = await acme.pets.update("p", { id: "p" }).safe();
  if (put.ok && put.status === 200) same<typeof put.data, Pet>(true);
  if (put.ok && put.status === 202) same<typeof put.data, Job>(true);
  if (put.ok && put.status === 204) same<typeof put.data, undefined>(true);
  const gone = await acme.pets.delete("p").safe();
  if (!gone.ok) gone.error.message;
  try { await acme.pets.delete("p"); } catch (error) {
    if (error instanceof APIError) same<typeof error.body, any>(false);
    if (error instanceof Acme.NotFoundError) same<typeof error.body, Missing | Refusal | Failure | undefined>(true);
  }
}
`;
  expect(made.faults(use)).toEqual([]);
  const wrong = use.replace(
    "result.status === 404) same<typeof result.error, TypedError<Missing>>",
    "result.status === 404) same<typeof result.error, TypedError<Pet>>",
  );
  expect(made.faults(wrong)).toHaveLength(1);
});
