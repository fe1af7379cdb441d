// The behaviour suite can go to every platform: its files ask for nothing that only Node has. That it passes there is
// for `npm run test:runtimes`.

import { expect, test } from "vitest";
import { buildSuite, doors, portable } from "./runtimes/build-suite.js";
import { forbidden } from "./runtimes/forbidden.js";

test.each(doors)("it bundles for a platform without Node, through the %s", async (door) => {
  expect(portable.length).toBeGreaterThan(6);
  expect(await buildSuite(door)).toContain("runSuite");
});

test("what a platform forbids has a reason, and is said once", () => {
  const all = forbidden.flatMap(({ platforms, tests }) =>
    platforms.flatMap((platform) => tests.map((name) => `${platform}: ${name}`)),
  );
  expect(all.filter((entry, at) => all.indexOf(entry) !== at)).toEqual([]);
  expect(forbidden.filter(({ reason }) => reason.length < 20)).toEqual([]);
});
