// A document that tries to reach the terminal, the shell or the pager of whoever runs its program. Nothing of it may
// arrive there as anything but text.

import { execFileSync, spawnSync, type SpawnSyncReturns } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startLoopback, type Loopback } from "../support/loopback.js";
import { buildProgram, type BuiltProgram } from "./built-program.js";

/** Clears a screen, sets a title, turns the order of writing, ends lines, and runs things. */
const poison = "\u001b[2J\u001b]0;owned\u0007\u009b31m\u202e\u2066\rover\nnext `touch pwned` $(touch pwned)";
const words = [
  "$(touch pwned)",
  "`touch pwned`",
  "'; touch pwned; '",
  '"; touch pwned; "',
  "a b",
  "x:y",
  "=ls",
  "@file",
  "\\",
  "*",
  "~",
  "{a,b}",
  "\u2019; touch pwned; \u2019",
  "naïve",
  "\u001b[31mred",
  "line\nbreak",
  "\u202eabc",
] as const;
const typeable = words.slice(0, 14);

const document = {
  openapi: "3.1.0",
  info: { title: `Hostile ${poison}`, version: "1", description: poison },
  servers: [
    {
      url: "https://{region}.example.com",
      variables: { region: { default: `eu${poison}`, enum: [`eu${poison}`, "us"] } },
    },
  ],
  security: [{ key: [] }],
  paths: {
    "/things/{id}": {
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
      post: {
        operationId: "makeThing",
        summary: `Makes ${poison}`,
        description: `.so /etc/passwd\n\n'br\n\n${poison}\n\n\\fBbold\\fR .\n\n.SH NAME`,
        deprecated: true,
        parameters: [
          {
            name: `mode${poison}`,
            in: "query",
            description: `.sh ${poison}`,
            schema: { type: "string", enum: [...words], default: words[0] },
          },
          {
            name: "mode",
            in: "query",
            schema: { type: "array", items: { type: "string", enum: [...words] } },
          },
          { name: "__proto__", in: "query", schema: { type: "string" } },
          { name: "constructor", in: "query", schema: { type: "integer" } },
        ],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: {
                type: "object",
                required: ["text"],
                properties: {
                  text: { type: "string", description: poison, enum: [words[0], poison] },
                  [`part${poison}`]: { type: "object", properties: { [poison]: { type: "string" } } },
                },
              },
              examples: { one: { value: { text: poison } } },
            },
          },
        },
        responses: { "200": { description: "", content: { "application/json": { schema: {} } } } },
      },
    },
  },
  components: {
    securitySchemes: { key: { type: "apiKey", in: "header", name: "x-key", description: poison } },
  },
};

/** Every control character but the line feed, and what turns the order of writing. */
const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/;
const has = (command: string): boolean => spawnSync("sh", ["-c", `command -v ${command}`]).status === 0;

let program: BuiltProgram;
let server: Loopback;
beforeAll(async () => {
  program = await buildProgram(document, "hostile");
  writeFileSync(join(program.folder, "file"), "");
  server = await startLoopback((_request, response) => {
    response.writeHead(422, { "content-type": "application/json", "x-request-id": "r\u0085" });
    response.end(JSON.stringify({ error: { message: poison } }));
  });
}, 120_000);
afterAll(async () => {
  await server.close();
  program.remove();
});

function environment(): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _, ...rest } = process.env;
  const PATH = `${program.folder}:${process.env["PATH"]}`;
  return { ...rest, PATH, NO_COLOR: "1" };
}

function hostile(...args: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [program.main, ...args], {
    encoding: "utf8",
    cwd: program.folder,
    env: environment(),
    input: "",
  });
}

/** What a shell prints that has the program in its path. */
function shell(name: string, script: string, ...args: readonly string[]): string {
  const flags = name === "bash" ? ["--norc", "--noprofile"] : name === "zsh" ? ["-f"] : ["--no-config"];
  return execFileSync(name, [...flags, "-c", script, ...args], {
    encoding: "utf8",
    cwd: program.folder,
    env: environment(),
  });
}

/** The flag whose values are the words. */
const mode = "--mode";
const make = ["things", "update"];
const to = ["--base-url", "http://example.com"];

describe("on the terminal", () => {
  const lines: readonly (readonly string[])[] = [
    ["--help"],
    ["things", "--help"],
    [...make, "--help"],
    ["--version"],
    ["no\u001b[2Jthing"],
    ["things", "no\u009bthing"],
    [...make, "--no\u202ething", "x"],
    [...make, "x", "--text", "\u001b[2J"],
    [...make, "x", mode, "no\u0007"],
    make,
    [...make, "x", "--text", words[0], "--dry-run", ...to],
    [...make, "x", "--text", poison, "--no-validate", "--dry-run", ...to],
    [...make, "x", "--text", poison, "--no-validate", "--curl", ...to],
    [...make, "x", "--text", "@no\u001bthing.txt"],
    ["--format", "\u001b[2J", ...make, "x"],
    ["--base-url", "http://\u001b[2J/", ...make, "x", "--text", words[0]],
    ["--transform", "$[\u001b", ...make, "x", "--text", words[0]],
    ["@completion", "\u001b"],
    ["@manpages", "\u001b"],
    ["@\u001b"],
  ];
  test.each(lines.map((line) => [line]))("%j", (line) => {
    const { stdout, stderr } = hostile(...line);
    expect(stdout + stderr).not.toBe("");
    expect(control.exec(stdout + stderr)?.[0]).toBeUndefined();
  });

  test("what the API says of a mistake", async () => {
    const { execFile } = await import("node:child_process");
    const base = ["--base-url", server.origin, "--api-key", "k"];
    const args = [program.main, ...base, ...make, "x", "--text", words[0], "--debug"];
    const text = await new Promise<string>((done) =>
      execFile(process.execPath, args, { env: environment() }, (_, out, err) => done(out + err)),
    );
    expect(text).toContain("422");
    expect(control.exec(text)?.[0]).toBeUndefined();
  });
});

describe("in shells", () => {
  test.each(["bash", "zsh", "fish"])("the completion script is one %s reads", (name) => {
    if (!has(name)) return;
    writeFileSync(join(program.folder, `script.${name}`), hostile("@completion", name).stdout);
    execFileSync(name, ["-n", join(program.folder, `script.${name}`)]);
  });

  test("Bash takes each candidate for the value it stands for", () => {
    const { stdout } = hostile(
      "__complete",
      "--style",
      "bash",
      "--line",
      `hostile things update ${mode} `,
      "--word",
      "",
    );
    const candidates = stdout.trimEnd().split("\n");
    expect(candidates).toHaveLength(typeable.length);
    const values = candidates.map((line) =>
      shell("bash", `set -f; eval "set -- $1"; printf %s "$1"`, "-", line),
    );
    expect(values).toEqual([...typeable]);
  });

  test("Bash completes nothing that runs", () => {
    const script = `source <(hostile @completion bash)
complete_line() { COMP_LINE=$1 COMP_POINT=\${#1} COMP_WORDS=(hostile); _hostile_complete hostile "$2" x; printf '%s\\n' "\${COMPREPLY[@]}"; }
complete_line 'hostile things update --mode \$(touch pwned)' ''
complete_line $'hostile things update --mode "\\ntouch pwned\\n' ''
complete_line 'hostile th' th`;
    expect(shell("bash", script).trim()).toMatch(/things$/);
  });

  test.skipIf(!has("fish"))("fish shows candidates as they are, and quotes them itself", () => {
    const out = shell(
      "fish",
      `hostile @completion fish | source; complete -C "hostile things update ${mode} "`,
    );
    expect(out.trimEnd().split("\n").toSorted()).toEqual([...typeable].toSorted());
  });

  test("PowerShell is given quoted words", () => {
    const { stdout } = hostile("__complete", "--style", "pwsh", "--new", "--", ...make, mode);
    const lines = stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(typeable.length);
    // A word of harmless characters, or a quoted one in which every kind of single quote is doubled.
    for (const line of lines)
      expect(line).toMatch(/^(?:[\p{L}\d_./:=+-]+|'(?:[^'\u2018-\u201b]|(['\u2018-\u201b])\1)*')$/u);
  });

  test("the example of the help and the curl line mean what they say", () => {
    const help = hostile(...make, "--help").stdout;
    const example = /^Example:\n((?: {2}.*\n)+)/m.exec(help)?.[1] ?? "";
    const printed = shell("bash", `hostile() { printf '%s\\0' "$@"; }; eval "$1"`, "-", example);
    expect(printed.split("\0")).toContain(poison);
    const curl = hostile(...to, ...make, "x", "--text", poison, "--no-validate", "--curl").stdout;
    const args = shell("bash", `curl() { printf '%s\\0' "$@"; }; eval "$1"`, "-", curl).split("\0");
    expect(JSON.parse(args[args.indexOf("--data-raw") + 1] ?? "")).toEqual({ text: poison });
  });

  afterAll(() => {
    expect(existsSync(join(program.folder, "pwned"))).toBe(false);
  });
});

describe("in manual pages", () => {
  let pages: readonly string[];
  beforeAll(() => {
    hostile("@manpages", "-o", join(program.folder, "man"));
    const folder = join(program.folder, "man/man1");
    pages = readdirSync(folder).map((name) => join(folder, name));
  });

  test("there is one for the program and one a command, without requests of the document", () => {
    expect(pages.map((page) => page.replace(/.*\//, ""))).toEqual(["hostile-things-update.1", "hostile.1"]);
    for (const page of pages) {
      const text = readFileSync(page, "utf8");
      expect(control.exec(text)?.[0]).toBeUndefined();
      const requests = new Set([...text.matchAll(/^[.'](\w*)/gm)].map(([, name]) => name));
      expect([...requests].filter((name) => !/^(?:TH|SH|TP|PP|B|ad|br|nh|nf|fi)$/.test(name ?? ""))).toEqual(
        [],
      );
    }
  });

  test.skipIf(!has("mandoc"))("mandoc finds no mistake", () => {
    const { stdout } = spawnSync("mandoc", ["-T", "lint", "-W", "warning", ...pages], { encoding: "utf8" });
    expect(
      stdout.split("\n").filter((line) => /(?:WARNING|ERROR|UNSUPP)/.test(line) && !/date/.test(line)),
    ).toEqual([]);
  });

  test.skipIf(!has("man"))("man shows them", () => {
    const page = pages.find((path) => path.includes("things-update")) ?? "";
    const shown = execFileSync("man", ["-E", "UTF-8", "-l", page], {
      encoding: "utf8",
      env: { ...environment(), MANWIDTH: "80", PAGER: "cat", MANPAGER: "cat", GROFF_NO_SGR: "1" },
    }).replace(/.\u0008/g, "");
    expect(shown).toContain(".so /etc/passwd");
    expect(shown).toContain('--text: "$(touch pwned)" or');
    expect(control.exec(shown)?.[0]).toBeUndefined();
  });
});
