// Documents behind tokens, proxies and slow servers: who is told what, and where reading ends.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { Report } from "../../generator/diagnostics/report.js";
import { readSource, type ReadSettings } from "../../generator/input/read.js";
import { resolveRefs } from "../../generator/input/resolve.js";

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Server> {
  const server = createServer(answer);
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
const originOf = (server: Server): string => `http://127.0.0.1:${portOf(server)}`;

async function read(settings: Omit<ReadSettings, "cwd">, allowRef: readonly string[] = []) {
  const report = new Report();
  const source = await readSource({ ...settings, cwd: "/" }, report);
  if (source) await resolveRefs(source, { ...settings, cwd: "/", allowRef }, report);
  return { source, problems: report.problems.map(({ code, text }) => `${code} ${text}`) };
}

test("headers are given by origin, each to its own", async () => {
  const seen: string[] = [];
  const note = (name: string, { headers }: IncomingMessage): void => {
    seen.push(`${name}: ${headers["x-token"] ?? "none"} ${headers["x-own"] ?? "none"}`);
  };
  const schemas = await serve((request, response) => {
    note("schemas", request);
    response.end("{ A: { type: string } }");
  });
  const own = await serve((request, response) => {
    note("own", request);
    response.end(
      `openapi: 3.1.0\ncomponents: { schemas: { B: { $ref: "${originOf(schemas)}/s.yaml#/A" } } }`,
    );
  });
  const headers = { "x-token": "root" };
  const originHeaders = { [originOf(schemas)]: { "x-own": "schemas" }, "https://elsewhere.invalid": headers };
  const input = `${originOf(own)}/openapi.yaml`;
  const { problems } = await read({ input, headers, originHeaders }, [originOf(schemas)]);
  expect(problems).toEqual([]);
  expect(seen).toEqual(["own: root none", "schemas: none schemas"]);
});

test("a server that does not answer is left, and so is one that does not end", async () => {
  const silent = await serve(() => {});
  const { problems } = await read({ input: `${originOf(silent)}/a.yaml`, fetchTimeout: 100 });
  expect(problems).toEqual([expect.stringMatching(/^SW101 .*: no response within 0\.1 seconds$/)]);
  const endless = await serve((_, response) => {
    const more = (): boolean => response.destroyed || !response.write("x".repeat(10_000));
    response.on("drain", () => void more());
    for (let count = 0; count < 10 && !more();) count += 1;
  });
  const large = await read({
    input: `${originOf(endless)}/a.yaml`,
    maxFileSize: 15_000,
    fetchTimeout: 5_000,
  });
  expect(large.problems).toEqual([expect.stringMatching(/^SW101 .*: it is larger than 15000 bytes$/)]);
});

test("the environment's proxy is asked, and left out where NO_PROXY says so", async () => {
  const asked: string[] = [];
  const text = "openapi: 3.1.0\ncomponents: {}\n";
  const target = await serve((_, response) => response.end(text));
  const proxy = await serve((request, response) => {
    asked.push(request.url ?? "");
    response.end(text);
  });
  proxy.on("connect", (request, socket) => {
    asked.push(request.url ?? "");
    const onward = connect(portOf(target), "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      onward.pipe(socket).pipe(onward);
    });
    socket.on("error", () => onward.destroy());
  });
  const names = ["http_proxy", "HTTP_PROXY", "no_proxy", "NO_PROXY"];
  const before = names.map((name) => [name, process.env[name]] as const);
  try {
    for (const name of names) delete process.env[name];
    process.env["HTTP_PROXY"] = originOf(proxy);
    expect((await read({ input: "http://sdkwright.invalid/openapi.yaml" })).problems).toEqual([]);
    expect(asked).toEqual([expect.stringContaining("sdkwright.invalid")]);
    process.env["NO_PROXY"] = "127.0.0.1";
    expect((await read({ input: `${originOf(target)}/openapi.yaml` })).problems).toEqual([]);
    expect(asked).toHaveLength(1);
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
});
