// What the machine is, as far as it matters to a number. No names: not of the host, nor of who runs it.

import { execFileSync } from "node:child_process";
import { arch, cpus, platform, release, totalmem } from "node:os";
import { newestNode } from "./peers.js";

/** One line: processors, memory, system, and the Node that measured. */
export function describeMachine(): string {
  const [processor] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  const system = `${platform()} ${release().split("-")[0] ?? ""} ${arch()}`;
  const node = execFileSync(newestNode, ["--version"], { encoding: "utf8" }).trim();
  return `${cpus().length} × ${processor?.model.trim() ?? "unknown"}, ${memory}, ${system}, Node ${node.slice(1)}`;
}
