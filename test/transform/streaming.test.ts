// When an answer streams, what turns it on, and what an event is.

import { expect, test } from "vitest";
import { Report } from "../../generator/diagnostics/report.js";
import { make } from "../../generator/model/build.js";
import type { Content } from "../../generator/model/operation.js";
import type { Property, Schema } from "../../generator/model/schema.js";
import { streaming } from "../../generator/transform/streaming.js";
import { answer, pointer, contentOf, draftOf, operationOf, ref } from "./drafts.js";

const event = ref("Chunk");
const json = contentOf(ref("Done"));
const sse = contentOf(event, "sse");
const flag = (name: string, more: Partial<Property> = {}): Property =>
  make.property(pointer(), name, { schema: make.boolean(pointer()), ...more });

function recognise(contents: readonly Content[], body: Schema | null, streams: Record<string, string> = {}) {
  const report = new Report();
  const operation = operationOf({
    path: "/runs",
    method: "post",
    id: "run",
    responses: [answer(200, ...contents)],
    body: body && { pointer: pointer(), required: true, contents: [contentOf(body)] },
  });
  const draft = draftOf({
    operations: [operation],
    schemas: [
      { name: "Base", schema: make.object(pointer(), [flag("stream")]) },
      { name: "Chunk", schema: make.object(pointer(), []) },
    ],
  });
  const [first] = streaming(draft, report, { streams }).operations;
  return { streaming: first?.streaming, codes: report.problems.map(({ code }) => code) };
}

const object = (...properties: Property[]): Schema => make.object(pointer(), properties);
const nullable = (schema: Schema): Schema => make.nullable(pointer(), schema);

const switchRows: readonly [name: string, body: Schema | null, want: string | null][] = [
  ["a boolean called stream", object(flag("stream"), flag("stream_logs")), "stream"],
  ["one that takes null", object(flag("stream", { schema: nullable(make.boolean(pointer())) })), "stream"],
  ["one that is always true", object(flag("stream", { schema: make.literal(pointer(), true) })), "stream"],
  [
    "one behind a reference and a part",
    make.intersection(pointer(), [ref("Base"), object(flag("x"))]),
    "stream",
  ],
  ["another name that says it", object(flag("streaming"), flag("verbose")), "streaming"],
  [
    "a sentence that says it",
    object(flag("live", { details: "Send server-sent events." }), flag("x")),
    "live",
  ],
];
test.each(switchRows)("JSON and events are switched by %s", (_, body, want) => {
  expect(recognise([json, sse], body)).toEqual({
    streaming: { protocol: "sse", event, switch: want, terminator: "[DONE]", frame: "data" },
    codes: [],
  });
});

const lostRows: readonly [name: string, body: Schema | null][] = [
  ["there is no body", null],
  ["nothing in the body speaks of it", object(flag("verbose"))],
  ["two properties could mean it", object(flag("stream_a"), flag("stream_b"))],
  ["the property is text", object(make.property(pointer(), "stream", { schema: make.string(pointer()) }))],
];
test.each(lostRows)("JSON and events are JSON alone when %s, and that is said", (_, body) => {
  expect(recognise([json, sse], body)).toEqual({ streaming: null, codes: ["SW331"] });
});

test("events alone always stream", () => {
  expect(recognise([sse], object(flag("stream"))).streaming).toMatchObject({ switch: null, protocol: "sse" });
});

test("lines of JSON have no terminator", () => {
  expect(recognise([contentOf(event, "jsonLines")], null).streaming).toEqual({
    protocol: "jsonLines",
    event,
    switch: null,
    terminator: null,
    frame: "data",
  });
});

test("a stream described as text says nothing about its events", () => {
  expect(recognise([contentOf(make.string(pointer()), "sse")], null).streaming?.event.kind).toBe("unknown");
});

test("JSON alone does not stream, and where the body takes `stream` that is said", () => {
  expect(recognise([json], object(flag("stream")))).toEqual({ streaming: null, codes: ["SW335"] });
  expect(recognise([json], object(flag("live")))).toEqual({ streaming: null, codes: [] });
});

test("an option names the events of operations that describe none", () => {
  const options = { "/runs": "Chunk", "/run": "Base", "/x": "Gone" };
  expect(recognise([json], object(flag("stream")), options)).toEqual({
    streaming: {
      protocol: "sse",
      event: { ...event, pointer: pointer("#/paths/~1runs/post") },
      switch: "stream",
      terminator: "[DONE]",
      frame: "data",
    },
    codes: ["SW405", "SW405"],
  });
});

const frames: readonly [name: string, properties: readonly Property[], want: string][] = [
  [
    "data alone",
    [make.property(pointer(), "data", { schema: make.string(pointer()), required: true })],
    "data",
  ],
  ["a name and data", wholeEvent(), "event"],
  ["more than a name and data", [...wholeEvent(), flag("last")], "data"],
];
test.each(frames)("an event of %s", (_, properties, want) => {
  expect(recognise([contentOf(object(...properties), "sse")], null).streaming?.frame).toBe(want);
});

function wholeEvent(): Property[] {
  const name = make.literal(pointer(), "run.created");
  return [
    make.property(pointer(), "event", { schema: name, required: true }),
    make.property(pointer(), "data", { schema: ref("Done"), required: true }),
  ];
}
