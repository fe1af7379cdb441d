// What a run may do to an output folder: own only what it wrote, all of it or none.

import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Report } from "../../generator/diagnostics/report.js";
import { applyChanges, recover } from "../../generator/output/journal.js";
import { digest } from "../../generator/output/manifest.js";
import { containedInOutput, write, type Written } from "../../generator/output/write.js";
import type { TextFile } from "../../generator/writer/file-plan.js";
import { readTree } from "../support/read-tree.js";

let folder: string;
let output: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sdkwright-write-"));
  output = join(folder, "out");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (path: string, text: string): TextFile => ({ kind: "text", path, text });
const a = file("src/a.ts", 'export const a = "a";\n');
const b = file("src/deep/b.ts", "export const b = 1;\n");

interface Run {
  readonly written: Written;
  readonly codes: readonly string[];
}

function run(files: readonly TextFile[], mode: "write" | "check" | "dryRun" = "write", force = false): Run {
  const report = new Report();
  const written = write(files, { output, displayPath: "out", mode, force }, report);
  return { written, codes: report.problems.map(({ code, text }) => `${code} ${text}`) };
}
const put = (path: string, text: string): void => {
  mkdirSync(join(output, path, ".."), { recursive: true });
  writeFileSync(join(output, path), text);
};
const get = (path: string): string => readFileSync(join(output, path), "utf8");

describe("a run", () => {
  test("writes new files and the manifest, then nothing", () => {
    expect(run([a, b]).written.written).toEqual(["src/a.ts", "src/deep/b.ts", "manifest.json"]);
    const time = statSync(join(output, "src/a.ts")).mtimeMs;
    expect(run([a, b])).toEqual({
      written: {
        written: [],
        removed: [],
        unchanged: ["src/a.ts", "src/deep/b.ts", "manifest.json"],
        kept: [],
      },
      codes: [],
    });
    expect(statSync(join(output, "src/a.ts")).mtimeMs).toBe(time);
    expect(existsSync(join(output, ".sdkwright"))).toBe(false);
  });

  test("replaces what changed and removes what is no longer planned, with the folder it leaves empty", () => {
    run([a, b]);
    const { written } = run([file(a.path, 'export const a = "other";\n')]);
    expect(written).toMatchObject({ written: ["src/a.ts", "manifest.json"], removed: ["src/deep/b.ts"] });
    expect([...readTree(output).keys()]).toEqual(["manifest.json", "src/a.ts"]);
    expect(existsSync(join(output, "src/deep"))).toBe(false);
  });

  test("refuses a path that exists and is not ours, and leaves everything as it was", () => {
    put("src/a.ts", "mine\n");
    expect(run([a, b])).toMatchObject({
      codes: ["SW501 out/src/a.ts exists and was not written by sdkwright"],
    });
    expect(Object.fromEntries(readTree(output))).toEqual({ "src/a.ts": "mine\n" });
  });

  test("takes over a file that already says what it would write", () => {
    put("src/a.ts", a.text);
    expect(run([a]).codes).toEqual([]);
  });

  test("never touches a file it does not list", () => {
    run([a]);
    put("src/mine.ts", "mine\n");
    run([b]);
    expect(get("src/mine.ts")).toBe("mine\n");
  });

  test("reports a file edited by hand and writes the others", () => {
    run([a, b]);
    put("src/a.ts", "export const a = 2;\n");
    const { written, codes } = run([
      file(a.path, "export const a = 3;\n"),
      file(b.path, "export const b = 2;\n"),
    ]);
    expect(codes).toEqual([
      "SW502 out/src/a.ts was edited by hand since it was generated, and was not overwritten",
    ]);
    expect(written.kept).toEqual(["src/a.ts"]);
    expect([get("src/a.ts"), get("src/deep/b.ts")]).toEqual([
      "export const a = 2;\n",
      "export const b = 2;\n",
    ]);
    expect(run([a, b]).codes).toHaveLength(1);
    expect(run([a, b], "write", true).codes).toEqual([]);
    expect(get("src/a.ts")).toBe(a.text);
  });

  test("keeps what the user's formatter did while the content is the same", () => {
    run([a]);
    put("src/a.ts", "export const a =\r\n\t'a'\r\n");
    expect(run([a]).written.unchanged).toContain("src/a.ts");
    expect(run([a], "check").codes).toEqual([]);
    run([file(a.path, 'export const a = "b";\n')]);
    expect(get("src/a.ts")).toBe('export const a = "b";\n');
  });

  test("refuses a link that leads out of the output", () => {
    mkdirSync(join(folder, "elsewhere"));
    mkdirSync(output);
    symlinkSync(join(folder, "elsewhere"), join(output, "src"));
    expect(run([a], "write", true).codes[0]).toMatch(/^SW507/);
    expect(readTree(join(folder, "elsewhere")).size).toBe(0);
  });

  test("refuses an output folder that is a link itself", () => {
    mkdirSync(join(folder, "elsewhere"));
    symlinkSync(join(folder, "elsewhere"), output);
    expect(run([a], "write", true).codes[0]).toMatch(/^SW507 out is a symbolic link/);
    expect(readTree(join(folder, "elsewhere")).size).toBe(0);
  });

  test.each(["../a.ts", "/a.ts", "a/../../b.ts", "C:\\a.ts", "a\u0000.ts", ""])(
    "treats the path %j as an internal error",
    (path) => {
      expect(() => run([file(path, "")])).toThrow(/internal error of sdkwright/);
    },
  );
});

test("a dry run changes nothing and says what it would do", () => {
  expect(run([a], "dryRun").written.written).toEqual(["src/a.ts", "manifest.json"]);
  expect(existsSync(output)).toBe(false);
});

describe("check", () => {
  test.each<[string, () => void, string]>([
    ["missing", () => rmSync(join(output, a.path)), "SW504 out/src/a.ts is missing"],
    ["edited", () => put(a.path, "let edited = 1;\n"), "SW504 out/src/a.ts is edited by hand"],
  ])("names a %s file", (_, change, want) => {
    run([a, b]);
    change();
    expect(run([a, b], "check").codes).toEqual([want]);
  });

  test("names stale and left-over files", () => {
    run([a, b]);
    expect(run([file(a.path, "export const changed = 1;\n")], "check").codes).toEqual([
      "SW504 out/src/a.ts is stale",
      "SW504 out/src/deep/b.ts is left over from an earlier run",
    ]);
  });

  test("names every file when there is no output", () => {
    expect(run([a, b], "check").codes).toEqual([
      "SW504 out/src/a.ts is missing",
      "SW504 out/src/deep/b.ts is missing",
    ]);
  });
});

describe("an interrupted run", () => {
  /** As a run on this folder would have written it. */
  const putJournal = (name: string, changes: readonly object[]): void => {
    mkdirSync(join(output, ".sdkwright"), { recursive: true });
    const { dev, ino } = statSync(join(output, ".sdkwright"), { bigint: true });
    put(`.sdkwright/${name}`, JSON.stringify({ folder: `${dev}:${ino}`, changes }));
  };

  const changes = [
    { path: "src/a.ts", text: "new a\n" },
    { path: "src/c.ts", text: "new c\n" },
    { path: "src/deep/b.ts", text: null },
  ];

  test("that fails while staging leaves the old output whole", () => {
    run([a, b]);
    const before = Object.fromEntries(readTree(output));
    // A file where a folder is needed: staging fails as a full disk would.
    expect(() => applyChanges(output, [...changes, { path: "src/c.ts/d.ts", text: "" }])).toThrow();
    expect(Object.fromEntries(readTree(output))).toEqual(before);
  });

  test("that fails while moving is rolled back", () => {
    run([a, b]);
    const before = Object.fromEntries(readTree(output));
    // A file of ours stands where a folder is needed: staging does not meet it, moving does.
    const blocked = [...changes.slice(0, 2), { path: "src/deep/b.ts/d.ts", text: "" }];
    expect(() => applyChanges(output, blocked)).toThrow();
    expect(Object.fromEntries(readTree(output))).toEqual(before);
  });

  test("that fails after a folder was left empty puts its file back, and leaves no folder of its own", () => {
    run([a, b]);
    const before = Object.fromEntries(readTree(output));
    put("src/z.ts", "theirs\n");
    const blocked = [
      { path: "src/deep/b.ts", text: null },
      { path: "src/fresh/c.ts", text: "" },
      { path: "src/z.ts/d.ts", text: "" },
    ];
    expect(() => applyChanges(output, blocked)).toThrow();
    expect(Object.fromEntries(readTree(output))).toEqual({ ...before, "src/z.ts": "theirs\n" });
    expect([existsSync(join(output, "src/fresh")), existsSync(join(output, ".sdkwright"))]).toEqual([
      false,
      false,
    ]);
  });

  test.each([0, 1, 2])("that was killed while it was undone, after %i files, is undone", (undone) => {
    run([a, b]);
    const before = Object.fromEntries(readTree(output));
    const kinds = changes.map(({ path, text }) => ({ path, kind: text === null ? "remove" : "write" }));
    putJournal("undo.json", kinds);
    mkdirSync(join(output, ".sdkwright/new/src"), { recursive: true });
    // Two of the changes had been made, and as many as told are back already.
    for (const [index, { path, text }] of changes.slice(0, 2).entries()) {
      put(index < undone ? `.sdkwright/new/${path}` : path, text ?? "");
      if (index >= undone && before[path] !== undefined) put(`.sdkwright/old/${path}`, before[path]);
    }
    recover(output);
    expect(Object.fromEntries(readTree(output))).toEqual(before);
  });

  const here = "$HERE";
  const strange: readonly [what: string, journal: unknown, said: string][] = [
    [
      "leads out of the output",
      { folder: here, changes: [{ path: "../theirs", kind: "remove" }] },
      "not of the form",
    ],
    [
      "names an absolute path",
      { folder: here, changes: [{ path: "/theirs", kind: "remove" }] },
      "not of the form",
    ],
    ["names a path that is none", { folder: here, changes: [{ path: ["a"] }] }, "not of the form"],
    ["does not say where it was written", { changes: [] }, "not of the form"],
    [
      "was written in another folder",
      { folder: "1:2", changes: [{ path: "src/a.ts", kind: "write" }] },
      "was written in another folder",
    ],
    ["is a list", [], "not of the form"],
    ["is no JSON", "{", "not of the form"],
  ];
  test.each(strange)("whose journal %s moves nothing", (_, journal, said) => {
    run([a]);
    writeFileSync(join(folder, "theirs"), "theirs");
    put(".sdkwright/new/src/a.ts", "planted");
    const { dev, ino } = statSync(join(output, ".sdkwright"), { bigint: true });
    const text = typeof journal === "string" ? journal : JSON.stringify(journal);
    put(".sdkwright/journal.json", text.replace(here, `${dev}:${ino}`));
    const before = Object.fromEntries(readTree(output));
    const { codes } = run([file(a.path, "export const a = 2;\n")], "write", true);
    expect(codes).toEqual([expect.stringContaining(said)]);
    expect(codes[0]).toMatch(/^SW520/);
    expect(Object.fromEntries(readTree(output))).toEqual(before);
    expect(readFileSync(join(folder, "theirs"), "utf8")).toBe("theirs");
  });

  const links: readonly [link: string, target: string, path: string][] = [
    [".sdkwright", "elsewhere", "src/a.ts"],
    [".sdkwright", "nowhere", "src/a.ts"],
    [".sdkwright/new", "elsewhere", "src/a.ts"],
    [".sdkwright/old", "elsewhere", "src/a.ts"],
    [".sdkwright/new/src", "elsewhere", "src/a.ts"],
    ["link", "elsewhere", "link/file"],
    ["src/deep/b.ts", "elsewhere/file", "src/deep/b.ts"],
  ];
  test.each(links)("with %s a link to %s moves nothing through it", (link, target, path) => {
    run([a]);
    mkdirSync(join(folder, "elsewhere"));
    writeFileSync(join(folder, "elsewhere/file"), "theirs");
    if (!link.startsWith(".sdkwright") || link.includes("/")) {
      putJournal("journal.json", [{ path, kind: "remove" }]);
    }
    mkdirSync(join(output, link, ".."), { recursive: true });
    symlinkSync(join(folder, target), join(output, link));
    const before = Object.fromEntries(readTree(output));
    expect(run([b], "write", true).codes).toEqual([
      expect.stringContaining(`SW507 out/${link} is a symbolic`),
    ]);
    expect(Object.fromEntries(readTree(output))).toEqual(before);
    expect([...readTree(join(folder, "elsewhere"))]).toEqual([["file", "theirs"]]);
  });

  test("that was killed before its journal was whole is undone", () => {
    run([a]);
    put(".sdkwright/new/src/a.ts", "half");
    put(".sdkwright/journal.part", '{"changes":[');
    expect(run([a], "check").codes[0]).toMatch(/^SW506/);
    expect(run([a]).codes).toEqual([]);
    expect([...readTree(output).keys()]).toEqual(["manifest.json", "src/a.ts"]);
  });

  test.each([0, 1, 2])("that was killed after %i moves is completed", (moved) => {
    run([a, b]);
    put(".sdkwright/new/src/a.ts", "new a\n");
    put(".sdkwright/new/src/c.ts", "new c\n");
    const kinds = changes.map(({ path, text }) => ({ path, kind: text === null ? "remove" : "write" }));
    putJournal("journal.json", kinds);
    for (const { path, text } of changes.slice(0, moved)) {
      put(path, text ?? "");
      rmSync(join(output, ".sdkwright/new", path));
    }
    recover(output);
    const { "manifest.json": _, ...files } = Object.fromEntries(readTree(output));
    expect(files).toEqual({ "src/a.ts": "new a\n", "src/c.ts": "new c\n" });
  });

  test("on a folder that cannot be written is a diagnostic", () => {
    if (process.getuid?.() === 0) {
      // The superuser may write anywhere: a file in place of the folder fails for everybody.
      writeFileSync(output, "");
    } else {
      mkdirSync(output);
      chmodSync(output, 0o500);
    }
    expect(run([a]).codes[0]).toMatch(/^SW503/);
  });
});

describe("containedInOutput", () => {
  const rows: readonly [output: string, place: string, contained: boolean][] = [
    ["/p", "/p", true],
    ["/p", "/p/openapi.yaml", true],
    ["/", "/p", true],
    ["/p/generated", "/p", false],
    ["/p/generated", "/p/generated-docs/x.yaml", false],
    ["/p/..x", "/p", false],
  ];
  test.each(rows)("%s, %s → %s", (out, place, want) => {
    expect(containedInOutput(out, [place]) !== null).toBe(want);
  });
});

describe("digest", () => {
  const same: readonly [string, string][] = [
    ['const a = "x";', "const a = 'x'"],
    ["type A = B | C;", "type A =\n  | B\n  | C"],
    ["f((x) => x, 1);\n", "f(x => x,\r\n\t1,\r\n)"],
  ];
  test.each(same)("%j is as good as %j", (one, other) =>
    expect(digest("a.ts", one)).toBe(digest("a.ts", other)),
  );

  test("code inside Markdown may be laid out too", () => {
    const [one, other] = ['* a\n\n```ts\nf("x");\n```\n', "- a\n\n```ts\nf('x')\n```\n"];
    expect(digest("README.md", one)).toBe(digest("README.md", other));
    expect(digest("README.md", one)).not.toBe(digest("README.md", other.replace("x", "y")));
  });

  const different: readonly [string, string][] = [
    ['const a = "x";', 'const a = "y";'],
    ["a + b", "a - b"],
    ["a", "a // edited"],
    ["snake_case", "snakecase"],
  ];
  test.each(different)("%j is not %j", (one, other) =>
    expect(digest("a.ts", one)).not.toBe(digest("a.ts", other)),
  );
});
