// The bundled program as a process: pipes, exit statuses, files, and what it says to someone who mistypes.

import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startLoopback, type Loopback } from "../support/loopback.js";
import { buildChatProgram, type BuiltProgram } from "./built-program.js";

let program: BuiltProgram;
let server: Loopback;
let release: () => void = () => {};
beforeAll(async () => {
  program = buildChatProgram();
  server = await startLoopback(async (request, response) => {
    if (request.body.includes('"model":"cut"')) {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write('data: {"n":1}\n\ndata: {"n":');
      return void setTimeout(() => response.destroy(), 20);
    }
    if (request.body.includes('"stream":true')) {
      response.writeHead(200, { "content-type": "text/event-stream" });
      for (const n of [1, 2, 3]) {
        const shown = new Promise<void>((done) => (release = done));
        response.write(`data: {"n":${n}}\n\n`);
        await shown;
      }
      return void response.end("data: [DONE]\n\n");
    }
    if (request.url.includes("cut")) {
      response.writeHead(200, { "content-type": "application/json", "content-length": "50" });
      response.write('{"a":1');
      return void setTimeout(() => response.destroy(), 20);
    }
    if (request.url.includes("slow")) return;
    response.writeHead(200, { "content-type": "application/json" });
    const items = Array.from({ length: 500 }, (_, n) => ({ id: `c${n}`, model: "m", text: "x".repeat(100) }));
    const isList = request.method === "GET" && /\/completions(\?|$)/.test(request.url);
    response.end(
      isList ? JSON.stringify({ data: items, has_more: true }) : '{"id":"x","big":9007199254740993}',
    );
  });
}, 60_000);
afterAll(async () => {
  await server.close();
  program.remove();
});

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function environment(): NodeJS.ProcessEnv {
  const PATH = `${program.folder}:${process.env["PATH"]}`;
  return { ...process.env, PATH, NO_COLOR: "1", OPENAI_API_KEY: "k", OPENAI_BASE_URL: `${server.origin}/v1` };
}

/** `stdin`: text, or a pipe that nobody writes to. */
function openai(args: readonly string[], stdin: string | "silent" | null = null): Promise<Ended> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [program.main, ...args], {
      cwd: program.folder,
      env: environment(),
      stdio: [stdin === null ? "ignore" : "pipe", "pipe", "pipe"],
    });
    const text = { stdout: "", stderr: "" };
    child.stdout?.on("data", (chunk: Buffer) => {
      text.stdout += chunk.toString();
      release();
    });
    child.stderr?.on("data", (chunk: Buffer) => (text.stderr += chunk.toString()));
    child.on("close", (code) => done({ code, ...text }));
    if (stdin !== null && stdin !== "silent") child.stdin?.end(stdin);
  });
}

const create = ["chat:completions", "create", "--model", "m", "--message", "{role: user, content: hi}"];
const retrieve = ["chat:completions", "retrieve", "x"];

describe("pipes", () => {
  test("an event is in the pipe before the next is sent", async () => {
    const { code, stdout } = await openai([...create, "--stream", "--format", "jsonl"]);
    expect([code, stdout]).toEqual([0, '{"n":1}\n{"n":2}\n{"n":3}\n']);
  });

  test("a stream of which nothing is wanted is not waited for", async () => {
    const { code, stdout } = await openai([...create, "--stream", "--max-items", "0"]);
    expect([code, stdout]).toEqual([0, ""]);
  });

  test("one that nobody reads ends it quietly, and no further page is asked for", () => {
    const before = server.received.length;
    const line = 'openai chat:completions list | head -1; echo "${PIPESTATUS[*]}"';
    return new Promise<void>((done) => {
      const child = spawn("bash", ["--norc", "-c", line], { env: environment(), cwd: program.folder });
      let text = "";
      child.stdout.on("data", (chunk: Buffer) => (text += chunk.toString()));
      child.stderr.on("data", (chunk: Buffer) => (text += chunk.toString()));
      child.on("close", () => {
        expect(text).toBe("{\n0 0\n");
        expect(server.received.length - before).toBeLessThanOrEqual(2);
        done();
      });
    });
  });

  test("a silent one is not waited for when nothing is missing", async () => {
    expect((await openai(retrieve, "silent")).code).toBe(0);
  });

  test("values come through one", async () => {
    const { code } = await openai(
      ["chat:completions", "create", "--model", "m"],
      "messages: [{role: user, content: hi}]",
    );
    expect([code, server.received.at(-1)?.body]).toEqual([
      0,
      '{"messages":[{"role":"user","content":"hi"}],"model":"m"}',
    ]);
  });
});

describe("files", () => {
  test("an answer is printed into the file that is named, a list as far as it is wanted", async () => {
    const path = join(program.folder, "out.jsonl");
    const list = ["chat:completions", "list", "--max-items", "2", "--format", "jsonl", "--transform", "$.id"];
    const { code, stdout, stderr } = await openai([...list, "--output", path]);
    expect([code, stdout, stderr]).toEqual([0, "", `Wrote ${path}\n`]);
    expect(readFileSync(path, "utf8")).toBe('"c0"\n"c1"\n');
  });

  test("a refused request leaves the file as it was", async () => {
    const path = join(program.folder, "kept.json");
    writeFileSync(path, "kept");
    const args = ["chat:completions", "retrieve", "slow", "--timeout", "100ms", "--max-retries", "0"];
    expect((await openai([...args, "-o", path])).code).toBe(5);
    expect(readFileSync(path, "utf8")).toBe("kept");
  });

  test.each([
    ["a folder", "sub", /sub is a folder/],
    ["one in no folder", "no/such/file", /is in a folder that does not exist/],
  ])("%s cannot be written", async (_, name, says) => {
    mkdirSync(join(program.folder, "sub"), { recursive: true });
    const { code, stderr } = await openai([...retrieve, "-o", name]);
    expect([code, says.test(stderr)]).toEqual([2, true]);
  });
});

describe.skipIf(!existsSync("/dev/full"))("a full disk", () => {
  test("under a file that is named", async () => {
    expect(await openai([...retrieve, "-o", "/dev/full"])).toEqual({
      code: 1,
      stdout: "",
      stderr: "openai: /dev/full could not be written completely (ENOSPC).\n",
    });
  });

  test.each(["chat:completions retrieve x --dry-run", "--help"])("under the output of %s", (args) => {
    const line = `openai ${args} > /dev/full`;
    const { status, stderr } = spawnSync("sh", ["-c", line], { env: environment(), encoding: "utf8" });
    expect([status, stderr]).toEqual([1, "openai: The output could not be written completely (ENOSPC).\n"]);
  });
});

describe("someone who mistypes", () => {
  const rows: readonly [args: readonly string[], code: number, says: RegExp][] = [
    [["chat"], 3, /no resource "chat"\.\nDid you mean chat:completions or chat:completions:messages\?/],
    [["chat:completions", "help"], 3, /Available: create, retrieve, update, list, delete/],
    [[...create, "--message.role", "user"], 2, /--message takes YAML or JSON/],
    [[...create, "--audio.frmat", "wav"], 2, /Did you mean --audio\.format\?/],
    [
      ["chat:completions", "create", "--model", "m", "--message", "hello"],
      2,
      /not a string\.\nAn object is given as/,
    ],
    [[...retrieve, "--raw"], 2, /Did you mean --raw-output\?/],
    [[...retrieve, "-z"], 2, /There is no flag -z/],
    [
      [...retrieve, "--api-key="],
      4,
      /^openai: No credentials: give --api-key \(or set OPENAI_API_KEY\)\.\n$/,
    ],
    [[...retrieve, "--max-retries", "-1"], 2, /--max-retries is a whole number/],
    [[...retrieve, "--timeout", "soon"], 2, /--timeout is a time such as 30, 500ms or 2m/],
    [[...retrieve, "--base-url", "foo"], 2, /begins with http:\/\/ or https:\/\//],
    [["chat:completions", "retrieve", ""], 2, /completion_id/],
    [["chat:completions", "retrieve", "x", "y"], 2, /"y": unexpected argument/],
    [["chat:completions", "list", "--limit="], 2, /--limit expects number, not ""/],
    [[...create, "--no-stream=true"], 2, /the form with no- takes no value/],
    [[...create, "--no-model"], 2, /There is no flag --no-model/],
    [[...create, "--stream=maybe"], 2, /--stream expects boolean, not "maybe"/],
  ];
  test.each(rows)("%j", async (args, code, says) => {
    const before = server.received.length;
    const ended = await openai(args);
    expect(ended.stderr).toMatch(says);
    expect([ended.code, ended.stdout]).toEqual([code, ""]);
    expect(server.received.length).toBe(before);
  });

  test.each([
    [["help", "chat:completions", "retrieve"], /^openai chat:completions retrieve\n/],
    [["--help", "chat:completions", "retrieve"], /^openai chat:completions retrieve\n/],
    [["chat:completions", "--version"], /^openai 0\.0\.0\n$/],
    [[...retrieve, "--version"], /^openai 0\.0\.0\n$/],
    [[], /^openai 0\.0\.0: OpenAI API\n/],
  ])("%j is understood", async (args, says) => {
    const ended = await openai(args);
    expect(ended.stdout).toMatch(says);
    expect([ended.code, ended.stderr]).toEqual([0, ""]);
  });

  test("a stream that breaks off: what came is printed", async () => {
    const cut = ["chat:completions", "create", "--model", "cut", "--message", "{role: user, content: hi}"];
    expect(await openai([...cut, "--stream", "--format", "jsonl"])).toEqual({
      code: 5,
      stdout: '{"n":1}\n',
      stderr: "openai: The connection broke off before the end of the response.\n",
    });
  });

  test("a connection that breaks off, or takes too long", async () => {
    const once = ["--max-retries", "0"];
    const cut = await openai(["chat:completions", "retrieve", "cut", ...once]);
    expect([cut.code, cut.stderr]).toEqual([
      5,
      expect.stringMatching(/^openai: Connection error: (?!UND_).+\n$/),
    ]);
    const slow = await openai(["chat:completions", "retrieve", "slow", "--timeout", "100ms", ...once]);
    expect([slow.code, slow.stderr]).toEqual([5, "openai: Request timed out.\n"]);
  });
});

test("help of a command loads nothing that sends, and none of another resource", () => {
  const out = join(program.folder, "coverage");
  const env = { ...environment(), NODE_V8_COVERAGE: out };
  spawnSync(process.execPath, [program.main, "chat:completions:messages", "list", "--help"], { env });
  const [report = ""] = readdirSync(out);
  const { result } = JSON.parse(readFileSync(join(out, report), "utf8")) as { result: { url: string }[] };
  const names = result
    .filter(({ url }) => url.includes("/dist/cli/"))
    .map(({ url }) => url.replace(/^.*\//, ""));
  expect(names.some((name) => name.startsWith("chat-completions-messages-"))).toBe(true);
  expect(
    names.filter((name) =>
      /^(?:chat-completions-[A-Z0-9]{8}|client|yaml-tree|transform|show-request)/.test(name),
    ),
  ).toEqual([]);
  expect(existsSync(program.main)).toBe(true);
});
