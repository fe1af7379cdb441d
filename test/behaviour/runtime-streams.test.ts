// Server-sent events and JSON lines over real sockets: framing, ends, errors, leaving early.

import { getEventListeners } from "node:events";
import type { ServerResponse } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import * as errors from "../../templates/runtime/errors.js";
import { jsonLines, Stream } from "../../templates/runtime/stream.js";
import { eventsWithNames } from "../../templates/runtime/event-stream-names.js";
import { sequenceDecoder } from "../../templates/runtime/sequence-decoder.js";
import type { RequestOptions } from "../../templates/runtime/request-options.js";
import { answer, type Handler, type LoopbackServer, serve } from "../support/loopback-server.js";
import { create, createClient } from "../support/runtime-client.js";

const open: LoopbackServer[] = [];
async function start(handler: Handler): Promise<LoopbackServer> {
  const server = await serve(handler);
  open.push(server);
  return server;
}
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

function head(response: ServerResponse, type = "text/event-stream"): void {
  response.writeHead(200, { "content-type": type, "x-request-id": "req_1" });
  response.flushHeaders();
}
/** Sends the bytes in pieces of a size, each in a write of its own. */
async function trickle(response: ServerResponse, text: string, size: number): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) {
    response.write(bytes.subarray(at, at + size));
    await new Promise((done) => setTimeout(done, 0));
  }
}
async function streamOf(server: LoopbackServer, options?: RequestOptions): Promise<Stream<unknown>> {
  return create(createClient({ apiKey: "k", baseURL: server.url }), { stream: true }, options);
}
async function collect(stream: AsyncIterable<unknown>): Promise<unknown[]> {
  const items: unknown[] = [];
  for await (const item of stream) items.push(item);
  return items;
}
/** Items until the end or the error, and the error. */
async function outcome(stream: AsyncIterable<unknown>): Promise<[unknown[], errors.APIError | undefined]> {
  const items: unknown[] = [];
  try {
    for await (const item of stream) items.push(item);
  } catch (error) {
    return [items, error as errors.APIError];
  }
  return [items, undefined];
}
const textServer = (text: string, type?: string): Promise<LoopbackServer> =>
  start((response) => {
    head(response, type);
    response.end(text);
  });

const framing: readonly [what: string, text: string, want: unknown[]][] = [
  ["LF", "data: 1\n\ndata: 2\n\n", [1, 2]],
  ["CR LF", "data: 1\r\n\r\ndata: 2\r\n\r\n", [1, 2]],
  ["CR", "data: 1\r\rdata: 2\r\r", [1, 2]],
  ["mixed line ends", "data: 1\r\n\ndata: 2\n\rdata: 3\r\r\n", [1, 2, 3]],
  ["a byte order mark", "\uFEFFdata: 1\n\n", [1]],
  ["a byte order mark only at the start", 'data: "\uFEFF"\n\n\uFEFFdata: 2\n\ndata: 3\n\n', ["\uFEFF", 3]],
  ["comments and other fields", ": hi\nid: 7\nretry: 10\ndata: 1\n:x\n\n: ping\n\ndata: 2\n\n", [1, 2]],
  ["no space after the colon, two spaces", 'data:{"a":1}\n\ndata:  2\n\n', [{ a: 1 }, 2]],
  ["data over several lines", 'data: {"a":\ndata: 1,\ndata:"b":2}\n\n', [{ a: 1, b: 2 }]],
  ["an empty data line between", "data: [1,\ndata\ndata:\ndata: 2]\n\n", [[1, 2]]],
  ["an event without data", "event: ping\n\ndata: 1\n\nevent: x\nid: 1\n\n", [1]],
  ["an event whose data is empty", "data:\n\ndata: 1\n\ndata\n\n", [1]],
  ["a name does not last beyond its event", "event: x\ndata: 1\n\ndata: 2\n\n", [1, 2]],
  ["the last event without a blank line", "data: 1\n\ndata: 2\n", [1, 2]],
  ["the last event without any line end", "data: 1\n\ndata: 2", [1, 2]],
  [
    "null, false, zero and the empty string",
    'data: null\n\ndata: false\n\ndata: 0\n\ndata: ""\n\n',
    [null, false, 0, ""],
  ],
  ["an end marker", "data: 1\n\ndata: [DONE]\n\ndata: 2\n\n", [1]],
  ["an end marker as the last line", "data: 1\n\ndata: [DONE]", [1]],
  ["no end marker", "data: 1\n\n", [1]],
  ["nothing", "", []],
  ["U+2028, U+0085 and NUL are no line ends", 'data: "a\u2028b\u0085c"\n\n', ["a\u2028b\u0085c"]],
  ["four-byte characters", 'data: "😀ü漢"\n\ndata: "é"\n\n', ["😀ü漢", "é"]],
  ["fields that only look like data", "datax: 1\n data: 2\ndata : 3\nDATA: 4\n\ndata: 5\n\n", [5]],
];
test.each(framing)("%s, whole", async (_, text, want) => {
  expect(await collect(await streamOf(await textServer(text)))).toEqual(want);
});
test("the same in pieces of one, two, three and seven bytes", async () => {
  for (const [what, text, want] of framing)
    for (const size of [1, 2, 3, 7]) {
      const server = await start(async (response) => {
        head(response);
        await trickle(response, text, size);
        response.end();
      });
      expect(await collect(await streamOf(server)), `${what} by ${size}`).toEqual(want);
      await server.close();
    }
});
test("cut in two at every byte", async () => {
  const text = '\uFEFFdata: {"a":"ü😀"}\r\n\r\n: x\r\ndata: 1,\rdata: 2\r\r'.replace(
    "1,\rdata: 2",
    "[1,\rdata: 2]",
  );
  const bytes = new TextEncoder().encode(text);
  const server = await start(async (response, _, count) => {
    head(response);
    response.write(bytes.subarray(0, count));
    await new Promise((done) => setTimeout(done, 2));
    response.end(bytes.subarray(count));
  });
  for (let at = 0; at <= bytes.length; at++)
    expect(await collect(await streamOf(server)), `at ${at}`).toEqual([{ a: "ü😀" }, [1, 2]]);
});

describe("the end", () => {
  test("a marker that is not exact is data", async () => {
    const [items, error] = await outcome(await streamOf(await textServer("data: 1\n\ndata: [DONE]x\n\n")));
    expect(items).toEqual([1]);
    expect(error?.message).toContain("not valid JSON");
  });

  test("the marker ends it though the server never closes, and the socket is released", async () => {
    const server = await start((response) => {
      head(response);
      response.write("data: 1\n\ndata: [DONE]\n\n");
    });
    const begun = performance.now();
    expect(await collect(await streamOf(server))).toEqual([1]);
    expect(performance.now() - begun).toBeLessThan(1000);
    await expect.poll(() => server.requests[0]?.socket.destroyed).toBe(true);
  });

  test("after a marker and a proper end the socket serves the next request", async () => {
    const server = await start((response) => {
      head(response);
      response.write("data: 1\n\ndata: [DONE]\n\n");
      setTimeout(() => response.end(), 5);
    });
    await collect(await streamOf(server));
    await new Promise((done) => setTimeout(done, 50));
    await collect(await streamOf(server));
    expect(server.requests[0]?.socket).toBe(server.requests[1]?.socket);
  });

  test("a reset is an error after the items before it", async () => {
    const server = await start((response, { socket }) => {
      head(response);
      response.write("data: 1\n\n");
      setTimeout(() => socket.destroy(), 20);
    });
    const [items, error] = await outcome(await streamOf(server));
    expect(items).toEqual([1]);
    expect(error).toBeInstanceOf(errors.APIConnectionError);
    expect(server.requests).toHaveLength(1);
  });

  test("items arrive as they are sent, not when the stream ends", async () => {
    let say: (text: string) => void = () => {};
    const server = await start((response) => {
      head(response);
      say = (text) => void response.write(text);
      say("data: 0\n\n");
    });
    let seen = 0;
    for await (const item of await streamOf(server)) {
      expect(item).toBe(seen++);
      if (seen === 3) break;
      say(`data: ${seen}\n\n`);
    }
    expect(seen).toBe(3);
  });
});

describe("errors in the stream", () => {
  test("data with an error: thrown typed, after the items before it", async () => {
    const text = 'data: 1\n\ndata: {"error":{"message":"overloaded","code":"busy"}}\n\ndata: 2\n\n';
    const [items, error] = await outcome(await streamOf(await textServer(text)));
    expect(items).toEqual([1]);
    expect(error).toBeInstanceOf(errors.APIError);
    expect(error).toMatchObject({
      message: "overloaded",
      code: "busy",
      status: undefined,
      requestID: "req_1",
    });
  });

  test("an event named error, JSON or text", async () => {
    for (const [data, message] of [
      ['{"message":"m"}', "m"],
      ['{"error":{"message":"n"}}', "n"],
      ["secret text", "the stream ended with an error"],
    ]) {
      const [items, error] = await outcome(
        await streamOf(await textServer(`data: 1\n\nevent: error\ndata: ${data}\n\n`)),
      );
      expect(items).toEqual([1]);
      expect(error).toBeInstanceOf(errors.APIError);
      expect(error?.message).toBe(message);
    }
  });

  test("an event that has an error of null is an item", async () => {
    expect(await collect(await streamOf(await textServer('data: {"error":null}\n\n')))).toEqual([
      { error: null },
    ]);
  });

  test("data that is not JSON: an error without the text, after the items before it, and the request ends", async () => {
    const server = await start((response) => {
      head(response);
      response.write('data: 1\n\ndata: {"secret": oops\n\n');
    });
    const [items, error] = await outcome(await streamOf(server));
    expect(items).toEqual([1]);
    expect(error).toBeInstanceOf(errors.SDKError);
    expect(error?.message + String(error?.cause)).not.toMatch(/secret|oops/);
    await expect.poll(() => server.requests[0]?.socket.destroyed).toBe(true);
  });

  test("keys like __proto__ change no prototype", async () => {
    const [item] = await collect(
      await streamOf(await textServer('data: {"__proto__":{"error":"x","p":1},"index":"__proto__"}\n\n')),
    );
    expect(JSON.stringify(item)).toBe('{"__proto__":{"error":"x","p":1},"index":"__proto__"}');
    expect(({} as { p?: number }).p).toBeUndefined();
  });

  test("a JSON answer is an error that says so, with the API's own sentence where it has one", async () => {
    const plain = await start((response) => answer(response, { id: "secret" }));
    const failed = await streamOf(plain).catch((error: unknown) => error as errors.APIError);
    expect(failed).toBeInstanceOf(errors.APIError);
    expect(failed).toMatchObject({ status: 200, error: { id: "secret" } });
    expect((failed as Error).message).toBe("200 expected a stream, got JSON");
    const telling = await start((response) => answer(response, { error: { message: "no streams here" } }));
    await expect(streamOf(telling)).rejects.toThrow("no streams here");
  });

  test("so is HTML; a status that allows no body is a stream without events", async () => {
    await expect(streamOf(await textServer("<p>secret", "text/html"))).rejects.toThrow("another media type");
    const empty = await start((response) => void response.writeHead(204).end());
    const events: unknown[] = [];
    for await (const event of await streamOf(empty)) events.push(event);
    expect(events).toEqual([]);
  });

  test("an error status rejects the call itself, and failures before the stream are retried", async () => {
    const server = await start((response, _, count) => {
      if (count === 0) return answer(response, {}, { status: 503, headers: { "retry-after-ms": "0" } });
      if (count === 1) return answer(response, {}, { status: 401 });
      head(response);
      response.end("data: 1\n\n");
    });
    await expect(streamOf(server)).rejects.toBeInstanceOf(errors.AuthenticationError);
    expect(await collect(await streamOf(server))).toEqual([1]);
  });
});

describe("leaving early", () => {
  const endless = (): Promise<LoopbackServer> =>
    start((response) => {
      head(response);
      let n = 0;
      const timer = setInterval(() => response.write(`data: ${n++}\n\ndata: ${n++}\n\n`), 5);
      response.on("close", () => clearInterval(timer));
    });
  const released = (server: LoopbackServer) =>
    expect.poll(() => server.requests[0]?.socket.destroyed).toBe(true);

  test("break ends the request; the stream cannot be read again", async () => {
    const server = await endless();
    const { signal } = new AbortController();
    const stream = await streamOf(server, { signal });
    for await (const item of stream) if (item === 2) break;
    await released(server);
    expect(stream.controller.signal.aborted).toBe(true);
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
    expect(() => stream[Symbol.asyncIterator]()).toThrow("tee()");
  });

  test("an error in the loop does too", async () => {
    const server = await endless();
    const stream = await streamOf(server);
    await expect(
      (async () => {
        for await (const item of stream) throw new TypeError(String(item));
      })(),
    ).rejects.toBeInstanceOf(TypeError);
    await released(server);
  });

  test("leaving before the first item does too", async () => {
    const server = await endless();
    await (await streamOf(server))[Symbol.asyncIterator]().return?.();
    await released(server);
  });

  test("controller.abort() ends the loop without an error, at once", async () => {
    const server = await endless();
    const stream = await streamOf(server);
    const seen: unknown[] = [];
    for await (const item of stream) {
      seen.push(item);
      stream.controller.abort();
    }
    expect(seen).toEqual([0]);
    await released(server);
  });

  test("controller.abort() while waiting, and before reading", async () => {
    const server = await start((response) => head(response));
    const stream = await streamOf(server);
    setTimeout(() => stream.controller.abort(), 20);
    expect(await collect(stream)).toEqual([]);
    const other = await streamOf(server);
    other.controller.abort();
    expect(await collect(other)).toEqual([]);
  });

  test("the caller's signal ends it with an error, since the rest is missing", async () => {
    const server = await endless();
    const controller = new AbortController();
    const stream = await streamOf(server, { signal: controller.signal });
    const [items, error] = await outcome(
      (async function* () {
        for await (const item of stream) {
          yield item;
          if (item === 1) controller.abort();
        }
      })(),
    );
    expect(items).toEqual([0, 1]);
    expect(error).toBeInstanceOf(errors.APIUserAbortError);
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
    await released(server);
  });

  test("a stream read to its end lets go of the signal", async () => {
    const { signal } = new AbortController();
    await collect(await streamOf(await textServer("data: 1\n\n"), { signal }));
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });
});

describe("passing on", () => {
  test("tee: both get every item, each at its own pace, from one request", async () => {
    const server = await textServer("data: 1\n\ndata: 2\n\ndata: 3\n\n");
    const [left, right] = (await streamOf(server)).tee();
    expect(await collect(left)).toEqual([1, 2, 3]);
    expect(await collect(right)).toEqual([1, 2, 3]);
    expect(server.requests).toHaveLength(1);
  });

  test("tee: leaving one leaves the other whole; leaving both ends the request", async () => {
    const server = await start((response) => {
      head(response);
      response.write("data: 1\n\ndata: 2\n\n");
    });
    const [left, right] = (await streamOf(server)).tee();
    for await (const _ of left) break;
    for await (const item of right) if (item === 2) break;
    await expect.poll(() => server.requests[0]?.socket.destroyed).toBe(true);
  });

  test("tee: an error reaches both", async () => {
    const [left, right] = (await streamOf(await textServer("data: 1\n\ndata: oops\n\n"))).tee();
    expect((await outcome(left))[1]).toBeInstanceOf(errors.SDKError);
    expect((await outcome(right))[1]).toBeInstanceOf(errors.SDKError);
  });

  test("toReadableStream writes JSON lines, and fromReadableStream reads them", async () => {
    const text = 'data: {"a":"ü\\n"}\n\ndata: 2\n\n';
    const lines = await new Response((await streamOf(await textServer(text))).toReadableStream()).text();
    expect(lines).toBe('{"a":"ü\\n"}\n2\n');
    const again = Stream.fromReadableStream((await streamOf(await textServer(text))).toReadableStream());
    expect(await collect(again)).toEqual([{ a: "ü\n" }, 2]);
  });

  test("cancelling what was passed on ends the request", async () => {
    const server = await start((response) => {
      head(response);
      response.write("data: 1\n\n");
    });
    const reader = (await streamOf(server)).toReadableStream().getReader();
    await reader.read();
    await reader.cancel();
    await expect.poll(() => server.requests[0]?.socket.destroyed).toBe(true);
  });

  test("a passed-on stream ends at its controller's word", async () => {
    const controller = new AbortController();
    const endless = new ReadableStream<Uint8Array>({
      start: (sink) => sink.enqueue(new TextEncoder().encode("1\n")),
    });
    const stream = Stream.fromReadableStream(endless, controller);
    const seen: unknown[] = [];
    setTimeout(() => controller.abort(), 20);
    for await (const item of stream) seen.push(item);
    expect(seen).toEqual([1]);
  });
});

const lineRows: readonly [what: string, text: string, want: unknown[]][] = [
  ["line feeds", '{"a":1}\n2\n', [{ a: 1 }, 2]],
  ["CR LF, blank lines, no end", "1\r\n\r\n\n2\r\n3", [1, 2, 3]],
  ["nothing", "", []],
];
test.each(lineRows)("JSON lines: %s", async (_, text, want) => {
  const server = await textServer(text, "application/jsonl");
  const client = createClient({ apiKey: "k", baseURL: server.url });
  const stream = await client.request<Stream<unknown>>({ method: "get", path: "/", stream: jsonLines() });
  expect(await collect(stream)).toEqual(want);
});

const sequenceRows: readonly [what: string, text: string, want: unknown[]][] = [
  ["values", '\u001e{"a":1}\n\u001e2\n', [{ a: 1 }, 2]],
  ["a value of several lines", '\u001e{\n"a":\n1\n}\n\u001e[]\n', [{ a: 1 }, []]],
  ["separators in a row, and no end", "\u001e\u001e1\n\u001e2", [1, 2]],
  ["nothing", "", []],
];
test.each(sequenceRows)("JSON text sequences: %s, whole and byte by byte", async (_, text, want) => {
  for (const size of [1, 1000]) {
    const server = await start(async (response) => {
      head(response, "application/json-seq");
      await trickle(response, text, size);
      response.end();
    });
    const client = createClient({ apiKey: "k", baseURL: server.url });
    const stream = await client.request<Stream<unknown>>({ method: "get", path: "/", stream: jsonLines() });
    expect(await collect(stream)).toEqual(want);
  }
});

test("JSON text sequences: time is linear where every piece ends a line", async () => {
  const time = (count: number, piece: string): number => {
    const decode = sequenceDecoder<unknown>((text) => JSON.parse(text) as unknown);
    const items: unknown[] = [];
    const begun = performance.now();
    decode("\u001e[", false, items);
    for (let index = 0; index < count; index++) decode(piece, false, items);
    decode("1]\n", true, items);
    expect(items).toHaveLength(1);
    return performance.now() - begun;
  };
  // Quadratic would be a hundred times as long.
  for (const piece of ["1,\n", "\n"]) {
    time(4_000, piece);
    expect(time(200_000, piece)).toBeLessThan(Math.max(time(20_000, piece), 5) * 50);
  }
});

describe("reading by hand", () => {
  test("results asked for before they are there come in order", async () => {
    const server = await start(async (response) => {
      head(response);
      await trickle(response, Array.from({ length: 20 }, (_, n) => `data: ${n}\n\n`).join(""), 13);
      response.end();
    });
    const iterator = (await streamOf(server))[Symbol.asyncIterator]();
    const results = await Promise.all(Array.from({ length: 22 }, () => iterator.next()));
    expect(results.map(({ value }) => value)).toEqual([...Array(20).keys(), undefined, undefined]);
  });

  test("after an error it is over", async () => {
    const iterator = (await streamOf(await textServer("data: oops\n\ndata: 1\n\n")))[Symbol.asyncIterator]();
    await expect(iterator.next()).rejects.toBeInstanceOf(errors.SDKError);
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
  });
});

describe("size", () => {
  test("an event of 32 MiB passes", async () => {
    const size = 32 * 1024 * 1024;
    const server = await start((response) => {
      head(response);
      response.write('data: "');
      response.write("x".repeat(size));
      response.end('"\n\n');
    });
    const [item] = await collect(await streamOf(server));
    expect((item as string).length).toBe(size);
  });

  test("time is linear in one-byte pieces", async () => {
    const time = async (size: number): Promise<number> => {
      const bytes = new TextEncoder().encode(`"${"x".repeat(size)}"\n`);
      let at = 0;
      const source = new ReadableStream<Uint8Array>(
        { pull: (sink) => (at < bytes.length ? sink.enqueue(bytes.subarray(at, ++at)) : sink.close()) },
        { highWaterMark: 0 },
      );
      const begun = performance.now();
      const [item] = await collect(Stream.fromReadableStream(source));
      expect((item as string).length).toBe(size);
      return performance.now() - begun;
    };
    await time(20_000);
    const small = await time(50_000);
    // Quadratic would be 64 times as long.
    expect(await time(400_000)).toBeLessThan(small * 30);
  });
});

describe("events with their names", () => {
  const rows: readonly [name: string, text: string, want: unknown[]][] = [
    [
      "are told beside the data",
      'event: run.created\ndata: {"id":1}\n\n',
      [{ event: "run.created", data: { id: 1 } }],
    ],
    [
      "have none of the last event",
      "event: x\ndata: 1\n\ndata: 2\n\n",
      [{ event: "x", data: 1 }, { data: 2 }],
    ],
    ["are not told twice", 'data: {"event":"x","data":1}\n\n', [{ event: "x", data: 1 }]],
    [
      "end at the terminator",
      "event: x\ndata: 1\n\nevent: done\ndata: [DONE]\n\n",
      [{ event: "x", data: 1 }],
    ],
  ];
  test.each(rows)("%s", async (_, text, want) => {
    const server = await textServer(text);
    const client = createClient({ apiKey: "k", baseURL: server.url });
    const call = { method: "post", path: "/things", stream: eventsWithNames("[DONE]") };
    expect(await collect(await client.request<Stream<unknown>>(call))).toEqual(want);
  });
});
