// Platforms that are programs which load a module: both Nodes, Bun, Deno, workerd. Knows nothing of the suite.

import { execFileSync, spawn } from "node:child_process";
import type { Running } from "./platform.js";

export function startProcess(program: string, args: readonly string[], cwd: string): Running {
  const child = spawn(program, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  const hear = (text: string): void => void (said = (said + text).slice(-4000));
  child.stdout.setEncoding("utf8").on("data", hear);
  child.stderr.setEncoding("utf8").on("data", hear);
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(`${error.message}\n${said}`));
    child.once("close", (code, signal) => resolve(`ended with ${code ?? signal}\n${said}`));
  });
  return {
    ended,
    async stop() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** The first number with dots that the program says of itself. */
export function versionOf(program: string): string {
  const text = execFileSync(program, ["--version"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return /\d+(\.\d+)+|\d{4}-\d\d-\d\d/.exec(text)?.[0] ?? text.trim();
}
