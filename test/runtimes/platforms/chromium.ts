// Headless Chromium, driven by playwright-core: the suite is a module of a page. Knows nothing of tests.

import { existsSync } from "node:fs";
import type { Platform } from "./platform.js";
import { versionOf } from "./process.js";

interface Page {
  goto(url: string): Promise<unknown>;
  on(event: "pageerror" | "crash", act: (error: unknown) => void): void;
  context(): {
    newCDPSession(page: Page): Promise<{ send(method: string, given: object): Promise<unknown> }>;
  };
}
interface Browser {
  newPage(): Promise<Page>;
  close(): Promise<void>;
  on(event: "disconnected", act: () => void): void;
}
interface Playwright {
  readonly chromium: { launch(options: object): Promise<Browser> };
}

/** Where Debian and others put it. */
const programs = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

export const page = `<!doctype html><title>suite</title><script type="module">
import { runSuite } from "/suite.mjs";
await runSuite(location.origin);
</script>`;

function program(): string {
  const found = [process.env["CHROMIUM"] ?? "", ...programs].find((path) => path && existsSync(path));
  if (found === undefined) throw new Error("no chromium: apt-get install chromium, or name it in CHROMIUM");
  return found;
}

export const chromium: Platform = {
  name: "chromium",
  browser: true,
  version: async () => versionOf(program()),
  async start({ control }) {
    const name = "playwright-core";
    const { chromium: launcher } = (await import(name)) as Playwright;
    // Everything here is a container or a throw-away machine, where Chromium's own sandbox cannot be set up.
    const browser = await launcher.launch({ executablePath: program(), args: ["--no-sandbox"] });
    const tab = await browser.newPage();
    let fault = "the browser was closed";
    tab.on("pageerror", (error) => void (fault = String(error)));
    const ended = new Promise<string>((resolve) => browser.on("disconnected", () => resolve(fault)));
    // Its cache lets only one of several equal requests go out at a time.
    const session = await tab.context().newCDPSession(tab);
    await session.send("Network.enable", {});
    await session.send("Network.setCacheDisabled", { cacheDisabled: true });
    await tab.goto(control.url);
    return { ended, stop: () => browser.close() };
  },
};
