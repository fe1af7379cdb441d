// An API that does everything otherwise, through its generated client against a real server: key in a header, page
// numbers, a cursor in the body, another streaming switch, PATCH, PUT, files, plain text, no content.

import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { generate } from "../../generator/index.js";
import { startLoopback, type Answer, type Loopback } from "../support/loopback.js";
import { casesFolder, root } from "../support/places.js";

type Call = (...args: readonly unknown[]) => Promise<unknown> & {
  asResponse(): Promise<Response>;
  [Symbol.asyncIterator](): AsyncIterator<unknown>;
};
interface Harbor {
  readonly vessels: Readonly<Record<"list" | "retrieve" | "update" | "replace" | "delete" | "create", Call>>;
  readonly ports: {
    readonly berths: { readonly retrieve: Call; readonly reservation: { readonly update: Call } };
  };
  readonly containers: {
    readonly list: Call;
    readonly label: { readonly retrieve: Call };
    readonly seals: { readonly update: Call };
    readonly documents: { readonly create: Call; readonly content: { readonly retrieve: Call } };
  };
  readonly voyages: { readonly estimate: Call };
  readonly events: { readonly retrieve: Call };
  readonly telemetry: { readonly retrieve: Call };
  readonly status: { readonly retrieve: Call };
}

let folder: string;
let server: Loopback;
let answer: Answer;
let harbor: Harbor;

beforeAll(async () => {
  folder = mkdtempSync(join(root, "test/.second-"));
  const input = join(casesFolder, "second-api/spec.yaml");
  const outcome = await generate({
    input,
    output: join(folder, "out"),
    emit: ["types", "client"],
    format: false,
    cwd: folder,
  });
  expect(outcome.ok).toBe(true);
  server = await startLoopback((request, response) => answer(request, response));
  const { HarborLogistics } = (await import(join(folder, "out/src/index.ts"))) as {
    readonly HarborLogistics: new (options: object) => Harbor;
  };
  harbor = new HarborLogistics({ apiKey: "harbor-1", baseURL: `${server.origin}/v7`, maxRetries: 0 });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const json =
  (value: unknown, status = 200): Answer =>
  (_, response) => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(value));
  };
const last = () => server.received.at(-1);

beforeEach(() => {
  answer = json({});
});

test("the key travels in its header, and not where an operation needs none", async () => {
  await harbor.vessels.retrieve(7);
  expect(last()).toMatchObject({
    method: "GET",
    url: "/v7/vessels/7",
    headers: { "x-harbor-key": "harbor-1" },
  });
  answer = (_, response) => void response.writeHead(204).end();
  await harbor.status.retrieve();
  expect(last()?.headers["x-harbor-key"]).toBeUndefined();
});

describe("pages", () => {
  test("go on by number while the envelope says there is more", async () => {
    answer = ({ url }, response) => {
      const page = Number(new URL(url, "http://x").searchParams.get("page") ?? 1);
      json({ items: [{ id: page }], total: 3, has_next: page < 3 })(last() as never, response);
    };
    const before = server.received.length;
    const seen: unknown[] = [];
    for await (const vessel of harbor.vessels.list({ flag: ["NO", "SE"] })) seen.push(vessel);
    expect(seen).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }]);
    expect(server.received.slice(before).map(({ url }) => url)).toEqual([
      "/v7/vessels?flag=NO,SE",
      "/v7/vessels?flag=NO,SE&page=2",
      "/v7/vessels?flag=NO,SE&page=3",
    ]);
  });

  test("go on by the cursor in the body, with the header each time", async () => {
    answer = ({ url }, response) => {
      const next = url.includes("cursor=b") ? null : "b";
      json({ containers: [{ id: next ?? "end" }], next_cursor: next })(last() as never, response);
    };
    const before = server.received.length;
    const seen: unknown[] = [];
    for await (const container of harbor.containers.list({ size: 40, "X-Weight-Unit": "kg" }))
      seen.push(container);
    expect(seen).toEqual([{ id: "b" }, { id: "end" }]);
    expect(server.received.slice(before).map(({ url, headers }) => [url, headers["x-weight-unit"]])).toEqual([
      ["/v7/containers?size=40", "kg"],
      ["/v7/containers?size=40&cursor=b", "kg"],
    ]);
  });
});

describe("bodies", () => {
  test("PATCH keeps its media type and an explicit null", async () => {
    await harbor.vessels.update(7, { call_sign: null });
    expect(last()).toMatchObject({
      method: "PATCH",
      headers: { "content-type": "application/merge-patch+json" },
      body: '{"call_sign":null}',
    });
  });

  test("a list goes under the key `body`", async () => {
    answer = json(2);
    expect(await harbor.containers.seals.update("c1", { body: ["a", "b"] })).toBe(2);
    expect(last()).toMatchObject({ method: "PUT", url: "/v7/containers/c1/seals", body: '["a","b"]' });
  });

  test("path and query values leave the body they stand beside", async () => {
    answer = (_, response) => void response.writeHead(204).end();
    const params = { port_code: "NOOSL", dry_run: true, vessel_id: 7, arrives_at: "2030-01-01T00:00:00Z" };
    expect(await harbor.ports.berths.reservation.update(4, params)).toBeUndefined();
    expect(last()?.url).toBe("/v7/ports/NOOSL/berths/4/reservation?dry_run=true");
    expect(JSON.parse(last()?.body ?? "")).toEqual({ vessel_id: 7, arrives_at: "2030-01-01T00:00:00Z" });
  });

  test("files travel as multipart", async () => {
    answer = json({ id: "p1" }, 201);
    const file = new File(["%PDF"], "bill.pdf", { type: "application/pdf" });
    await harbor.containers.documents.create("c1", { file, kind: "customs" });
    expect(last()?.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
    expect(last()?.body).toMatch(
      /name="file"; filename="bill.pdf"\r\nContent-Type: application\/pdf\r\n\r\n%PDF/,
    );
    expect(last()?.body).toMatch(/name="kind"\r\n\r\ncustoms/);
  });
});

describe("answers", () => {
  test("plain text is text, bytes are a response, 204 is nothing", async () => {
    answer = (_, response) => void response.writeHead(200, { "content-type": "text/plain" }).end("LABEL 1");
    expect(await harbor.containers.label.retrieve("c1")).toBe("LABEL 1");
    answer = (_, response) =>
      void response.writeHead(200, { "content-type": "application/octet-stream" }).end("bytes");
    const bytes = (await harbor.containers.documents.content.retrieve("d1", {
      container_id: "c1",
    })) as Response;
    expect(await bytes.text()).toBe("bytes");
    expect(last()?.url).toBe("/v7/containers/c1/documents/d1/content");
    answer = (_, response) => void response.writeHead(204).end();
    expect(await harbor.vessels.delete(7)).toBeUndefined();
  });

  test("an error carries the problem", async () => {
    answer = (_, response) =>
      void response
        .writeHead(404, { "content-type": "application/problem+json" })
        .end('{"title":"No such vessel","status":404}');
    await expect(harbor.vessels.retrieve(8)).rejects.toMatchObject({ status: 404, name: "NotFoundError" });
  });

  test("`live` switches the stream on, and nothing else does", async () => {
    answer = json({ arrival: "soon" });
    expect(await harbor.voyages.estimate({ vessel_id: 7, destination: "NOOSL" })).toEqual({
      arrival: "soon",
    });
    answer = (_, response) =>
      void response
        .writeHead(200, { "content-type": "text/event-stream" })
        .end('data: {"step":1}\n\ndata: {"step":2}\n\n');
    const steps = (await harbor.voyages.estimate({
      vessel_id: 7,
      destination: "NOOSL",
      live: true,
    })) as AsyncIterable<unknown>;
    expect(await all(steps)).toEqual([{ step: 1 }, { step: 2 }]);
    expect(
      await all((await harbor.events.retrieve({ port: "NOOSL" })) as AsyncIterable<unknown>),
    ).toHaveLength(2);
  });

  test("lines of JSON are a stream", async () => {
    answer = (_, response) =>
      void response.writeHead(200, { "content-type": "application/jsonl" }).end('{"a":1}\n{"a":2}\n');
    expect(await all((await harbor.telemetry.retrieve()) as AsyncIterable<unknown>)).toEqual([
      { a: 1 },
      { a: 2 },
    ]);
  });
});

async function all(items: AsyncIterable<unknown>): Promise<unknown[]> {
  const seen: unknown[] = [];
  for await (const item of items) seen.push(item);
  return seen;
}
