// One platform through one door: starts it, hears of every test, and counts. Knows nothing of how platforms start.

import type { Door } from "./build-suite.js";
import { startControl } from "./control-server.js";
import { forbidden } from "./forbidden.js";
import { page } from "./platforms/chromium.js";
import type { Platform } from "./platforms/platform.js";
import type { Outcome, Report } from "./suite/protocol.js";

export interface Tally {
  readonly platform: string;
  readonly version: string;
  /** What it went through: a door of the package, or the globals of a consumer who compiles it. */
  readonly door: string;
  /** Names of tests by what became of them. */
  readonly tests: Readonly<Record<Outcome, readonly string[]>>;
  /** Why it broke off; null = it ran to its end. */
  readonly fault: string | null;
  readonly seconds: number;
}

export interface PlatformRun {
  readonly platform: Platform;
  readonly door: Door;
  /** Holds the suite as `suite.mjs`. */
  readonly folder: string;
  readonly suite: string;
  /** Only tests whose name holds this. */
  readonly only: string | null;
  /** Hears of what went wrong. */
  say(line: string): void;
}

/** Milliseconds without a word after which a platform is given up. */
const patience = 90_000;

export async function runPlatform(run: PlatformRun): Promise<Tally> {
  const { platform, door, only, suite } = run;
  const begun = performance.now();
  const tests: Record<Outcome, string[]> = { passed: [], failed: [], forbidden: [], needless: [] };
  const known = forbidden.filter(({ platforms }) => platforms.includes(platform.name));
  const names = known.flatMap((each) => each.tests);
  let version = "";
  let fault: string | null = null;
  let heard = performance.now();
  let over: () => void = () => {};
  const done = new Promise<null>((resolve) => (over = () => resolve(null)));
  const onReport = (report: Report): void => {
    heard = performance.now();
    if ("done" in report) return over();
    tests[report.outcome].push(report.test);
    if (report.outcome === "failed")
      run.say(`  ${platform.name} ${door}: ${report.test}\n${indented(report.error)}`);
    if (report.outcome === "needless")
      run.say(`  ${platform.name} ${door}: passes, though listed: ${report.test}`);
  };
  const files = new Map([
    ["/", { type: "text/html", text: page }],
    ["/suite.mjs", { type: "text/javascript", text: suite }],
  ]);
  const plan = { forbidden: names, only };
  const control = await startControl({ plan, crossOrigin: platform.browser, files, onReport });
  try {
    version = await platform.version();
    const running = await platform.start({ control, folder: run.folder });
    const silent = watch(() => performance.now() - heard > patience);
    fault = await Promise.race([done, silent.step, running.ended]).finally(silent.stop);
    await running.stop();
  } catch (error) {
    fault = error instanceof Error ? error.message : String(error);
  } finally {
    await control.close();
  }
  const met = new Set([...tests.forbidden, ...tests.needless]);
  const stale = only === null && fault === null ? names.filter((name) => !met.has(name)) : [];
  for (const name of stale) run.say(`  ${platform.name} ${door}: no test has the listed name: ${name}`);
  tests.needless.push(...stale);
  if (fault !== null) run.say(`  ${platform.name} ${door}: ${fault}`);
  return {
    platform: platform.name,
    version,
    door,
    tests,
    fault,
    seconds: (performance.now() - begun) / 1000,
  };
}

/** Rings when the condition holds. */
function watch(condition: () => boolean): { readonly step: Promise<string>; stop(): void } {
  let timer: ReturnType<typeof setInterval> | undefined;
  const step = new Promise<string>((resolve) => {
    timer = setInterval(() => condition() && resolve("it fell silent"), 1000);
  });
  return { step, stop: () => clearInterval(timer) };
}

const indented = (text = ""): string =>
  text
    .split("\n")
    .slice(0, 6)
    .map((line) => `    ${line}`)
    .join("\n");
