// The program on a real terminal: tmux shows it, the screen is compared as text.

import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startLoopback, type Loopback } from "../support/loopback.js";
import { casesFolder, root } from "../support/places.js";
import { buildProgram, type BuiltProgram } from "./built-program.js";

const hasTmux = spawnSync("tmux", ["-V"]).status === 0;
const hasFish = spawnSync("fish", ["--version"]).status === 0;
const hasZsh = spawnSync("zsh", ["--version"]).status === 0;

let folder: string;
let server: Loopback;
let harbor: BuiltProgram;
let release: () => void = () => {};

beforeAll(async () => {
  if (!hasTmux) return;
  folder = mkdtempSync(join(tmpdir(), "sdkwright-terminal-"));
  cpSync(join(root, "generated"), folder, { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  execFileSync(process.execPath, ["scripts/build-cli.js"], { cwd: folder });
  const main = join(folder, "dist/cli/main.js");
  mkdirSync(join(folder, "notes"));
  for (const name of ["plain.txt", "two words.txt"]) writeFileSync(join(folder, "notes", name), "");
  writeFileSync(join(folder, "openai"), `#!/bin/sh\nexec "${process.execPath}" "${main}" "$@"\n`, {
    mode: 0o755,
  });
  harbor = await buildProgram(readFileSync(join(casesFolder, "command-line/spec.yaml"), "utf8"), "harbor");
  server = await startLoopback(async (request, response) => {
    if (request.url.endsWith("/papers/p1")) {
      const headers = { "content-type": "application/pdf", "content-length": "3000" };
      response.writeHead(200, { ...headers, "content-disposition": "attachment; filename=deed.pdf" });
      response.write(Buffer.alloc(1000));
      await new Promise<void>((done) => (release = done));
      return void response.end(Buffer.alloc(2000));
    }
    if (request.url.includes("limit=100")) {
      response.writeHead(200, { "content-type": "application/json" });
      const data = Array.from({ length: 100 }, (_, n) => ({ id: `c${n}` }));
      return void response.end(JSON.stringify({ data, has_more: true }));
    }
    if (request.body.includes('"stream":true')) {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write('data: {"n":1}\n\n');
      await new Promise<void>((done) => (release = done));
      return void response.end('data: {"n":2}\n\ndata: [DONE]\n\n');
    }
    const last = request.url.includes("after=");
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ data: [{ id: last ? "c2" : "c1" }], has_more: !last }));
  });
});
afterAll(async () => {
  if (!hasTmux) return;
  await server.close();
  harbor.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** A shell in a terminal of 80 columns; ends with the test. */
class Terminal {
  readonly #socket = `sdkwright-${process.pid}-${Math.floor(performance.now() * 1000)}`;

  constructor(shell: readonly string[]) {
    const settings = [
      `PATH=${folder}:${harbor.folder}:${process.env["PATH"] ?? ""}`,
      "PAGER=cat",
      `HARBOR_BASE_URL=${server.origin}`,
      "HARBOR_API_KEY=k",
      "PS1=> ",
      "OPENAI_API_KEY=k",
      "TERM=screen-256color",
    ];
    const base = `OPENAI_BASE_URL=${server.origin}/v1`;
    this.#tmux(
      "new-session",
      "-d",
      "-x",
      "80",
      "-y",
      "50",
      "env",
      "-u",
      "NO_COLOR",
      ...settings,
      base,
      ...shell,
    );
  }

  #tmux(...args: readonly string[]): string {
    return execFileSync("tmux", ["-L", this.#socket, "-f", "/dev/null", ...args], {
      encoding: "utf8",
      cwd: folder,
    });
  }

  type(...keys: readonly string[]): void {
    this.#tmux("send-keys", ...keys);
  }

  /** The screen, once it shows what is waited for. */
  async screen(wanted: RegExp, colours = false): Promise<string> {
    for (let n = 0; n < 200; n++) {
      const text = this.#tmux("capture-pane", "-p", ...(colours ? ["-e"] : []));
      if (wanted.test(text)) return text.trimEnd();
      await new Promise((done) => setTimeout(done, 50));
    }
    return this.#tmux("capture-pane", "-p");
  }

  end(): void {
    this.#tmux("kill-server");
  }
}

async function inTerminal(
  shell: readonly string[],
  use: (terminal: Terminal) => Promise<void>,
): Promise<void> {
  const terminal = new Terminal(shell);
  try {
    await use(terminal);
  } finally {
    terminal.end();
  }
}

const bash = ["bash", "--norc", "--noprofile"];

describe.skipIf(!hasTmux)("on a terminal", () => {
  test("shows help", () =>
    inTerminal(bash, async (terminal) => {
      terminal.type("openai chat:completions:messages list --help | head -9", "Enter");
      expect(await terminal.screen(/Usage:\n.*\n/)).toContain("openai chat:completions:messages list\n");
    }));

  test("shows a list page by page, in colour", () =>
    inTerminal(bash, async (terminal) => {
      terminal.type("clear; openai chat:completions list --format jsonl", "Enter");
      expect(await terminal.screen(/"c2".*\n>/)).toContain('{"id":"c1"}\n{"id":"c2"}\n>');
      expect(await terminal.screen(/"c2"/, true)).toMatch(/\u001b\[34m(?:\u001b\[\d+m)*"id"/);
    }));

  test("shows what is longer than the screen through the pager", () =>
    inTerminal(bash, async (terminal) => {
      const help = "openai chat:completions create --help";
      terminal.type("-l", `clear; export PAGER='sed s/^/:/'; ${help}; echo one`);
      terminal.type("Enter");
      expect(await terminal.screen(/^one$/m)).toMatch(/^: {2}openai chat:completions create /m);
      terminal.type("-l", `clear; PAGER=cat ${help}; echo two`);
      terminal.type("Enter");
      expect(await terminal.screen(/^two$/m)).toMatch(/^ {2}openai chat:completions create /m);
      terminal.type(
        "-l",
        "clear; openai chat:completions retrieve --help | wc -l; openai chat:completions list --max-items 1",
      );
      terminal.type("Enter");
      expect(await terminal.screen(/^\}$/m)).not.toMatch(/^:/m);
    }));

  test("ends a list when the pager is left, and asks for no more pages", () =>
    inTerminal(bash, async (terminal) => {
      const before = server.received.length;
      terminal.type(
        "-l",
        `clear; PAGER='head -3' openai chat:completions list --limit 100 --format jsonl; echo "code $?"`,
      );
      terminal.type("Enter");
      expect(await terminal.screen(/^code/m)).toMatch(/"c0"\}\n\{"id":"c1"\}\n\{"id":"c2"\}\ncode 0/);
      expect(server.received.length - before).toBeLessThanOrEqual(3);
    }));

  test("shows how far a file is", () =>
    inTerminal(bash, async (terminal) => {
      terminal.type("clear; harbor ships:papers retrieve s1 p1", "Enter");
      expect(await terminal.screen(/%/)).toMatch(/^\[#+\.+\] {2}33% 1\.0 kB of 3\.0 kB$/m);
      release();
      expect(await terminal.screen(/Wrote/)).toMatch(/^\[#+\] 100% 3\.0 kB of 3\.0 kB\nWrote deed\.pdf$/m);
      expect(readFileSync(join(folder, "deed.pdf"))).toHaveLength(3000);
    }));

  test("shows a stream while it runs", () =>
    inTerminal(bash, async (terminal) => {
      const message = "'{role: user, content: hi}'";
      terminal.type(
        `clear; openai chat:completions create --model m --message ${message} --stream --format jsonl`,
        "Enter",
      );
      const begun = await terminal.screen(/^\{"n":1\}/m);
      expect([/\{"n":1\}/.test(begun), /\{"n":2\}/.test(begun)]).toEqual([true, false]);
      release();
      expect(await terminal.screen(/^\{"n":2\}\n>/m)).toMatch(/\{"n":1\}\n\{"n":2\}\n>/);
    }));

  /** What stands behind the prompt once the tabulator was pressed. */
  async function completed(terminal: Terminal, typed: string, wanted: RegExp): Promise<void> {
    terminal.type("C-u", "C-l");
    terminal.type("-l", `openai ${typed}`);
    terminal.type("Tab");
    expect(await terminal.screen(wanted)).toMatch(wanted);
  }

  const completions: readonly [typed: string, wanted: RegExp][] = [
    ["chat:completions ret", /^> openai chat:completions retrieve\b/m],
    ["chat:completions:m", /^> openai chat:completions:messages\b/m],
    ["chat:completions create --verb", /^> openai chat:completions create --verbosity\b/m],
    ["chat:completions create --verbosity me", /--verbosity medium\b/],
    ["chat:completions create --verbosity=me", /--verbosity=medium\b/],
    ["chat:completions create --user @notes/pl", /--user @notes\/plain\.txt/],
    ["chat:completions create --user=@notes/pl", /--user=@notes\/plain\.txt/],
    ["chat:completions create --user @notes/two", /--user @notes\/two\\ words\.txt/],
    ["chat:completions list --output notes/pl", /--output notes\/plain\.txt/],
  ];

  test("completes in bash", () =>
    inTerminal(bash, async (terminal) => {
      terminal.type("source <(openai @completion bash); clear", "Enter");
      await terminal.screen(/^> ?$/m);
      for (const [typed, wanted] of completions) await completed(terminal, typed, wanted);
    }));

  test.skipIf(!hasZsh)("completes in zsh", () =>
    inTerminal(["zsh", "-f"], async (terminal) => {
      terminal.type(
        "autoload -U compinit; compinit -u; source <(openai @completion zsh); PS1='> '; clear",
        "Enter",
      );
      await terminal.screen(/^> ?$/m);
      for (const [typed, wanted] of completions) await completed(terminal, typed, wanted);
    }),
  );

  test.skipIf(!hasFish)("completes in fish", () =>
    inTerminal(["fish", "--no-config", "--private"], async (terminal) => {
      terminal.type(
        "function fish_prompt; echo -n '> '; end; openai @completion fish | source; clear",
        "Enter",
      );
      await terminal.screen(/^> ?$/m);
      for (const [typed, wanted] of completions) await completed(terminal, typed, wanted);
    }),
  );
});
