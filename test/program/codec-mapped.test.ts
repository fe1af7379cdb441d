// The program of a package whose client has dates and large integers: what stands on the line and on the screen is JSON
// as ever, digit for digit.

import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startLoopback, type Loopback } from "../support/loopback.js";
import { casesFolder } from "../support/places.js";
import { buildProgram, type BuiltProgram } from "./built-program.js";

const long = "9007199254740993";
let program: BuiltProgram;
let server: Loopback;
beforeAll(async () => {
  const document = readFileSync(join(casesFolder, "dates-and-large-integers/spec.yaml"), "utf8");
  program = await buildProgram(document, "parcels", { dates: "Date", int64: "bigint" });
  server = await startLoopback((_request, response) => {
    response.writeHead(201, { "content-type": "application/json" });
    response.end(`{"created_at":"2026-01-02T12:00:00+01:00","serial":${long},"id":7}`);
  });
}, 120_000);
afterAll(async () => {
  await server.close();
  program.remove();
});

function parcels(args: readonly string[]): Promise<{ readonly stdout: string; readonly stderr: string }> {
  return promisify(execFile)(process.execPath, [program.main, "parcels", "create", ...args], {
    env: { PARCELS_BASE_URL: server.origin, NO_COLOR: "1" },
  });
}

test("values travel as they are written", async () => {
  const { stdout } = await parcels([
    "--serial",
    long,
    "--send-at",
    "2026-01-02T12:00:00+01:00",
    "--format",
    "jsonl",
  ]);
  expect(server.received.at(-1)?.body.toString()).toBe(
    `{"serial":${long},"send_at":"2026-01-02T12:00:00+01:00"}`,
  );
  expect(stdout).toBe(`{"created_at":"2026-01-02T12:00:00+01:00","serial":${long},"id":7}\n`);
});

test("they are checked as JSON", async () => {
  const before = server.received.length;
  await expect(parcels(["--serial", "0"])).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining("--serial: Expected at least 1, received 0.") as unknown,
  });
  expect(server.received.length).toBe(before);
});
