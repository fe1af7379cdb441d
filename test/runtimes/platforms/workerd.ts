// workerd, Cloudflare's runtime of workers: the suite runs inside one request. Knows nothing of tests.

import { createServer, type AddressInfo } from "node:net";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Platform } from "./platform.js";
import { startProcess, versionOf } from "./process.js";

const worker = `import { runSuite } from "./suite.mjs";
export default {
  async fetch(request) {
    await runSuite(new URL(request.url).searchParams.get("control"));
    return new Response("over");
  },
};
`;

/** Its configuration (workerd.capnp): one worker, and leave to reach the servers on loopback. */
const configuration = (port: number): string => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "suite", worker = (
      modules = [(name = "worker", esModule = embed "worker.mjs"), (name = "suite.mjs", esModule = embed "suite.mjs")],
      compatibilityDate = "2026-07-01",
      globalOutbound = "loopback",
    )),
    (name = "loopback", network = (allow = ["local", "private", "public"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "suite")],
);
`;

export function workerd(program: () => string): Platform {
  return {
    name: "workerd",
    browser: false,
    version: async () => versionOf(program()),
    async start({ control, folder }) {
      const port = await freePort();
      writeFileSync(join(folder, "worker.mjs"), worker);
      writeFileSync(join(folder, "config.capnp"), configuration(port));
      const running = startProcess(program(), ["serve", "config.capnp"], folder);
      void begin(`http://127.0.0.1:${port}/?control=${encodeURIComponent(control.url)}`);
      return running;
    },
  };
}

/** Asks until the worker listens; its answer comes when the suite is over. */
async function begin(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    try {
      await (await fetch(url)).text();
      return;
    } catch {
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
