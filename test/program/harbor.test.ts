// The program of a small document with what the Chat Completions API has not: credentials of several kinds, parts of
// addresses, forms, bytes, text, two media types of one body. Its commands are a golden case.

import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startLoopback, type Loopback, type Received } from "../support/loopback.js";
import { partsOf } from "../support/multipart-parts.js";
import { casesFolder } from "../support/places.js";
import { buildProgram, type BuiltProgram } from "./built-program.js";

let program: BuiltProgram;
let server: Loopback;
/** Where commands are run, empty before each test. */
let work: string;
let disposition: string | undefined;
beforeAll(async () => {
  program = await buildProgram(readFileSync(join(casesFolder, "command-line/spec.yaml"), "utf8"), "harbor");
  work = join(program.folder, "work");
  server = await startLoopback((request, response) => {
    if (/papers\/p1$/.test(request.url)) {
      response.writeHead(200, {
        "content-type": "application/pdf",
        ...(disposition !== undefined && { "content-disposition": disposition }),
      });
      return void response.end(Buffer.from([0, 255, 10, 13]));
    }
    if (request.url.endsWith("/radio")) {
      response.writeHead(200, { "content-type": "text/event-stream" });
      return void response.end(
        'event: word\ndata: {"text":\ndata: "a\\u001b[2J"}\n\ndata: {"text":"b"}\n\ndata: [DONE]\n\n',
      );
    }
    if (request.method !== "GET" && request.method !== "POST") return void response.writeHead(204).end();
    response.writeHead(200, { "content-type": "application/json" });
    const ships =
      '{"data":[{"id":"s1","name":"Aurora","crew":3},{"id":"s2","name":"海鷗丸","crew":1.50,"kind":"tug"}],"has_more":false}';
    response.end(/\/ships(\?|$)/.test(request.url) && request.method === "GET" ? ships : '{"id":"s1"}');
  });
}, 120_000);
afterAll(async () => {
  await server.close();
  program.remove();
});
beforeEach(() => {
  disposition = undefined;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work);
});

interface Ended {
  readonly code: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
  /** The last request. */
  readonly seen: Received | undefined;
}

function harbor(args: readonly string[], env: NodeJS.ProcessEnv = {}, stdin?: string): Promise<Ended> {
  const before = server.received.length;
  const base = { HARBOR_API_KEY: "k", HARBOR_BASE_URL: `${server.origin}/v2`, NO_COLOR: "1" };
  return new Promise((done) => {
    const child = spawn(process.execPath, [program.main, ...args], {
      cwd: work,
      env: { PATH: process.env["PATH"], ...base, ...env },
      stdio: [stdin === undefined ? "ignore" : "pipe", "pipe", "pipe"],
    });
    const stdout: Buffer[] = [];
    let stderr = "";
    child.stdout?.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr?.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    child.on("close", (code) =>
      done({ code, stdout: Buffer.concat(stdout), stderr, seen: server.received.slice(before).at(-1) }),
    );
    if (stdin !== undefined) child.stdin?.end(stdin);
  });
}

describe("credentials and addresses", () => {
  test("a key in a header, a login by two flags or variables", async () => {
    expect((await harbor(["ships", "retrieve", "s1"])).seen?.headers["x-key"]).toBe("k");
    const login = "Basic " + Buffer.from("kim:s3cret").toString("base64");
    const flags = ["--login-username", "kim", "--login-password", "s3cret"];
    expect((await harbor(["ships", "delete", "s1", ...flags])).seen?.headers["authorization"]).toBe(login);
    const env = { HARBOR_LOGIN_USERNAME: "kim", HARBOR_LOGIN_PASSWORD: "s3cret" };
    expect((await harbor(["ships", "delete", "s1"], env)).seen?.headers["authorization"]).toBe(login);
    const none = await harbor(["ships", "delete", "s1"]);
    expect([none.code, none.seen, none.stderr]).toEqual([
      4,
      undefined,
      "harbor: No credentials: give --login-username (or set HARBOR_LOGIN_USERNAME) and --login-password (or set HARBOR_LOGIN_PASSWORD).\n",
    ]);
  });

  test("a part of the server's address", async () => {
    const args = ["ships", "retrieve", "s1", "--dry-run"];
    const shown = await harbor([...args, "--server.region", "us"], { HARBOR_BASE_URL: "" });
    expect(shown.stdout.toString()).toMatch(/^GET https:\/\/us\.harbor\.example\/v2\/ships\/s1\n/);
    const wrong = await harbor([...args, "--server.region", "mars"], { HARBOR_BASE_URL: "" });
    expect([wrong.code, wrong.stderr]).toEqual([
      2,
      expect.stringContaining("--server.region is one of eu, us"),
    ]);
  });

  test("secrets stay out of --debug", async () => {
    const { stderr } = await harbor(["ships", "retrieve", "s1", "--debug", "--api-key", "s3cret"]);
    expect(stderr).toContain("> x-key: ***\n");
    expect(stderr).not.toContain("s3cret");
  });
});

describe("requests", () => {
  test("queries by style, headers by name", async () => {
    const flags = [
      "--filter.min-length",
      "10",
      "--filter.berth",
      "a b",
      "--flag-state",
      "NO",
      "--flag-state",
      "SE",
    ];
    const { seen } = await harbor(["ships", "list", ...flags, "--trace", "t1"]);
    expect(seen?.url).toBe(
      "/v2/ships?filter%5Bmin_length%5D=10&filter%5Bberth%5D=a%20b&flag_states=NO&flag_states=SE",
    );
    expect(seen?.headers["harbor-trace"]).toBe("t1");
  });

  test("the values decide between two media types, or --content-type does", async () => {
    const add = ["ships:papers", "create", "s1"];
    writeFileSync(join(work, "deed.txt"), "mine");
    const json = await harbor([...add, "--url", "http://x"]);
    expect(json.seen?.body).toBe('{"url":"http://x"}');
    const form = await harbor([...add, "--file", "deed.txt", "--about", "{big: 9007199254740993, one: 1.0}"]);
    expect(form.seen && partsOf(form.seen)).toMatchObject([
      { name: "file", file: "deed.txt", type: "text/plain", text: "mine" },
      {
        name: "about",
        file: undefined,
        type: "application/json",
        text: '{"big":9007199254740993,"one":1.0}',
      },
    ]);
    const neither = await harbor([...add, "--about", "{}"]);
    expect([neither.code, neither.stderr.split("\n")[0]]).toEqual([
      2,
      "harbor: Required flags are missing: --url (for application/json) or --file (for multipart/form-data).",
    ]);
    const asked = await harbor([...add, "--url", "http://x", "--content-type", "multipart/form-data"]);
    expect([asked.code, asked.stderr.split("\n")[0]]).toEqual([
      2,
      "harbor: A required flag is missing: --file (for multipart/form-data).",
    ]);
    const wrong = await harbor([...add, "--url", "http://x", "--content-type", "text/plain"]);
    expect([wrong.code, wrong.seen, wrong.stderr]).toEqual([
      2,
      undefined,
      expect.stringContaining("--content-type is one of application/json, multipart/form-data"),
    ]);
  });

  test("lists of objects by their parts, parts that are lists, texts beside objects", async () => {
    const flags = ["--crew.name", "Kim", "--crew.rank", "mate", "--crew.name", "Lee"];
    const owner = ["--owner.name", "Ann", "--owner.country", "NO", "--owner.country", "SE"];
    const { seen } = await harbor(
      ["ships", "create", "--name", "A", "--kind", "tug", ...flags, ...owner].concat([
        "--home",
        "berth: 4",
        "--no-afloat",
        "--registered",
        "9007199254740993",
      ]),
    );
    expect(seen?.body).toBe(
      '{"name":"A","kind":"tug","crew":[{"name":"Kim","rank":"mate"},{"name":"Lee"}],"owner":{"name":"Ann","countries":["NO","SE"]},"home":"berth: 4","afloat":false,"registered":9007199254740993}',
    );
    const closed = await harbor(["ships", "create"], {}, "name: A\nkind: tug\nsails: 3\n");
    expect([closed.code, closed.seen, closed.stderr]).toEqual([
      2,
      undefined,
      expect.stringContaining("sails"),
    ]);
  });

  test("a text from the line, a file or standard input", async () => {
    writeFileSync(join(work, "call.txt"), "Mayday");
    expect((await harbor(["radio", "create", "--body", "a: b"])).seen?.body).toBe("a: b");
    expect((await harbor(["radio", "create", "--body", "@call.txt"])).seen?.body).toBe("Mayday");
    expect((await harbor(["radio", "create"], {}, "piped: [")).seen?.body).toBe("piped: [");
    expect(
      (await harbor(["radio", "create", "--body", "@-"], {}, "said")).seen?.headers["content-type"],
    ).toBe("text/plain");
  });
});

describe("answers", () => {
  const papers = ["ships:papers", "retrieve", "s1", "p1"];
  const bytes = Buffer.from([0, 255, 10, 13]);

  test("bytes go into a pipe or a file as they are", async () => {
    expect((await harbor(papers)).stdout).toEqual(bytes);
    const saved = await harbor([...papers, "-o", "deed.pdf"]);
    expect([saved.code, saved.stderr]).toEqual([0, "Wrote deed.pdf\n"]);
    expect(readFileSync(join(work, "deed.pdf"))).toEqual(bytes);
    expect(statSync(join(work, "deed.pdf")).mode & 0o777).toBe(0o600);
  });

  test.skipIf(!existsSync("/dev/full"))("bytes that the disk does not take", async () => {
    const { code, stderr } = await harbor([...papers, "-o", "/dev/full"]);
    expect([code, stderr]).toEqual([1, "harbor: /dev/full could not be written completely (ENOSPC).\n"]);
  });

  test("events", async () => {
    const jsonl = await harbor(["radio", "create", "--body", "x", "--format", "jsonl"]);
    expect(jsonl.stdout.toString()).toBe('{"text":"a\\u001b[2J"}\n{"text":"b"}\n');
    const one = await harbor([
      "radio",
      "create",
      "--body",
      "x",
      "--max-items",
      "1",
      "--transform",
      "$.text",
      "-r",
    ]);
    expect(one.stdout.toString()).toBe("a\u001b[2J\n");
    const raw = await harbor(["radio", "create", "--body", "x", "--format", "raw"]);
    expect(raw.stdout.toString()).toContain("event: word\ndata: ");
  });

  test("a list in every format", async () => {
    const list = async (...flags: readonly string[]): Promise<string> =>
      (await harbor(["ships", "list", ...flags])).stdout.toString();
    expect(await list("--format", "table")).toBe(
      "id  name    crew  kind\ns1  Aurora  3\ns2  海鷗丸  1.50  tug\n",
    );
    expect(await list("--format", "yaml", "--max-items", "1")).toBe("id: s1\nname: Aurora\ncrew: 3\n");
    expect(await list("--format", "pretty", "--transform", "$.name")).toBe("Aurora\n\n海鷗丸\n");
    expect(await list("--format", "jsonl", "--transform", "$.crew")).toBe("3\n1.50\n");
    expect(await list("--transform", "$.nothing")).toBe("");
    expect(await list("--format", "raw")).toMatch(/^\{"data":\[.*"has_more":false\}$/);
    expect(await list("--max-items", "0")).toBe("");
  });

  test("nothing is printed where nothing came", async () => {
    const { code, stdout, stderr } = await harbor(["ships", "update", "s1", "--name", "B"]);
    expect([code, stdout.toString(), stderr]).toEqual([0, "", ""]);
  });

  test("a name that the server proposes stays in the folder, hidden from nobody and over nothing", async () => {
    const { saveBody } = await import("../../generated/src/cli/runtime/binary.js");
    const output = { isTTY: true, columns: 80, rows: 24, write: async () => {} };
    const io = { args: [], env: {}, stdout: output, stderr: output } as unknown as Parameters<
      typeof saveBody
    >[1]["io"];
    const here = process.cwd();
    process.chdir(work);
    try {
      for (const name of ['attachment; filename="../../evil.pdf"', "attachment; filename=..\\..\\evil.pdf"]) {
        const headers = { "content-type": "application/pdf", "content-disposition": name };
        await saveBody(new Response(bytes, { headers }), { io, output: undefined, name: "paper" });
        expect(readFileSync(join(work, "evil.pdf"))).toEqual(bytes);
        const again = saveBody(new Response(bytes, { headers }), { io, output: undefined, name: "paper" });
        await expect(again).rejects.toThrow(/evil\.pdf already exists/);
        rmSync(join(work, "evil.pdf"));
      }
      const hidden = {
        "content-type": "application/pdf",
        "content-disposition": "attachment; filename=.bashrc",
      };
      await saveBody(new Response(bytes, { headers: hidden }), { io, output: undefined, name: "paper" });
      expect([existsSync(join(work, "paper.pdf")), existsSync(join(work, ".bashrc"))]).toEqual([true, false]);
    } finally {
      process.chdir(here);
    }
  });
});
