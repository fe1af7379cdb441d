// A run that is killed, interrupted, or out of room: the output is the old one or the new one, at the latest after
// the next run. The program itself is run, since signals reach processes.

import { execFileSync, spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { cli } from "../support/places.js";
import { readTree } from "../support/read-tree.js";

let prepared: string;
let old: Readonly<Record<string, string>>;
let wanted: Readonly<Record<string, string>>;
let folder: string;

/** The output of the first version in `out`, beside the second version of the document and what it should become. */
beforeAll(() => {
  prepared = folder = mkdtempSync(join(tmpdir(), "sdkwright-prepared-"));
  writeDocument("1");
  expect(run("out")).toEqual({ code: 0, said: expect.any(String) });
  writeDocument("2");
  expect(run("wanted")).toEqual({ code: 0, said: expect.any(String) });
  [old, wanted] = [treeOf("out"), treeOf("wanted")];
  expect(old).not.toEqual(wanted);
});
afterAll(() => rmSync(prepared, { recursive: true, force: true }));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sdkwright-interrupted-"));
  cpSync(prepared, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Many resources are many files: the longer moving them takes, the surer a signal finds it under way. */
const resources = 150;

function writeDocument(version: string): void {
  const responses = {
    "200": {
      description: version,
      content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } },
    },
  };
  const paths = Object.fromEntries(
    Array.from({ length: resources }, (_, index) => [
      `/${version === "2" && index < 10 ? "new" : "r"}${index}`,
      { get: { description: version, responses } },
    ]),
  );
  const schemas = {
    Thing: {
      type: "object",
      description: version.repeat(4000),
      properties: { [`p${version}`]: { type: "string" } },
    },
  };
  writeFileSync(
    join(folder, "openapi.json"),
    JSON.stringify({ openapi: "3.1.0", info: { title: "Things", version }, paths, components: { schemas } }),
  );
}

const settings = ["generate", "openapi.json", "--no-format"];

function run(
  output: string,
  ...more: readonly string[]
): { readonly code: number | null; readonly said: string } {
  const { status, stderr } = spawnSync(process.execPath, [cli, ...settings, "-o", output, ...more], {
    cwd: folder,
    encoding: "utf8",
  });
  return { code: status, said: stderr };
}

const treeOf = (output: string): Readonly<Record<string, string>> =>
  Object.fromEntries(readTree(join(folder, output)));

/** Starts a run and signals it as soon as a path of its work exists; gives the exit code or the signal's name. */
function interrupt(signal: NodeJS.Signals, sign: string): Promise<number | NodeJS.Signals | null> {
  const child = spawn(process.execPath, [cli, ...settings, "-o", "out"], { cwd: folder, stdio: "ignore" });
  return new Promise((resolve) => {
    let done = false;
    child.on("exit", (code, by) => {
      done = true;
      resolve(by ?? code);
    });
    const look = (): void => {
      if (existsSync(join(folder, sign))) child.kill(signal);
      else if (!done) setImmediate(look);
    };
    look();
  });
}

const signs: readonly [when: string, sign: string][] = [
  ["while it stages files", "out/.sdkwright/new"],
  ["while it writes its journal", "out/.sdkwright/journal.part"],
  ["while it moves files", "out/.sdkwright/old"],
  ["once its journal is whole", "out/.sdkwright/journal.json"],
];
test.each(signs)("a run killed %s is put right by the next", { timeout: 120_000 }, async (_, sign) => {
  // The sign may be gone before it is seen: then the run was over, and there was nothing to put right.
  const ended = await interrupt("SIGKILL", sign);
  if (ended === "SIGKILL" && existsSync(join(folder, "out/.sdkwright"))) {
    const checked = run("out", "--check");
    expect([checked.code, checked.said.includes("SW506")]).toEqual([1, true]);
  } else {
    expect([old, wanted]).toContainEqual(treeOf("out"));
  }
  const next = run("out");
  expect(next).toEqual({ code: 0, said: expect.not.stringContaining("SW5") });
  expect(treeOf("out")).toEqual(wanted);
  expect(run("out", "--check").code).toBe(0);
});

describe("a run that is interrupted", () => {
  const moments: readonly [signal: NodeJS.Signals, sign: string, code: number][] = [
    ["SIGINT", "openapi.json", 130],
    ["SIGTERM", "out/.sdkwright", 143],
    ["SIGINT", "out/.sdkwright", 130],
    ["SIGHUP", "out/.sdkwright/old", 129],
  ];
  test.each(moments)(
    "by %s at %s leaves one whole output",
    { timeout: 120_000 },
    async (signal, sign, code) => {
      const ended = await interrupt(signal, sign);
      const left = treeOf("out");
      expect([old, wanted]).toContainEqual(left);
      expect(existsSync(join(folder, "out/.sdkwright"))).toBe(false);
      // Before the program can listen, a signal ends it as it ends any other; after the last file, nothing is left to end.
      expect([code, signal, 0]).toContain(ended);
      if (sign === "openapi.json") expect(left).toEqual(old);
    },
  );
});

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

describe("a run without room", () => {
  function expectOldWhole({ code, said }: Ended, output = "out"): void {
    expect([code, said.includes("SW503")]).toEqual([1, true]);
    expect(said).not.toContain("made a mistake");
    expect(treeOf(output)).toEqual(old);
  }

  test.skipIf(process.platform === "win32")("for files of this size leaves the old output whole", () => {
    const line = `ulimit -f 2; exec "${process.execPath}" "${cli}" ${settings.join(" ")} -o out`;
    const { status, stderr } = spawnSync("bash", ["-c", line], { cwd: folder, encoding: "utf8" });
    expectOldWhole({ code: status, said: stderr });
    expect(existsSync(join(folder, "out/.sdkwright"))).toBe(false);
  });

  const mounts = mayMount();
  test.skipIf(!mounts)("on the disk leaves the old output whole", () => {
    const disk = join(folder, "disk");
    mkdirSync(disk);
    const blocks = Object.values(old).reduce(
      (sum, text) => sum + Math.ceil(Buffer.byteLength(text) / 4096),
      0,
    );
    // Room for what is there and a little more, not for the same again.
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${(blocks + 40) * 4096}`, "tmpfs", disk]);
    try {
      execFileSync("cp", ["-r", join(folder, "out"), join(disk, "out")]);
      rmSync(join(folder, "out"), { recursive: true });
      expectOldWhole(run("disk/out"), "disk/out");
      execFileSync("mount", ["-o", `remount,size=${blocks * 40960}`, disk]);
      expect(run("disk/out").code).toBe(0);
      expect(treeOf("disk/out")).toEqual(wanted);
    } finally {
      execFileSync("umount", [disk]);
    }
  });
});

/** True for a superuser whose system lets it mount. */
function mayMount(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  const probe = mkdtempSync(join(tmpdir(), "sdkwright-mount-"));
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", probe]).status === 0;
  if (mounted) spawnSync("umount", [probe]);
  rmSync(probe, { recursive: true, force: true });
  return mounted;
}
