// The command-line program of the Chat Completions API against a loopback server: what it sends, prints and refuses.

import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { program } from "../../generated/src/cli/index.js";
import { run } from "../../generated/src/cli/runtime/run.js";
import { requestText } from "../../generated/src/cli/runtime/show-request.js";
import { startLoopback, type Loopback } from "../support/loopback.js";
import { material } from "../support/places.js";
import { runProgram, shellWords, type ProgramRun, type Surroundings } from "../support/run-program.js";

let server: Loopback;
let folder: string;
/** How many requests came before this test. */
let before = 0;
let answer: { status?: number; type?: string; text: string };
const completion =
  '{"id":"chatcmpl-1","big":9007199254740993,"one":1.0,"new":{"a":[1,2]},"text":"caf\\u00e9\\n"}';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "sdkwright-program-"));
  server = await startLoopback((request, response) => {
    const list = request.method === "GET" && /\/completions(\?|$)/.test(request.url);
    const after = new URL(request.url, "http://x").searchParams.get("after");
    const page = after
      ? '{"data":[{"id":"c","n":3}],"has_more":false}'
      : '{"data":[{"id":"a","n":1},{"id":"b","n":2}],"has_more":true}';
    response.writeHead(answer.status ?? 200, {
      "content-type": answer.type ?? "application/json",
      "x-request-id": "req_1",
    });
    response.end(list && answer.text === completion ? page : answer.text);
  });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  answer = { text: completion };
  before = server.received.length;
});

const received = (): Loopback["received"] => server.received.slice(before);
const env = (): Record<string, string> => ({
  OPENAI_API_KEY: "sk-secret",
  OPENAI_BASE_URL: `${server.origin}/v1`,
});
function openai(args: readonly string[], more: Surroundings = {}): Promise<ProgramRun> {
  return runProgram({ program, run }, args, { ...more, env: { ...env(), ...more.env } });
}
const create = ["chat:completions", "create", "--model", "m", "--message", "{role: user, content: hi}"];
const body = (): string => server.received.at(-1)?.body ?? "";
/** What a create with these flags sends beside model and messages. */
async function sent(...flags: readonly string[]): Promise<string> {
  const { code, stderr } = await openai([...create, ...flags]);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  return body().replace('{"model":"m","messages":[{"role":"user","content":"hi"}]', "{").replace("{,", "{");
}

describe("values", () => {
  const rows: readonly [flags: readonly string[], sent: string][] = [
    [["--seed", "9007199254740993"], '{"seed":9007199254740993}'],
    [["--top-p", "1.0"], '{"top_p":1.0}'],
    [["--temperature", ".5"], '{"temperature":0.5}'],
    [["--presence-penalty", "-1"], '{"presence_penalty":-1}'],
    [["--seed", "null"], '{"seed":null}'],
    [["--store"], '{"store":true}'],
    [["--no-store"], '{"store":false}'],
    [["--store", "false"], '{"store":false}'],
    [["--store=null"], '{"store":null}'],
    [["--user=", "--n", "2"], '{"user":"","n":2}'],
    [["--user", "123"], '{"user":"123"}'],
    [["--user=--model"], '{"user":"--model"}'],
    [["--modality", "text", "--modality", "audio"], '{"modalities":["text","audio"]}'],
    [["--modality", "[text, audio]"], '{"modalities":["text","audio"]}'],
    [["--modality", "[text]", "--modality", "audio"], '{"modalities":["text","audio"]}'],
    [["--stop", "Note: this"], '{"stop":"Note: this"}'],
    [["--stop", "# Title"], '{"stop":"# Title"}'],
    [["--stop", "- one\n- two"], '{"stop":"- one\\n- two"}'],
    [["--stop", '"Hi," she said.'], '{"stop":"\\"Hi,\\" she said."}'],
    [["--stop", "~"], '{"stop":"~"}'],
    [["--stop", "[a, b: c]"], '{"stop":["a",{"b":"c"}]}'],
    [["--tool-choice", "type: function"], '{"tool_choice":"type: function"}'],
    [["--seed", "0x10"], '{"seed":16}'],
    [["--stop", '"\\n"'], '{"stop":"\\n"}'],
    [["--stop", "a", "--stop", "b"], '{"stop":["a","b"]}'],
    [["--logit-bias", "{50256: -100}"], '{"logit_bias":{"50256":-100}}'],
    [["--audio.format", "wav", "--audio.voice", "alloy"], '{"audio":{"format":"wav","voice":"alloy"}}'],
    [
      ["--stream-options.include-usage", "--no-stream"],
      '{"stream_options":{"include_usage":true},"stream":false}',
    ],
    [
      ["--function.name", "a", "--function.description", "x", "--function.name", "b"],
      '{"functions":[{"name":"a","description":"x"},{"name":"b"}]}',
    ],
    [["--metadata", '{"a": "1"}'], '{"metadata":{"a":"1"}}'],
  ];
  test.each(rows)("%j", async (flags, want) => expect(await sent(...flags, "--no-validate")).toBe(want));

  test("files", async () => {
    const path = join(folder, "prompt.txt");
    writeFileSync(path, "Good day");
    expect(await sent("--user", `@${path}`)).toBe('{"user":"Good day"}');
    expect(await sent("--user", `@data://${path}`)).toBe('{"user":"R29vZCBkYXk="}');
    expect(await sent("--user", "@alice")).toBe('{"user":"@alice"}');
    expect(await sent("--user", "\\@x.txt")).toBe('{"user":"@x.txt"}');
    await openai([
      "chat:completions",
      "create",
      "--model",
      "m",
      "--message",
      `{role: user, content: "@${path}"}`,
    ]);
    expect(JSON.parse(body())).toEqual({ model: "m", messages: [{ role: "user", content: "Good day" }] });
  });

  test("standard input stands under the line", async () => {
    const stdin = "model: other\nmessages: [{role: user, content: hi}]\nseed: 9007199254740993\nnew: 1.0\n";
    const { code } = await openai(["chat:completions", "create", "--model", "m"], { stdin });
    expect(code).toBe(0);
    expect(body()).toBe(
      '{"messages":[{"role":"user","content":"hi"}],"seed":9007199254740993,"model":"m","new":1.0}',
    );
    await openai(["chat:completions", "retrieve"], { stdin: "completion_id: chatcmpl-9" });
    expect(server.received.at(-1)?.url).toBe("/v1/chat/completions/chatcmpl-9");
  });

  test("a terminal is never waited on", async () => {
    const { code, stderr } = await openai(["chat:completions", "create"], { input: "terminal" });
    expect([code, stderr.split("\n")[0]]).toEqual([
      2,
      "openai: Required flags are missing: --message, --model.",
    ]);
  });
});

describe("answers", () => {
  const print = async (...flags: readonly string[]): Promise<string> =>
    (await openai(["chat:completions", "retrieve", "x", ...flags])).stdout;

  test("keep every digit and every field, in every format", async () => {
    expect(await print()).toContain('"big": 9007199254740993,\n  "one": 1.0,');
    expect(await print("--format", "jsonl")).toBe(`${completion}\n`);
    expect(await print("--format", "raw")).toBe(completion);
    expect(await print("--format", "yaml")).toContain(
      "big: 9007199254740993\none: 1.0\nnew:\n  a:\n    - 1\n",
    );
    expect(await print("--format", "pretty")).toContain("id: chatcmpl-1\n");
    expect(await print("--format", "table")).toContain("big    9007199254740993\n");
    expect(await print("--transform", "$.new.a[*]")).toBe("1\n2\n");
    expect(await print("--transform", "$.big")).toBe("9007199254740993\n");
    expect(await print("--transform", "$.text", "-r")).toBe("café\n\n");
  });

  test("may hold texts of any length", async () => {
    answer = { text: `{"image":"${"A".repeat(2e7)}\\u00e9","id":"x"}` };
    expect(await print("--transform", "$.id", "-r")).toBe("x\n");
    expect((await print("--transform", "$.image", "-r")).length).toBe(2e7 + 2);
  });

  test("show a terminal colours, and no control characters", async () => {
    answer = { text: '{"a":"\u009b31m\u202e\u061c","b":"\\u001b[2J"}' };
    const plain = await openai(["chat:completions", "retrieve", "x"], {
      terminal: 80,
      env: { NO_COLOR: "1" },
    });
    expect(plain.stdout).toBe('{\n  "a": "\\u009b31m\\u202e\\u061c",\n  "b": "\\u001b[2J"\n}\n');
    const raw = await openai(["chat:completions", "retrieve", "x", "-r", "--transform", "$.b"], {
      terminal: 80,
    });
    expect(raw.stdout).toBe("\\u001b[2J\n");
    const coloured = await openai(["chat:completions", "retrieve", "x"], { env: { FORCE_COLOR: "1" } });
    expect(coloured.stdout).toContain('\u001b[34m"a"\u001b[0m');
  });

  test("lists page by themselves", async () => {
    const all = await openai(["chat:completions", "list", "--transform", "$.id", "-r"]);
    expect(all.stdout).toBe("a\nb\nc\n");
    expect(received().map(({ url }) => url)).toEqual([
      "/v1/chat/completions",
      "/v1/chat/completions?after=b",
    ]);
    before = server.received.length;
    const two = await openai(["chat:completions", "list", "--max-items", "2", "--format", "table"]);
    expect(two.stdout).toBe("id  n\na   1\nb   2\n");
    expect(received()).toHaveLength(1);
  });

  test("a closed pipe ends quietly", async () => {
    const { code, stderr } = await openai(["chat:completions", "list"], {
      onWrite: () => {
        throw new Error("nobody reads");
      },
    });
    expect([code, stderr]).toEqual([0, ""]);
  });
});

describe("what is refused", () => {
  const refused: readonly [name: string, args: readonly string[], code: number, says: RegExp][] = [
    [
      "an unknown resource",
      ["chat:completion", "list"],
      3,
      /no resource "chat:completion".*\n.*chat:completions/,
    ],
    ["an unknown command", ["chat:completions", "crate"], 3, /no command "crate".*\nDid you mean create\?/],
    [
      "an unknown flag",
      [...create, "--temprature", "1"],
      2,
      /no flag --temprature.*\nDid you mean --temperature\?/,
    ],
    [
      "a value that does not parse",
      [...create, "--tool", "{a: [1}"],
      2,
      /--tool: .*\(line 1, column \d+\).*\nExpected: array of ChatCompletionTool/,
    ],
    [
      "a text that begins like a list",
      [...create, "--stop", "[urgent] now"],
      2,
      /--stop: .*neither JSON nor YAML.*\nExpected: string or array of string\. A string that begins/,
    ],
    ["no number", [...create, "--n", "many"], 2, /--n expects number, not "many"/],
    [
      "a wrong enum value",
      [...create, "--verbosity", "loud"],
      2,
      /--verbosity is one of low, medium, high, not "loud"/,
    ],
    ["what the validator refuses", [...create, "--temperature", "3"], 2, /--temperature: Expected at most 2/],
    [
      "both forms of an object",
      [...create, "--audio", "{}", "--audio.format", "wav"],
      2,
      /--audio and --audio\.format/,
    ],
    [
      "both forms of a path value",
      ["chat:completions", "retrieve", "x", "--completion-id", "y"],
      2,
      /"x": unexpected argument.*--completion-id/,
    ],
    [
      "a value that is missing",
      [...create, "--user", "--n", "2"],
      2,
      /--user needs a value; --n is another flag/,
    ],
    [
      "a file that is missing",
      [...create, "--user", "@no/such.txt"],
      2,
      /--user: no\/such\.txt: no such file/,
    ],
    ["a folder", [...create, "--user", "@./"], 2, /--user: \.\/ is a folder/],
    ["a path value that leads elsewhere", ["chat:completions", "retrieve", ".."], 2, /completion_id/],
    ["a wrong format", [...create, "--format", "xml"], 2, /--format is one of auto, json/],
    ["a wrong JSONPath", [...create, "--transform", "$["], 2, /--transform is not a valid JSONPath/],
  ];
  test.each(refused)("%s", async (_, args, code, says) => {
    const ended = await openai(args);
    expect(ended.stderr).toMatch(says);
    expect([ended.code, ended.stdout]).toEqual([code, ""]);
    expect(received()).toEqual([]);
  });

  test("standard input that is neither JSON nor YAML", async () => {
    const { code, stderr } = await openai(["chat:completions", "create"], { stdin: "a: [1" });
    expect([code, /Standard input is neither JSON nor YAML: .*line \d+, column \d+/.test(stderr)]).toEqual([
      2,
      true,
    ]);
  });

  test("no credentials", async () => {
    const { code, stderr } = await openai(["chat:completions", "retrieve", "x"], {
      env: { OPENAI_API_KEY: "" },
    });
    expect([code, stderr]).toEqual([4, "openai: No credentials: give --api-key (or set OPENAI_API_KEY).\n"]);
  });

  test("by the API: its own words on stderr", async () => {
    answer = { status: 404, text: '{"error":{"message":"No such thing","big":9007199254740993}}' };
    const { code, stdout, stderr } = await openai(["chat:completions", "retrieve", "x"]);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toBe(
      '404 No such thing (request req_1)\n{\n  "error": {\n    "message": "No such thing",\n    "big": 9007199254740993\n  }\n}\n',
    );
  });

  test("an answer that is no JSON", async () => {
    answer = { text: "<html>hello</html>", type: "text/html" };
    const { code, stderr } = await openai(["chat:completions", "retrieve", "x"]);
    expect([code, stderr.split("\n")[0]]).toEqual([
      1,
      "openai: The response is not JSON (200, text/html): <html>hello</html>",
    ]);
  });

  test("by the network", async () => {
    const gone = await startLoopback(() => {});
    await gone.close();
    const args = ["chat:completions", "retrieve", "x", "--base-url", gone.origin, "--max-retries", "0"];
    expect(await openai(args)).toEqual({
      code: 5,
      stdout: "",
      stderr: "openai: Connection error: ECONNREFUSED\n",
    });
  });
});

describe("requests that are shown", () => {
  test("as curl, without the key", async () => {
    const { stdout } = await openai([...create, "--curl", "--api-key", "sk-other"]);
    expect(stdout).toContain(`curl --request POST '${server.origin}/v1/chat/completions' \\\n`);
    expect(stdout).toContain(`--header 'authorization: Bearer '"$OPENAI_API_KEY" \\\n`);
    expect(stdout).toContain(`--data-raw '{"model":"m","messages":[{"role":"user","content":"hi"}]}'\n`);
    expect(stdout).not.toContain("sk-");
    expect(received()).toEqual([]);
  });

  test("as curl, where a HEAD has no body to wait for", async () => {
    const request = { method: "HEAD", url: "https://a.b/c", headers: new Headers(), body: undefined };
    const whole = { ...request, attempt: 0, secrets: [], signal: new AbortController().signal };
    expect(await requestText(whole, "curl", [])).toBe("curl --head 'https://a.b/c'\n");
  });

  test("as text", async () => {
    const { stdout } = await openai([...create, "--dry-run"], { env: { OPENAI_API_KEY: "" } });
    expect(stdout).toMatch(
      /^POST http.*\naccept: application\/json\nauthorization: Bearer \$OPENAI_API_KEY\n/,
    );
    expect(received()).toEqual([]);
  });

  test("with --debug, credentials hidden", async () => {
    const { stderr } = await openai(["chat:completions", "retrieve", "x", "--debug"]);
    expect(stderr).toContain("> authorization: Bearer ***\n");
    expect(stderr).toContain("< x-request-id: req_1\n");
    expect(stderr).not.toContain("sk-secret");
  });
});

describe("global flags", () => {
  test("stand anywhere on the line", async () => {
    const line = [
      "--format",
      "jsonl",
      "chat:completions",
      "--api-key",
      "k1",
      "retrieve",
      "x",
      "--transform",
      "$.id",
    ];
    expect((await openai(line)).stdout).toBe('"chatcmpl-1"\n');
    expect(received()[0]?.headers["authorization"]).toBe("Bearer k1");
  });
});

describe("help", () => {
  test("at every level", async () => {
    expect((await openai(["--help"])).stdout).toMatch(
      /^openai .*[\s\S]*chat:completions:messages[\s\S]*--api-key/,
    );
    expect((await openai(["chat:completions", "--help"])).stdout).toMatch(/create[\s\S]*delete/);
    const { stdout } = await openai(["chat:completions", "create", "--help"]);
    expect(stdout).toContain("--message: array of ChatCompletionMessageParam\n");
    expect(stdout).toContain('--reasoning-effort: optional "none" or "minimal" or "low" or 3 more\n');
    expect(stdout).toContain("Values: none, minimal, low, medium, high, xhigh");
  });

  test("its example can be run", async () => {
    const { stdout } = await openai(["chat:completions", "create", "--help"]);
    const example = /^Example:\n((?: {2}.*\n)+)/m.exec(stdout)?.[1] ?? "";
    const { code, stderr } = await openai(shellWords(example.trim()).slice(1));
    expect([code, stderr]).toEqual([0, ""]);
  });
});

describe("completion", () => {
  const complete = async (...words: readonly string[]): Promise<readonly string[]> =>
    (await openai(["__complete", "--style", "bash", "--", ...words])).stdout.trimEnd().split("\n");
  test("resources, commands, flags, values, files", async () => {
    expect(await complete("chat:completions:")).toEqual(["chat:completions:messages"]);
    expect(await complete("chat:completions", "re")).toEqual(["retrieve"]);
    expect(await complete("chat:completions", "create", "--top-")).toEqual(["--top-logprobs", "--top-p"]);
    expect(await complete("chat:completions", "create", "--verbosity", "")).toEqual([
      "low",
      "medium",
      "high",
    ]);
    expect(await complete("chat:completions", "create", "--verbosity=m")).toEqual(["--verbosity=medium"]);
    expect(await complete("chat:completions", "create", "--user", "@fi")).toEqual(["\u0001files:@\u0001fi"]);
  });
  test.each(["bash", "zsh", "fish", "pwsh"])("a script for %s", async (shell) => {
    expect((await openai(["@completion", shell])).stdout).toContain("__complete");
  });
});

test("a stream's event is written before the next is sent", async () => {
  let release = (): void => {};
  const live = await startLoopback(async (_request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    for (const n of [1, 2, 3]) {
      const shown = new Promise<void>((done) => (release = done));
      response.write(`data: {"n":${n}}\n\n`);
      await shown;
    }
    response.end("data: [DONE]\n\n");
  });
  try {
    const ended = await openai([...create, "--stream", "--format", "jsonl"], {
      env: { OPENAI_BASE_URL: `${live.origin}/v1` },
      onWrite: () => release(),
    });
    expect(ended.stdout).toBe('{"n":1}\n{"n":2}\n{"n":3}\n');
  } finally {
    await live.close();
  }
});

test.each(['{"error":"overloaded"}', '{"error":{"message":"overloaded"}}'])(
  "an event that is an error ends a stream: %s",
  async (data) => {
    answer = { type: "text/event-stream", text: `data: {"n":1,"error":null}\n\ndata: ${data}\n\n` };
    expect(await openai([...create, "--stream", "--format", "jsonl"])).toEqual({
      code: 1,
      stdout: '{"n":1,"error":null}\n',
      stderr: `openai: The stream ended with an error: ${data}\n`,
    });
  },
);

test("an answer that is no stream is printed where it is JSON, and told where it is not", async () => {
  answer = { text: '{"id":"x"}' };
  expect((await openai([...create, "--stream", "--format", "jsonl"])).stdout).toBe('{"id":"x"}\n');
  answer = { type: "text/html", text: "<html>hello</html>" };
  const { code, stdout, stderr } = await openai([...create, "--stream"]);
  expect([code, stdout, stderr.split("\n")[0]]).toEqual([
    1,
    "",
    "openai: The response is not JSON (200, text/html): <html>hello</html>",
  ]);
});

test("an interrupt ends a call with 130", async () => {
  const slow = await startLoopback(() => {});
  try {
    const interruptAfter = new Promise<void>((done) => setTimeout(done, 100));
    const { code } = await openai(["chat:completions", "retrieve", "x", "--base-url", slow.origin], {
      interruptAfter,
    });
    expect(code).toBe(130);
  } finally {
    await slow.close();
  }
});

/** The published page of the program's commands: the third document of its folder. */
function pageOfCommands(folder: string): string {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(folder, name)).map((file) => join(folder, name, file)));
  const found = files.find((file) => basename(file).startsWith("003_"));
  return readFileSync(found ?? "", "utf8");
}

describe.skipIf(!material)("the documented commands", () => {
  const page = material === undefined ? "" : pageOfCommands(material);
  const sections = page.split(/^\$ openai /m).slice(1);

  test("run unmodified and send the documented requests", async () => {
    const lines = [...page.matchAll(/^openai (?:.*\\\n)*.*$/gm)].map(([line]) => line);
    expect(lines).toHaveLength(6);
    for (const line of lines) {
      const { code, stderr } = await openai(shellWords(line).slice(1));
      expect([line, code, stderr]).toEqual([line, 0, ""]);
    }
    // A list's second page is asked for by itself.
    const requests = received().filter(({ url }) => !url.includes("after="));
    expect(requests.map(({ method, url, body: text }) => [method, url, text])).toEqual([
      [
        "POST",
        "/v1/chat/completions",
        '{"messages":[{"content":"string","role":"developer"}],"model":"gpt-5.4"}',
      ],
      ["GET", "/v1/chat/completions", ""],
      ["GET", "/v1/chat/completions/completion_id", ""],
      ["POST", "/v1/chat/completions/completion_id", '{"metadata":{"foo":"string"}}'],
      ["DELETE", "/v1/chat/completions/completion_id", ""],
      ["GET", "/v1/chat/completions/completion_id/messages", ""],
    ]);
    expect(new Set(requests.map(({ headers }) => headers["authorization"]))).toEqual(
      new Set(["Bearer My API Key"]),
    );
  });

  test("have the documented flags with the documented types", async () => {
    let count = 0;
    for (const section of sections) {
      const [name = ""] = section.split("\n", 1);
      const parameters = section.slice(0, section.indexOf("\nReturns\n"));
      const documented = [...parameters.matchAll(/^--([a-z-]+): (.*)$/gm)].map(
        ([, flag = "", rest = ""]) => ({ flag, rest }),
      );
      count += documented.length;
      const { stdout } = await openai([...name.trim().split(" "), "--help"]);
      const flags = stdout.slice(stdout.indexOf("Flags:"), stdout.indexOf("Global flags"));
      const ours = [...flags.matchAll(/^ {2}--([a-z-]+): (.*)$/gm)].map(([, flag = "", type = ""]) => ({
        flag,
        type,
      }));
      expect(ours.map(({ flag }) => flag).filter((flag) => flag !== "stream")).toEqual(
        documented.map(({ flag }) => flag),
      );
      // The page's text runs on after the type without a space.
      const wrong = documented.filter(({ flag, rest }) => {
        const type = ours.find((one) => one.flag === flag)?.type ?? "?";
        return !rest.startsWith(type) || !/^([A-Z]|This|$)/.test(rest.slice(type.length));
      });
      expect(
        wrong.map(({ flag, rest }) => [flag, ours.find((one) => one.flag === flag)?.type, rest.slice(0, 60)]),
      ).toEqual([]);
    }
    expect(count).toBe(47);
  });
});
