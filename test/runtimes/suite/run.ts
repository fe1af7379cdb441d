// Runs what was collected, one test after the other, and reports each. Knows nothing of the platform.

import type { Plan, Report } from "./protocol.js";
import { connectControl, post } from "./remote-server.js";
import { type Collected, collected, type Group } from "./vitest.js";

/** Milliseconds a test may take; one that is expected to fail is not waited for as long. */
const limits = { allowed: 30_000, forbidden: 6_000 };

/** Runs the whole suite; the control server hears of every test. */
export async function runSuite(control: string): Promise<void> {
  const stray: unknown[] = [];
  await connectControl(control, (error) => stray.push(error));
  const { forbidden, only } = await post<Plan>("/plan");
  const chosen = collected.filter(({ name }) => only === null || name.includes(only));
  let open: readonly Group[] = [];
  for (const test of chosen) {
    open = await enter(open, test.groups);
    await post("/report", await validator(test, forbidden.includes(test.name), stray));
  }
  await enter(open, []);
  await post("/report", { done: true } satisfies Report);
}

/** Leaves the groups that are over and enters those that begin; gives the groups that are then open. */
async function enter(open: readonly Group[], wanted: readonly Group[]): Promise<readonly Group[]> {
  for (const group of open.filter((each) => !wanted.includes(each)).reverse())
    for (const act of group.after) await act();
  for (const group of wanted.filter((each) => !open.includes(each)))
    for (const act of group.before) await act();
  return wanted;
}

async function validator(test: Collected, forbidden: boolean, stray: unknown[]): Promise<Report> {
  const { name } = test;
  try {
    await within(forbidden ? limits.forbidden : limits.allowed, runOne(test));
    if (stray.length > 0) throw stray[0];
    return { test: name, outcome: forbidden ? "needless" : "passed" };
  } catch (error) {
    const text =
      error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ""}` : String(error);
    return { test: name, outcome: forbidden ? "forbidden" : "failed", error: text };
  } finally {
    stray.length = 0;
  }
}

async function runOne({ run, groups }: Collected): Promise<void> {
  for (const group of groups) for (const act of group.beforeEach) await act();
  try {
    await run();
  } finally {
    for (const group of [...groups].reverse()) for (const act of group.afterEach) await act();
  }
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took longer than ${ms} ms`)), ms);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
