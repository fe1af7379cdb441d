// The bench of the generated command-line program: how much longer it takes than Node alone. The whole OpenAI document
// is measured where SDKWRIGHT_MATERIAL is set.

import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { generate, type Options } from "../../generator/index.js";
import type { Bar, Bench, Section } from "./harness/bench.js";
import { runProcess } from "./harness/run-process.js";
import { interleave, median } from "./harness/samples.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const material = process.env["SDKWRIGHT_MATERIAL"];

export const bench: Bench = {
  title: "The generated command-line program",
  peers: [],
  async run({ say }) {
    const folder = mkdtempSync(join(tmpdir(), "sdkwright-bench-cli-"));
    try {
      say("the Chat Completions API");
      const chat = join(folder, "chat");
      cpSync(join(root, "generated"), chat, { recursive: true });
      build(chat);
      const sections = [
        await startSection("Help of the program", chat, [["--help"], 2]),
        await callSection(chat),
      ];
      if (material === undefined) return sections;
      say("the whole OpenAI document");
      const whole = join(folder, "whole");
      const { default: options } = (await import("../../test/vendor/openai.options.json", {
        with: { type: "json" },
      })) as { default: Options };
      await generate({
        ...options,
        input: join(material, "specs/openai/openapi-2026-08-21.json"),
        output: whole,
        cwd: folder,
        format: false,
      });
      build(whole);
      const command = ["chat:completions", "create", "--help"];
      return [...sections, await startSection("Help of one command of 288", whole, [command, 3])];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function build(folder: string): void {
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const PATH = `${join(root, "node_modules/.bin")}${delimiter}${process.env["PATH"] ?? ""}`;
  execFileSync(process.execPath, ["scripts/build-cli.js"], { cwd: folder, env: { ...process.env, PATH } });
}

const rounds = 15;

/** Milliseconds of a process, from its start to its end. */
function timed(args: readonly string[], env: NodeJS.ProcessEnv = process.env): () => Promise<number> {
  return async () => {
    const begun = performance.now();
    await runProcess({ program: process.execPath, args, cwd: root, env });
    return performance.now() - begun;
  };
}

async function startSection(
  title: string,
  folder: string,
  [args, limit]: readonly [readonly string[], number],
): Promise<Section> {
  const found = await interleave(
    { node: timed(["-e", "0"]), program: timed([join(folder, "dist/cli/main.js"), ...args]) },
    { rounds },
  );
  return ratioSection(title, { ours: found.program, base: found.node, than: "node -e 0", limit });
}

async function callSection(folder: string): Promise<Section> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.end('{"id":"chatcmpl-1","object":"chat.completion"}');
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  const script = join(folder, "bare.mjs");
  writeFileSync(
    script,
    `const r = await fetch("${base}/chat/completions/x", { headers: { authorization: "Bearer k" } });\nconsole.log(JSON.stringify(await r.json(), null, 2));\n`,
  );
  const env = { ...process.env, OPENAI_API_KEY: "k", OPENAI_BASE_URL: base };
  const main = join(folder, "dist/cli/main.js");
  try {
    const found = await interleave(
      {
        bare: timed([script], env),
        program: timed([main, "chat:completions", "retrieve", "x"], env),
      },
      { rounds },
    );
    return ratioSection("A call", {
      ours: found.program,
      base: found.bare,
      than: "a bare fetch",
      limit: 1.5,
    });
  } finally {
    server.close();
  }
}

interface Ratio {
  readonly ours: readonly number[];
  readonly base: readonly number[];
  readonly than: string;
  readonly limit: number;
}

function ratioSection(title: string, { ours, base, than, limit }: Ratio): Section {
  const ratio = median(ours) / median(base);
  const bar: Bar = {
    want: `at most ${limit} times ${than}`,
    got: `${ratio.toFixed(2)} times`,
    holds: ratio <= limit,
  };
  return {
    title,
    how: `Whole processes in turns, ${rounds} of each; the middle of their wall times.`,
    columns: ["", "median"],
    rows: [
      [than, `${median(base).toFixed(0)} ms`],
      ["the program", `${median(ours).toFixed(0)} ms`],
    ],
    bars: [bar],
  };
}
